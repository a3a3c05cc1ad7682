import { z } from 'zod';
import { choices, email, text, version } from '../../web/office/field-types.ts';
import type { Option } from '../../web/office/form-choices.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { type HeldRole, type Role, roleNames, roles, unitRoles } from '../../web/reader.ts';
import type { ListedAccount } from './queries.ts';
import { words } from './words.ts';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

const isOfUnit = (role: Role) => unitRoles.some((each) => each === role);

/** "ita-officer", or "unit-head:<unit>" for a role held for one unit. */
export function roleCode({ role, unitId }: HeldRole): string {
  return unitId === null ? role : `${role}:${unitId}`;
}

export function toRole(code: string): HeldRole {
  const [role = '', unitId = null] = code.split(':');
  return { role: role as Role, unitId };
}

function roleCodes(units: readonly NamedUnit[]): string[] {
  return roles.flatMap((role) =>
    isOfUnit(role) ? units.map(({ id }) => roleCode({ role, unitId: id })) : [role],
  );
}

export function roleLabel(page: Page, { role, unitId }: HeldRole, units: readonly NamedUnit[]): string {
  const unit = units.find(({ id }) => id === unitId);
  return [page.say(roleNames[role]), unit?.name].filter(Boolean).join(' · ');
}

export function roleOptions(page: Page, units: readonly NamedUnit[]): Option[] {
  return roleCodes(units).map((value) => ({ value, label: roleLabel(page, toRole(value), units) }));
}

export function inviteForm(units: readonly NamedUnit[]) {
  const address = email('required').transform((typed) => typed.toLowerCase());
  return z.object({ name: text(200, 'required'), email: address, roles: choices(roleCodes(units), 1) });
}

export function accountForm(units: readonly NamedUnit[]) {
  return z.object({ name: text(200, 'required'), roles: choices(roleCodes(units), 1), version: version() });
}

export const versionForm = z.object({ version: version() });

export const accountLabels = { name: words.name, email: words.email, roles: words.roles };

/** The roles of a form stand in one text, as `typedFields` keeps one text a name. */
export function typedAccount({ name, version, roles: held }: ListedAccount): TypedFields {
  return { name, roles: held.map(roleCode).join(' '), version: String(version) };
}

/** As typed, with every ticked role. */
export function typedRoles(form: FormData, typed: TypedFields): TypedFields {
  return { ...typed, roles: form.getAll('roles').join(' ') };
}
