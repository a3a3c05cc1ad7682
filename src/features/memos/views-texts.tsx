import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { MOST } from './forms.ts';
import type { PaperView } from './present.ts';
import { paperAddress } from './rules.ts';
import { words } from './words.ts';

export interface TextsFormProps {
  readonly page: Page;
  readonly view: PaperView;
  readonly state: FormState;
}

const names = ['subject', 'opening', 'closing'] as const;
const rows = { subject: 2, opening: 3, closing: 2 } as const;

/** The words of a draft, to be changed; of a signed one, to be read. */
export function TextsForm({ page, view, state }: TextsFormProps) {
  if (!view.may.save.ok) return <TextsRead page={page} view={view} />;
  const labels = { subject: words.subject, opening: words.opening, closing: words.closing };
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} />
      <p class="quiet">{page.say(words.textsHint)}</p>
      <OfficeForm page={page} action={`${paperAddress(view.paper)}/texts`}>
        <StateVersion state={state} />
        {names.map((name) => (
          <TextArea
            {...{ page, name, label: words[name], value: state.typed[name], error: state.errors[name] }}
            {...{ maxLength: MOST[name], rows: rows[name] }}
            required
          />
        ))}
        <FormActions page={page} submit={words.saveTexts} />
      </OfficeForm>
    </>
  );
}

function TextsRead({ page, view: { texts } }: Pick<TextsFormProps, 'page' | 'view'>) {
  return (
    <dl class="paper-texts">
      {names.map((name) => (
        <div>
          <dt>{page.say(words[name])}</dt>
          <dd lang="th">{texts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
