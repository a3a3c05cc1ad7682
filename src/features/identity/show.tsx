import type { Db } from '../../db/connect.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import type { NamedUnit } from './forms.ts';
import type { PeopleParts } from './parts.ts';
import { findAccount, listAccounts } from './queries.ts';
import { AccountList } from './views.tsx';
import { AccountForm } from './views-form.tsx';
import { words } from './words.ts';

export type Status = 200 | 409 | 422;

export const section = 'accounts';

/** The units a role can be held for: those that stand. */
export async function standingUnits(tenant: Tenant, now: Temporal.Instant): Promise<NamedUnit[]> {
  return (await listUnits(tenant)).filter((unit) => !isClosed(unit, dayOf(now)));
}

export async function showAccounts(c: WebContext, { db }: PeopleParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const search = (c.req.query('q') ?? '').trim().slice(0, 100);
  const read = await readTenant(db, visit.agency.id, async (tenant) => ({
    accounts: await listAccounts(tenant, search),
    units: await listUnits(tenant),
  }));
  const add = (
    <a class="ds-button" href="/office/accounts/new">
      {page.say(words.invite)}
    </a>
  );
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section, title: page.say(words.people), wide: true }}
      {...{ lead: page.say(words.lead), notice: takeFlash(c), actions: add }}
    >
      <AccountList {...{ page, search, ...read }} />
    </OfficeLayout>,
  );
}

export const crumbsOf = (c: WebContext) => {
  const { page } = visitOf(c);
  return [{ label: page.say(words.people), href: '/office/accounts' }];
};

export async function showInvite(
  c: WebContext,
  { db, now }: PeopleParts,
  state: FormState = untouched({}),
  status: Status = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const units = await readTenant(db, visit.agency.id, (tenant) => standingUnits(tenant, now()));
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section, title: page.say(words.invite), crumbs: crumbsOf(c) }}
      hasErrors={status !== 200}
    >
      <AccountForm
        {...{ page, state, units, submit: words.sendInvite, withEmail: true }}
        action="/office/accounts"
      />
    </OfficeLayout>,
    status,
  );
}

export async function showSuspension(c: WebContext, { db }: { db: Db }, id: string | null) {
  const visit = visitOf(c);
  const { page } = visit;
  const account = id && (await readTenant(db, visit.agency.id, (tenant) => findAccount(tenant, id)));
  if (!account) return notFound(c);
  const at = `/office/accounts/${account.accountId}`;
  const title = `${page.say(words.suspendAsk)} ${account.name}`;
  return c.html(
    <OfficeLayout {...{ page, frame: frameOf(visit), section, title, crumbs: crumbsOf(c) }}>
      <Confirm
        {...{ page, action: `${at}/suspension`, submit: words.suspend, cancelHref: at, danger: true }}
        text={<p>{page.say(words.suspendWhy)}</p>}
        version={account.version}
      />
    </OfficeLayout>,
  );
}
