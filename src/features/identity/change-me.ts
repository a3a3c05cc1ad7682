import type { Tenant } from '../../db/tenant.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved } from '../../web/office/form-state.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Hand } from './change-account.ts';
import { type Account, changeAccount, findAccount } from './queries.ts';

export type Details = Pick<Account, 'name' | 'language' | 'mailNotices'>;

/** As the form sends them: a box that is not ticked sends nothing. */
export function typedDetails({ name, language, mailNotices, version }: Account): TypedFields {
  return { name, language, mailNotices: mailNotices ? 'yes' : '', version: String(version) };
}

export async function saveOwnDetails(
  tenant: Tenant,
  hand: Hand,
  version: number,
  details: Details,
): Promise<Saved<'saved' | 'unchanged'>> {
  const { accountId } = hand;
  const account = await findAccount(tenant, accountId);
  if (!account) return err(missing);
  const { name, language, mailNotices } = account;
  const before = { name, language, mailNotices };
  const isSame = JSON.stringify(before) === JSON.stringify(details);
  if (isSame && account.version === version) return ok('unchanged');
  const subject = `account:${accountId}`;
  if (!(await changeAccount(tenant, { accountId, version }, details)))
    return err(await staleSave(tenant, hand, subject, typedDetails(account)));
  const change = { before, after: { ...details } };
  await recordAudit(tenant, { actor: subject, action: 'account.change', subject, ...change });
  return ok('saved');
}
