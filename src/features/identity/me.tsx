import { z } from 'zod';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { choice, secret, text, ticked, version } from '../../web/office/field-types.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { OwnTabs, ownAccount, ownSide } from '../../web/office/own-tabs.tsx';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { proveOwnPassword } from '../tries/queries.ts';
import { saveOwnDetails, typedDetails } from './change-me.ts';
import { saveOwnPassword } from './change-password.ts';
import { findAccount } from './queries.ts';
import { DetailsForm } from './views-me.tsx';
import { PasswordForm } from './views-password.tsx';

const path = '/office/me';

export const detailsForm = z.object({
  name: text(200, 'required'),
  language: choice(['th', 'en']),
  mailNotices: ticked(),
  version: version(),
});
const passwordForm = z.object({ current: secret(), next: secret(), repeat: secret() });

/** A person's own account: what she is called and told, and her password. */
export function ownRoutes(parts: OfficeParts): Route[] {
  const permission = 'signed-in';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: posting((c, form) => saveDetails(c, form, parts)) },
    {
      ...{ method: 'POST', path: `${path}/password`, permission },
      handler: posting((c, form) => savePassword(c, form, parts)),
    },
  ];
}

interface Shown {
  readonly details?: FormState;
  readonly password?: FieldErrors;
  readonly status?: 200 | 409 | 422;
}

async function show(c: WebContext, { db }: OfficeParts, shown: Shown = {}): Promise<Response> {
  const visit = visitOf(c);
  const { page, reader, agency } = visit;
  const found = await readTenant(db, agency.id, (tenant) => findAccount(tenant, reader.accountId));
  const account = assertDefined(found, 'the account of a reader');
  const { status = 200, password = {} } = shown;
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'me', title: page.say(ownAccount), side: ownSide('me') }}
      {...{ notice: takeFlash(c), hasErrors: status !== 200 }}
    >
      <OwnTabs page={page} current="me" />
      <DetailsForm page={page} state={shown.details ?? untouched(typedDetails(account))} />
      <PasswordForm page={page} email={account.email} errors={password} />
    </OfficeLayout>,
    status,
  );
}

async function saveDetails(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const typed = typedFields(form);
  const fields = readFields(form, detailsForm);
  if (!fields.ok) {
    return show(c, parts, { details: { ...untouched(typed), errors: fields.error }, status: 422 });
  }
  const { page, reader, agency } = visitOf(c);
  const hand = { accountId: reader.accountId, page, now: parts.now() };
  const { version: of, ...details } = fields.value;
  const saved = await withTenant(parts.db, agency.id, (tenant) => saveOwnDetails(tenant, hand, of, details));
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) => show(c, parts, { details: state, status }));
  }
  setFlash(c, saved.value);
  return c.redirect(path, 303);
}

async function savePassword(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const fields = readFields(form, passwordForm);
  if (!fields.ok) return show(c, parts, { password: fields.error, status: 422 });
  const { agency, reader } = visitOf(c);
  const { accountId, sessionId } = reader;
  const who = { agencyId: agency.id, accountId, password: fields.value.current, at: parts.now() };
  const proved = await proveOwnPassword(parts, who);
  if (!proved.ok) return show(c, parts, { password: { current: proved.error }, status: 422 });
  const { next, repeat } = fields.value;
  const saved = await saveOwnPassword(parts, agency, { accountId, sessionId }, { next, repeat });
  if (!saved.ok) return show(c, parts, { password: saved.error, status: 422 });
  setFlash(c, 'passwordSaved');
  return c.redirect(path, 303);
}
