import type { Db } from '../../db/connect.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notConfigured } from '../../outside/mail.ts';
import { notFound } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { dayOf } from '../../web/office/dates.ts';
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
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import type { Link } from './change-account.ts';
import { accountLabels, type NamedUnit, typedAccount } from './forms.ts';
import type { PeopleParts } from './parts.ts';
import { findAccount, listAccounts, listAdministrators, rolesOf } from './queries.ts';
import { AccountForm, AccountList, printRoles } from './views.tsx';
import { AccountDetail, LinkShown } from './views-account.tsx';
import { linkMail, words } from './words.ts';

export type Status = 200 | 409 | 422;

const section = 'accounts';

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

const crumbsOf = (c: WebContext) => {
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

/** Shows a link once, and mails it where mail is set up. */
export async function showLink(c: WebContext, parts: PeopleParts, link: Link): Promise<Response> {
  const visit = visitOf(c);
  const { page, agency } = visit;
  const { purpose, token, account } = link;
  const href = `${parts.publicUrl ?? c.get('arrival').origin}/invitation/${token}`;
  const subject = `${linkMail[purpose].th} · ${linkMail[purpose].en}`;
  const text = linkMail.body(agency.name, href, purpose === 'join');
  const sent = await parts.mailer?.send({ to: account.email, subject, text });
  const wasMailed = sent === undefined || (!sent.ok && sent.error === notConfigured) ? null : sent.ok;
  c.header('Cache-Control', 'no-store');
  const title = `${page.say(words.linkTitle)} ${account.name}`;
  return c.html(
    <OfficeLayout {...{ page, frame: frameOf(visit), section, title, crumbs: crumbsOf(c) }}>
      <LinkShown {...{ page, link, href, wasMailed }} />
    </OfficeLayout>,
  );
}
