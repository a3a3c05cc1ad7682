import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { factorsOf } from '../second-factors/queries.ts';
import { accountLabels, typedAccount } from './forms.ts';
import type { PeopleParts } from './parts.ts';
import { findAccount, listAdministrators, rolesOf } from './queries.ts';
import { crumbsOf, type Status, section, standingUnits } from './show.tsx';
import { AccountDetail } from './views-account.tsx';
import { printRoles } from './views-form.tsx';

export interface AccountState {
  readonly form?: FormState;
  readonly refused?: FieldErrors;
  readonly status?: Status;
}

export async function showAccount(
  c: WebContext,
  { db, now }: PeopleParts,
  id: string | null,
  shown: AccountState = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const read = id && (await readTenant(db, visit.agency.id, (tenant) => loadAccount(tenant, id, now())));
  if (!read) return notFound(c);
  const { history: rows, ...about } = read;
  const { status = 200, refused = {} } = shown;
  const show = (name: string, value: string) =>
    name === 'roles' ? printRoles(page, value, about.units) : value;
  const history = historyEntries(page, rows, { actions: auditedActions, labels: accountLabels, show });
  const state = shown.form ?? untouched(typedAccount(about.account));
  c.header('Cache-Control', 'no-store');
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section, title: about.account.name, crumbs: crumbsOf(c) }}
      {...{ notice: takeFlash(c), hasErrors: status !== 200 }}
    >
      <AccountDetail {...{ page, ...about, state, refused, history, byAccountId: visit.reader.accountId }} />
    </OfficeLayout>,
    status,
  );
}

async function loadAccount(tenant: Tenant, id: string, now: Temporal.Instant) {
  const account = await findAccount(tenant, id);
  if (!account) return null;
  return {
    account: { ...account, roles: await rolesOf(tenant, id) },
    units: await standingUnits(tenant, now),
    factors: await factorsOf(tenant, id),
    administrators: await listAdministrators(tenant),
    history: await listHistory(tenant, `account:${id}`),
  };
}
