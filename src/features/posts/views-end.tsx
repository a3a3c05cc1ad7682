import { DateField, FormActions, OfficeForm } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { endLabels } from './appointment-forms.ts';
import { postWords as words } from './words.ts';

interface EndFormProps {
  readonly page: Page;
  readonly action: string;
  readonly state: FormState;
}

export function EndForm({ page, action, state }: EndFormProps) {
  return (
    <Panel title={page.say(words.endAppointment)} id="end">
      <FormFaults page={page} state={state} labels={endLabels} />
      <p>{page.say(words.endWhy)}</p>
      <OfficeForm page={page} action={action} guard={false}>
        <StateVersion state={state} />
        <DateField
          {...{ page, name: 'lastDay', id: 'f-end', label: words.lastDay, required: true }}
          value={state.typed.lastDay}
          error={state.errors.lastDay}
        />
        <FormActions page={page} submit={words.endAppointment} danger />
      </OfficeForm>
    </Panel>
  );
}
