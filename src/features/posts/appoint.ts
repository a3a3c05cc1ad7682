import { randomUUID } from 'node:crypto';
import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { AcceptedFile } from '../../documents/intake/intake.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { type AppointmentFields, typedAppointment } from './appointment-forms.ts';
import {
  type AppointmentTexts,
  behindWall,
  findPost,
  insertAppointment,
  listAccountNames,
  listAppointments,
  updateAppointment,
} from './queries.ts';
import { type Appointment, clashing, clashSentence } from './rules.ts';
import { postWords as words } from './words.ts';

export interface Appointing extends Hand {
  readonly postId: string;
  readonly photo: AcceptedFile | null;
}

export async function appoint(
  tenant: Tenant,
  hand: Appointing,
  fields: AppointmentFields,
): Promise<Saved<string>> {
  const { postId, actor } = hand;
  if (!(await findPost(tenant, postId))) return err(missing);
  const id = randomUUID();
  const judged = await judge(tenant, { id, postId, photo: null }, fields);
  if (!judged.ok) return judged;
  const done = await behindWall(tenant, async () => {
    const texts = await withPhoto(tenant, hand, judged.value);
    await insertAppointment(tenant, { id, postId }, texts);
    return texts;
  });
  if (!done.ok) return wrong({ startsOn: words.overlaps });
  await recordAudit(tenant, {
    ...{ actor, action: 'appointment.add', subject: `post:${postId}`, after: recorded(done.value) },
  });
  return ok(id);
}

export async function changeAppointment(
  tenant: Tenant,
  hand: Appointing,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  fields: AppointmentFields,
): Promise<Saved<true>> {
  const found = await findAppointment(tenant, hand, { id, version });
  if (!found.ok) return found;
  const photo = fields.noPhoto ? null : found.value.photo;
  const judged = await judge(tenant, { ...found.value, photo }, fields);
  if (!judged.ok) return judged;
  return saveAppointment(tenant, hand, found.value, judged.value, 'appointment.change');
}

export async function findAppointment(
  tenant: Tenant,
  hand: Appointing,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
): Promise<Result<Appointment, SaveFault>> {
  const all = await listAppointments(tenant, hand.postId);
  const appointment = all.find((each) => each.id === id);
  if (!appointment) return err(missing);
  return appointment.version === version ? ok(appointment) : err(await stale(tenant, hand, appointment));
}

export async function saveAppointment(
  tenant: Tenant,
  hand: Appointing,
  old: Appointment,
  wanted: AppointmentTexts,
  action: 'appointment.change' | 'appointment.end',
): Promise<Saved<true>> {
  const done = await behindWall(tenant, async () => {
    const texts = await withPhoto(tenant, hand, wanted);
    return (await updateAppointment(tenant, old, texts)) ? texts : null;
  });
  if (!done.ok) return wrong({ startsOn: words.overlaps });
  const texts = done.value;
  if (texts === null) return err(await stale(tenant, hand, old));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action, subject: `post:${hand.postId}` },
    ...{ before: recorded(old), after: recorded(texts) },
  });
  return ok(true);
}

async function judge(
  tenant: Tenant,
  { id, postId, photo }: Pick<Appointment, 'id' | 'postId' | 'photo'>,
  fields: AppointmentFields,
): Promise<Result<AppointmentTexts, SaveFault>> {
  const { personName, startsOn, lastDay, telephone, email } = fields;
  const accountId = fields.account === '' ? null : fields.account;
  if (accountId !== null && !(await listAccountNames(tenant)).some((each) => each.id === accountId))
    return wrong({ account: words.noSuchAccount });
  if (lastDay && Temporal.PlainDate.compare(lastDay, startsOn) < 0)
    return wrong({ lastDay: words.endsBeforeStart });
  const span = { startsOn, endsOn: lastDay?.add({ days: 1 }) ?? null, acting: fields.how === 'acting' };
  const other = clashing(await listAppointments(tenant, postId), { id, postId, ...span });
  if (other) return wrong({ startsOn: clashSentence(other) });
  return ok({ accountId, personName, ...span, telephone, email, photo });
}

async function withPhoto(
  tenant: Tenant,
  { photo }: Appointing,
  texts: AppointmentTexts,
): Promise<AppointmentTexts> {
  if (photo === null) return texts;
  const { sha256 } = await storeEvidence(tenant, photo.bytes, photo.mediaType);
  return { ...texts, photo: sha256.toString('hex') };
}

function recorded(texts: AppointmentTexts) {
  const { personName, acting, startsOn, endsOn, accountId, telephone, email, photo } = texts;
  return {
    ...{ personName, how: acting ? 'acting' : 'holder', telephone, email, account: accountId, photo },
    ...{ startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null },
  };
}

async function stale(tenant: Tenant, hand: Appointing, seen: Appointment): Promise<SaveFault> {
  const all = await listAppointments(tenant, hand.postId);
  const present = all.find(({ id }) => id === seen.id) ?? seen;
  return staleSave(tenant, hand, `post:${hand.postId}`, typedAppointment(hand.page, present));
}
