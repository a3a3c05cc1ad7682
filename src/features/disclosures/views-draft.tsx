import { Prose } from '../../web/markdown.tsx';
import { ConflictNotice } from '../../web/office/conflict.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, HiddenVersion, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { RadioGroup } from '../../web/office/form-choices.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { SelfCheckAnswer } from './edition.ts';
import { MOST_EXPLANATION } from './forms.ts';
import type { ComponentRow, ItemView } from './present-item.ts';
import type { Disclosure } from './queries.ts';
import { selfCheckWords, words } from './words.ts';

/** The draft as its form shows it: as saved, or as typed when the save was refused. */
export interface DraftState {
  readonly explanation: string;
  readonly selfCheck: Readonly<Record<string, SelfCheckAnswer>>;
  readonly errors: FieldErrors;
  /** What somebody else saved in between; null when nobody did. */
  readonly saved: Disclosure | null;
}

interface DraftFormProps {
  readonly page: Page;
  readonly view: ItemView;
  readonly state: DraftState;
  readonly action: string;
}

export function DraftForm(props: DraftFormProps) {
  const { page, view, state, action } = props;
  if (!view.may.save.ok) return <DraftText {...props} />;
  return (
    <>
      <ErrorSummary page={page} errors={state.errors} labels={{ explanation: words.explanation }} />
      {state.saved && <DraftConflict page={page} state={state} saved={state.saved} view={view} />}
      <OfficeForm page={page} action={action}>
        <HiddenVersion version={view.disclosure.version} />
        <TextArea
          page={page}
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          value={state.explanation}
          error={state.errors.explanation}
          maxLength={MOST_EXPLANATION}
          rows={6}
        />
        <div class="self-check">
          <h3>{page.say(words.selfCheck)}</h3>
          {view.components.map(({ number, text }) => (
            <RadioGroup
              page={page}
              name={`component-${number}`}
              label={text}
              value={state.selfCheck[number]}
              options={Object.entries(selfCheckWords).map(([value, label]) => ({ value, label }))}
            />
          ))}
        </div>
        <FormActions page={page} submit={words.saveDraft} />
      </OfficeForm>
    </>
  );
}

/** For who may read and not write. */
function DraftText({ page, view, state }: DraftFormProps) {
  return (
    <>
      {state.explanation === '' ? (
        <p class="quiet">{page.say(words.notAnswered)}</p>
      ) : (
        <Prose text={state.explanation} />
      )}
      <ul>
        {view.components.map((component) => (
          <li>{`${page.say(component.text)}: ${answerOf(page, component)}`}</li>
        ))}
      </ul>
    </>
  );
}

function answerOf(page: Page, { answer }: Pick<ComponentRow, 'answer'>): string {
  return page.say(answer ? selfCheckWords[answer] : words.notAnswered);
}

interface DraftConflictProps {
  readonly page: Page;
  readonly state: DraftState;
  readonly saved: Disclosure;
  readonly view: ItemView;
}

function DraftConflict({ page, state, saved, view }: DraftConflictProps) {
  const fields = view.components.map(({ number, text }) => ({
    label: page.say(text),
    theirs: answerOf(page, { answer: saved.selfCheck[number] ?? null }),
    yours: answerOf(page, { answer: state.selfCheck[number] ?? null }),
  }));
  const explanation = {
    label: page.say(words.explanation),
    theirs: saved.explanation,
    yours: state.explanation,
  };
  return (
    <ConflictNotice
      page={page}
      who={saved.changedByName ?? '–'}
      when={saved.changedAt}
      fields={[explanation, ...fields]}
    />
  );
}
