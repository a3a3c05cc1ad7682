import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { unitLabels } from './forms.ts';
import { unitWords as words } from './words.ts';

interface UnitFormProps {
  readonly page: Page;
  readonly action: string;
  readonly state: FormState;
  readonly submit: Bilingual;
}

export function UnitForm({ page, action, state, submit }: UnitFormProps) {
  const { typed, errors } = state;
  const field = (name: 'name' | 'nameEn' | 'telephone') => ({
    ...{ page, name, label: unitLabels[name], value: typed[name], error: errors[name] },
  });
  return (
    <>
      <FormFaults page={page} state={state} labels={unitLabels} />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <TextField {...field('name')} required hint={words.nameHint} maxLength={200} />
        <TextField {...field('nameEn')} required={false} maxLength={200} />
        <TextField {...field('telephone')} required={false} type="tel" maxLength={60} width="medium" />
        <FormActions page={page} submit={submit} cancel={{ href: '/office/units' }} />
      </OfficeForm>
    </>
  );
}

export function UnitHistory({ page, entries }: { page: Page; entries: readonly HistoryEntry[] }) {
  return (
    <Panel title={page.say(words.history)}>
      <History page={page} entries={entries} />
    </Panel>
  );
}
