import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import { missing, wrong } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { hasOpeningKey, makeOpeningKey, type Unsealed, unseal } from '../answers/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { publishReceipts } from '../receipts/acts.ts';
import { makeSigningKey } from '../slips/acts.ts';
import { type Doing, type Failure, lockOfYear, refused } from './plan.ts';
import { changeSurvey, lockSurvey, type Survey } from './queries.ts';
import { refusals } from './refusals.ts';
import { type Act, mayActNow, subjectOf } from './rules.ts';
import { words } from './words.ts';

export interface Pressing {
  readonly id: string;
  /** Of the page the button stood on. */
  readonly version: number;
  readonly act: Act;
  /** Of reopening: why, and the new last day. */
  readonly reason?: string;
  readonly closesOn?: Temporal.PlainDate;
}

type Done = Result<Survey, Failure>;

/** Moves a survey along its states, with the keys of its answers. Answers the survey as it was. */
export async function actOn(doing: Doing, pressing: Pressing, secretKey: Uint8Array): Promise<Done> {
  const { tenant, person, at } = doing;
  const { id, version, act, reason } = pressing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayActNow(person, present, act, dayOf(at));
  if (!may.ok) return refused(may.error);
  if (present.version !== version) return refused(refusals.savedInBetween);
  const worked = await work(tenant, present, pressing, { today: dayOf(at), secretKey });
  if (!worked.ok) return worked;
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: `survey.${act}`, subject: subjectOf(id) },
    ...(reason !== undefined && { reason }),
    before: { status: present.status },
    after: { status: may.value, ...worked.value },
  });
  return ok(present);
}

interface At {
  readonly today: Temporal.PlainDate;
  readonly secretKey: Uint8Array;
}

type Told = Readonly<Record<string, string | number>>;

/** The change itself; what the trail says of it beside the status: counts, never answers. */
async function work(
  tenant: Tenant,
  present: Survey,
  { act, closesOn }: Pressing,
  at: At,
): Promise<Result<Told, Failure>> {
  if (act === 'pause' || act === 'resume') {
    await changeSurvey(tenant, present, { status: act === 'pause' ? 'paused' : 'open' });
    return ok({});
  }
  if (act === 'open') return ok(await openFirst(tenant, present, at));
  if (act === 'reopen') return openAgain(tenant, present, closesOn ?? null, at);
  const closed = await close(tenant, present, at);
  return closed.ok ? ok({ ...closed.value }) : refused(closed.error);
}

async function openFirst(tenant: Tenant, present: Survey, { secretKey }: At): Promise<Told> {
  const { id: surveyId, access } = present;
  await changeSurvey(tenant, present, { status: 'open', opening: 1 });
  await makeOpeningKey(tenant, { surveyId, opening: 1 }, secretKey);
  if (access === 'invited') await makeSigningKey(tenant, surveyId, secretKey);
  return { opening: 1 };
}

/** A new opening has a key of its own; where too few had answered for the former to be unsealed, it goes on. */
async function openAgain(
  tenant: Tenant,
  present: Survey,
  closesOn: Temporal.PlainDate | null,
  { today, secretKey }: At,
): Promise<Result<Told, Failure>> {
  if (closesOn === null || Temporal.PlainDate.compare(closesOn, today) < 0)
    return wrong({ closesOn: words.closesTooEarly });
  if (present.opensOn && Temporal.PlainDate.compare(closesOn, present.opensOn) < 0)
    return wrong({ closesOn: words.endsBefore });
  const surveyId = present.id;
  const goesOn = await hasOpeningKey(tenant, { surveyId, opening: present.opening });
  const opening = goesOn ? present.opening : present.opening + 1;
  await changeSurvey(tenant, present, { status: 'open', opening, plan: { ...present, closesOn } });
  if (!goesOn) await makeOpeningKey(tenant, { surveyId, opening }, secretKey);
  return ok({ opening, closesOn: closesOn.toString() });
}

async function close(
  tenant: Tenant,
  present: Survey,
  { today, secretKey }: At,
): Promise<Result<Unsealed, Bilingual>> {
  const done = await unseal(tenant, present, secretKey);
  if (!done.ok) return done;
  await publishReceipts(tenant, present, today);
  await changeSurvey(tenant, present, { status: 'closed' });
  return done;
}

/** Closes a survey whose last day is past, as the system does the day after; false where it was done already. */
export async function closeOver(tenant: Tenant, id: string, at: At): Promise<Result<boolean, Bilingual>> {
  const present = await lockSurvey(tenant, id);
  const isOver = present?.closesOn && Temporal.PlainDate.compare(present.closesOn, at.today) < 0;
  if (!isOver || present.status === 'draft' || present.status === 'closed') return ok(false);
  const done = await close(tenant, present, at);
  if (!done.ok) return done;
  await recordAudit(tenant, {
    ...{ actor: 'system', action: 'survey.close', subject: subjectOf(id) },
    before: { status: present.status },
    after: { status: 'closed', ...done.value },
  });
  return ok(true);
}
