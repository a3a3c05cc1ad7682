import type { Child } from 'hono/jsx';
import { qrSvg } from '../../credentials/qr.ts';
import { totpUri } from '../../credentials/totp.ts';
import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { dayOf, printDate } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { OwnTabs, ownAccount, ownSide } from '../../web/office/own-tabs.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { findAccount } from '../identity/queries.ts';
import { factorsOf, listPasskeys } from './queries.ts';
import { address as at } from './rules.ts';
import { FactorPanels } from './views.tsx';
import { RecoveryCodes } from './views-codes.tsx';
import { Removal } from './views-removal.tsx';
import { MakePasskey, PairTotp } from './views-steps.tsx';
import { askRemoval, words } from './words.ts';

export interface Refused {
  readonly totp?: FieldErrors;
  readonly passkey?: FieldErrors;
  readonly codes?: FieldErrors;
  readonly typed?: TypedFields;
}

export async function showFactors(
  c: WebContext,
  { db }: OfficeParts,
  refused: Refused = {},
): Promise<Response> {
  const { page, agency, reader } = visitOf(c);
  const { factors, passkeys } = await readTenant(db, agency.id, async (tenant) => ({
    factors: await factorsOf(tenant, reader.accountId),
    passkeys: await listPasskeys(tenant, reader.accountId),
  }));
  const lines = passkeys.map(({ passkeyId, name, createdAt, usedAt }) => ({
    ...{ passkeyId, name, added: printDate(page, dayOf(createdAt)) },
    used: usedAt ? printDate(page, dayOf(usedAt)) : page.say(words.never),
  }));
  const lead = page.say(words.lead);
  const hasErrors = Boolean(refused.totp ?? refused.passkey ?? refused.codes);
  return answer(c, {
    ...{ title: page.say(ownAccount), status: hasErrors ? 422 : 200, hasTabs: true, lead },
    body: <FactorPanels {...{ page, factors, passkeys: lines, refused }} />,
  });
}

export async function showTotp(
  c: WebContext,
  { db }: OfficeParts,
  secret: string,
  errors: FieldErrors = {},
): Promise<Response> {
  const { page, agency, reader } = visitOf(c);
  const account = await readTenant(db, agency.id, (tenant) => findAccount(tenant, reader.accountId));
  // Not the agency's name: Thai letters make a code so dense that an old phone cannot read it. The address tells which.
  const uri = totpUri({ secret, account: account?.email ?? '', issuer: 'Prongsai' });
  const qr = qrSvg(uri, { title: page.say(words.qr) });
  return answer(c, {
    ...{ title: page.say(words.totpTitle), status: Object.keys(errors).length > 0 ? 422 : 200 },
    body: <PairTotp {...{ page, qr, secret, errors }} />,
  });
}

export function showMakePasskey(c: WebContext): Promise<Response> {
  const { page } = visitOf(c);
  return answer(c, { title: page.say(words.addPasskey), body: <MakePasskey page={page} /> });
}

/** The codes, this once: no other page and no table holds them. */
export function showCodes(c: WebContext, codes: readonly string[]): Promise<Response> {
  const { page } = visitOf(c);
  return answer(c, {
    title: page.say(words.codesTitle),
    body: <RecoveryCodes page={page} codes={codes} href={at} />,
  });
}

/** `what`: the name of the thing in the question. */
export function showRemoval(
  c: WebContext,
  what: Bilingual,
  action: string,
  errors: FieldErrors = {},
): Promise<Response> {
  const { page } = visitOf(c);
  return answer(c, {
    ...{ title: page.say(askRemoval(what)), status: Object.keys(errors).length > 0 ? 422 : 200 },
    body: <Removal {...{ page, action, errors, cancelHref: at }} />,
  });
}

interface Answer {
  readonly title: string;
  readonly body: Child;
  readonly status?: 200 | 422;
  readonly hasTabs?: boolean;
  readonly lead?: string;
}

async function answer(c: WebContext, { title, body, status = 200, hasTabs = false, lead }: Answer) {
  const visit = visitOf(c);
  const { page } = visit;
  c.header('Cache-Control', 'no-store');
  const crumbs = hasTabs ? [] : [{ label: page.say(ownAccount), href: at }];
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'me', title, crumbs }}
      side={hasTabs ? ownSide('steps') : undefined}
      {...{ notice: takeFlash(c), hasErrors: status !== 200, scripts: ['passkey.js'], lead }}
    >
      {hasTabs && <OwnTabs page={page} current="steps" />}
      {body}
    </OfficeLayout>,
    status,
  );
}
