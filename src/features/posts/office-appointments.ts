import { readEvidence } from '../../db/evidence.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam } from '../../web/visit.ts';
import { appoint, changeAppointment } from './appoint.ts';
import { appointmentForm, endForm, newAppointmentForm } from './appointment-forms.ts';
import { endAppointment } from './end-appointment.ts';
import { findMediaType, listAppointments } from './queries.ts';
import { showAppointment } from './show-appointment.tsx';
import { appointmentBounds, type PostParts, takePhoto } from './take-photo.ts';

export function appointmentRoutes(parts: PostParts): Route[] {
  const all = '/office/posts/:post/appointments';
  const one = `${all}/:appointment`;
  const permission = 'agency.manage';
  const of = (handler: (c: WebContext, parts: PostParts) => Promise<Response>) => (c: WebContext) =>
    handler(c, parts);
  const show = (c: WebContext) => showAppointment(c, parts);
  return [
    { method: 'GET', path: `${all}/new`, permission, handler: show },
    { method: 'POST', path: all, permission, handler: of(add) },
    { method: 'GET', path: one, permission, handler: show },
    { method: 'POST', path: one, permission, handler: of(change) },
    { method: 'POST', path: `${one}/end`, permission, handler: of(end) },
    { method: 'GET', path: `${one}/photo`, permission: 'office.read', handler: of(photo) },
  ];
}

async function add(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c, appointmentBounds);
  if (!form.ok) return form.error;
  const postId = idParam(c, 'post');
  if (postId === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, newAppointmentForm);
  const taken = await takePhoto(parts, form.value);
  if (!fields.ok || !taken.ok) {
    const errors = { ...(fields.ok ? {} : fields.error), ...(taken.ok ? {} : { photo: taken.error }) };
    return showAppointment(c, parts, { form: { typed, errors, conflict: null }, status: 422 });
  }
  const hand = { ...handOf(c, parts), postId, photo: taken.value };
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => appoint(tenant, hand, fields.value));
  if (saved.ok) return done(c, postId);
  return answerFault(c, saved.error, typed, (form, status) => showAppointment(c, parts, { form, status }));
}

async function change(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c, appointmentBounds);
  if (!form.ok) return form.error;
  const [postId, id] = [idParam(c, 'post'), idParam(c, 'appointment')];
  if (postId === null || id === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, appointmentForm);
  const taken = await takePhoto(parts, form.value);
  if (!fields.ok || !taken.ok) {
    const errors = { ...(fields.ok ? {} : fields.error), ...(taken.ok ? {} : { photo: taken.error }) };
    return showAppointment(c, parts, { form: { typed, errors, conflict: null }, status: 422 });
  }
  const { version, ...texts } = fields.value;
  const hand = { ...handOf(c, parts), postId, photo: taken.value };
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeAppointment(tenant, hand, { id, version }, texts),
  );
  if (saved.ok) return done(c, postId);
  return answerFault(c, saved.error, typed, (form, status) => showAppointment(c, parts, { form, status }));
}

async function end(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const [postId, id] = [idParam(c, 'post'), idParam(c, 'appointment')];
  if (postId === null || id === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, endForm);
  if (!fields.ok) {
    const end = { typed, errors: fields.error, conflict: null };
    return showAppointment(c, parts, { end, status: 422 });
  }
  const { version, lastDay } = fields.value;
  const hand = { ...handOf(c, parts), postId, photo: null };
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    endAppointment(tenant, hand, { id, version }, lastDay),
  );
  if (saved.ok) return done(c, postId);
  return answerFault(c, saved.error, typed, (end, status) => showAppointment(c, parts, { end, status }));
}

function done(c: WebContext, postId: string): Response {
  setFlash(c, 'saved');
  return c.redirect(`/office/posts/${postId}`, 303);
}

async function photo(c: WebContext, parts: PostParts): Promise<Response> {
  const [postId, id] = [idParam(c, 'post'), idParam(c, 'appointment')];
  if (postId === null || id === null) return notFound(c);
  const found = await readTenant(parts.db, handOf(c, parts).agencyId, async (tenant) => {
    const hash = (await listAppointments(tenant, postId)).find((each) => each.id === id)?.photo;
    if (!hash) return null;
    const sha256 = Buffer.from(hash, 'hex');
    const chunks: Buffer[] = [];
    for await (const chunk of readEvidence(tenant, sha256)) chunks.push(chunk);
    return { bytes: Buffer.concat(chunks), type: await findMediaType(tenant, sha256), hash };
  });
  if (!found?.type?.startsWith('image/')) return notFound(c);
  c.header('Cache-Control', 'private, max-age=300');
  c.header('ETag', `"${found.hash}"`);
  c.header('Content-Disposition', 'inline');
  return c.body(new Uint8Array(found.bytes), 200, { 'Content-Type': found.type });
}
