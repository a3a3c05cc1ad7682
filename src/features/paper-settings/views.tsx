import type { Bilingual } from '../../lib/bilingual.ts';
import { FileField, FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Visit } from '../../web/visit.ts';
import { words } from './words.ts';

interface SettingsPageProps {
  readonly visit: Visit;
  readonly state: FormState;
  readonly hasEmblem: boolean;
  readonly mostBytes: number;
  readonly notice: Bilingual | null;
}

export function SettingsPage({ visit, state, hasEmblem, mostBytes, notice }: SettingsPageProps) {
  const { page } = visit;
  const { typed, errors } = state;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit)}
      title={page.say(words.title)}
      section="agency"
      lead={page.say(words.lead)}
      notice={notice}
      hasErrors={Object.keys(errors).length > 0}
    >
      <FormFaults
        page={page}
        state={state}
        labels={{ numberPrefix: words.numberPrefix, emblem: words.emblem }}
      />
      <Panel title={page.say(words.title)}>
        <OfficeForm page={page} action="/office/agency/papers" upload>
          <StateVersion state={state} />
          <TextField
            {...{ page, name: 'numberPrefix', label: words.numberPrefix, hint: words.numberPrefixHint }}
            {...{ value: typed.numberPrefix, error: errors.numberPrefix, maxLength: 60, width: 'medium' }}
            required={false}
          />
          <p class="quiet">{page.say(hasEmblem ? words.hasEmblem : words.noEmblem)}</p>
          <FileField
            {...{ page, name: 'emblem', label: words.emblem, hint: words.emblemHint, error: errors.emblem }}
            {...{ accept: '.png,.jpg,.jpeg', mostBytes }}
            required={false}
          />
          {hasEmblem && (
            <CheckField
              {...{ page, name: 'removeEmblem', label: words.removeEmblem }}
              checked={typed.removeEmblem !== undefined}
            />
          )}
          <FormActions page={page} submit={words.save} />
        </OfficeForm>
      </Panel>
    </OfficeLayout>
  );
}
