import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { accountLabels, type NamedUnit, roleLabel, roleOptions, toRole } from './forms.ts';
import { words } from './words.ts';

export interface AccountFormProps {
  readonly page: Page;
  readonly action: string;
  readonly state: FormState;
  readonly units: readonly NamedUnit[];
  readonly submit: Bilingual;
  /** Asked for of a new person alone. */
  readonly withEmail?: boolean;
}

/** Name and roles of a person; the address too of one who is not there yet. */
export function AccountForm(props: AccountFormProps) {
  const { page, action, state, units, submit, withEmail = false } = props;
  const { typed, errors } = state;
  const { name, email, roles } = accountLabels;
  const labels = withEmail ? accountLabels : { name, roles };
  const printed = (field: string, value: string) =>
    field === 'roles' ? printRoles(page, value, units) : value;
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} show={printed} />
      <OfficeForm page={page} action={action}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <TextField
          {...{ page, name: 'name', label: name, value: typed.name, error: errors.name }}
          {...{ required: true, maxLength: 200, autocomplete: 'off' }}
        />
        {withEmail && (
          <TextField
            {...{ page, name: 'email', label: email, value: typed.email, error: errors.email }}
            {...{ type: 'email', required: true, maxLength: 254, hint: words.emailHint, autocomplete: 'off' }}
          />
        )}
        <CheckGroup
          {...{ page, name: 'roles', label: roles, hint: words.rolesHint, error: errors.roles }}
          options={roleOptions(page, units)}
          values={(typed.roles ?? '').split(' ')}
        />
        <FormActions page={page} submit={submit} cancel={{ href: '/office/accounts' }} />
      </OfficeForm>
    </>
  );
}

export function printRoles(page: Page, codes: string, units: readonly NamedUnit[]): string {
  const held = codes.split(' ').filter((code) => code !== '');
  return held.map((code) => roleLabel(page, toRole(code), units)).join(', ');
}
