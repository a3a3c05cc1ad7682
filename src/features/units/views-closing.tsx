import { DateField, FormActions, OfficeForm } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { closingLabels } from './forms.ts';
import { unitWords as words } from './words.ts';

interface ClosingProps {
  readonly page: Page;
  readonly unitId: string;
  readonly state: FormState;
  /** As printed; null while it stands. */
  readonly closedOn: string | null;
}

/** Closes on a day, or opens again what is closed. */
export function Closing({ page, unitId, state, closedOn }: ClosingProps) {
  if (closedOn !== null) {
    return (
      <Panel title={page.say(words.reopen)}>
        <FormFaults page={page} state={state} labels={closingLabels} />
        <p>
          {page.say(words.reopenWhy)} {closedOn}
        </p>
        <OfficeForm page={page} action={`/office/units/${unitId}/reopening`} guard={false}>
          <StateVersion state={state} />
          <FormActions page={page} submit={words.reopen} />
        </OfficeForm>
      </Panel>
    );
  }
  return (
    <Panel title={page.say(words.closeUnit)} id="closing">
      <FormFaults page={page} state={state} labels={closingLabels} />
      <p>{page.say(words.closeWhy)}</p>
      <OfficeForm page={page} action={`/office/units/${unitId}/closing`} guard={false}>
        <StateVersion state={state} />
        <DateField
          page={page}
          name="closedOn"
          label={words.closeDay}
          value={state.typed.closedOn}
          error={state.errors.closedOn}
          required
        />
        <FormActions page={page} submit={words.closeUnit} danger />
      </OfficeForm>
    </Panel>
  );
}
