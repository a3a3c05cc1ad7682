import { z } from 'zod';
import { deviceName } from '../../web/device-name.ts';
import { notFound } from '../../web/error-pages.tsx';
import { secret, text } from '../../web/office/field-types.ts';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sessionCookie } from '../../web/token-cookie.ts';
import { SESSION_LENGTH } from '../sessions/rules.ts';
import { answerInvitation, findOpen, type Open } from './answer.ts';
import { InvitationPage } from './views.tsx';
import { OverPage } from './views-over.tsx';

const path = '/invitation/:token';
const passwords = { password: secret(), repeat: secret() };
const resetFields = z.object(passwords);
const joinFields = z.object({ name: text(200, 'required'), ...passwords });

export function invitationRoutes(parts: OfficeParts): Route[] {
  return [
    { method: 'GET', path, permission: 'public', handler: (c) => show(c, parts) },
    { method: 'POST', path, permission: 'public', handler: posting((c, form) => answer(c, form, parts)) },
  ];
}

function tokenOf(c: WebContext): string {
  return (c.req.param('token') ?? '').slice(0, 100);
}

async function show(c: WebContext, parts: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const open = await findOpen(parts, agency.id, tokenOf(c));
  return open ? showForm(c, open) : showOver(c);
}

function showForm(
  c: WebContext,
  { invitation, account }: Open,
  typed: TypedFields = { name: account.name },
  errors: FieldErrors = {},
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const { purpose } = invitation;
  const about = { page: pageOf(c), agencyName: c.get('agency')?.name ?? '', action: c.req.path };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return c.html(<InvitationPage {...{ ...about, purpose, typed, errors, email: account.email }} />, status);
}

function showOver(c: WebContext): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(<OverPage page={pageOf(c)} agencyName={c.get('agency')?.name ?? ''} />, 410);
}

async function answer(c: WebContext, form: FormData, parts: OfficeParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const token = tokenOf(c);
  const open = await findOpen(parts, agency.id, token);
  if (!open) return showOver(c);
  const typed = typedFields(form);
  const isJoin = open.invitation.purpose === 'join';
  const fields = readFields(form, isJoin ? joinFields : resetFields);
  if (!fields.ok) return showForm(c, open, typed, fields.error);
  const device = deviceName(c.req.header('user-agent'));
  const given = { name: open.account.name, ...fields.value, token, device };
  const answered = await answerInvitation(parts, agency, open, given);
  if (!answered.ok) return showForm(c, open, typed, answered.error);
  if (answered.value === 'over') return showOver(c);
  if (answered.value === 'sign-in') {
    setFlash(c, 'passwordChanged');
    return c.redirect('/sign-in', 303);
  }
  sessionCookie.write(c, answered.value.token, SESSION_LENGTH.total('seconds'));
  return c.redirect('/office', 303);
}
