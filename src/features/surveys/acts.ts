import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import { missing, wrong } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { makeOpeningKey, unseal } from '../answers/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { publishReceipts } from '../receipts/acts.ts';
import { makeSigningKey } from '../slips/acts.ts';
import { type Doing, type Failure, lockOfYear, refused } from './plan.ts';
import { changeSurvey, lockSurvey, type Survey } from './queries.ts';
import { refusals } from './refusals.ts';
import { type Act, mayActNow, type State, stateOf, subjectOf } from './rules.ts';
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

type Done = Result<State, Failure>;

/** Moves a survey along its states, with the keys of its answers. Answers the state it is in now. */
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
    before: { status: stateOf(present) },
    after: { status: may.value, ...worked.value },
  });
  return ok(may.value);
}

/** One press for both; where too few answered, or too few can be read, it is closed and stays sealed. */
export async function closeAndUnseal(
  doing: Doing,
  { id, version }: Pick<Pressing, 'id' | 'version'>,
  secretKey: Uint8Array,
): Promise<Done> {
  const closed = await actOn(doing, { id, version, act: 'close' }, secretKey);
  if (!closed.ok) return closed;
  const unsealed = await actOn(doing, { id, version: version + 1, act: 'unseal' }, secretKey);
  const isTooFew =
    !unsealed.ok && unsealed.error.kind === 'refused' && unsealed.error.why === refusals.tooFewToUnseal;
  return isTooFew ? closed : unsealed;
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
  if (act === 'open') return ok(await openFirst(tenant, present, at));
  if (act === 'reopen') return openAgain(tenant, present, closesOn ?? null, at);
  if (act === 'unseal') return unsealAll(tenant, present, at);
  await changeSurvey(tenant, present, { status: statusAfter[act] });
  return ok({});
}

const statusAfter = { pause: 'paused', resume: 'open', close: 'closed' } as const;

async function openFirst(tenant: Tenant, present: Survey, { secretKey }: At): Promise<Told> {
  const { id: surveyId, access } = present;
  await changeSurvey(tenant, present, { status: 'open', opening: 1 });
  await makeOpeningKey(tenant, { surveyId, opening: 1 }, secretKey);
  if (access === 'invited') await makeSigningKey(tenant, surveyId, secretKey);
  return { opening: 1 };
}

/** Its answers are sealed still: they and their key go on. */
async function openAgain(
  tenant: Tenant,
  present: Survey,
  closesOn: Temporal.PlainDate | null,
  { today }: At,
): Promise<Result<Told, Failure>> {
  const fault = lastDayFault(present, closesOn, today);
  if (fault || closesOn === null) return wrong({ closesOn: fault ?? words.closesTooEarly });
  await changeSurvey(tenant, present, { status: 'open', plan: { ...present, closesOn } });
  return ok({ closesOn: closesOn.toString() });
}

/** What is wrong with a day as the new last day of a survey that is reopened; null: nothing. */
export function lastDayFault(
  { opensOn }: Pick<Survey, 'opensOn'>,
  closesOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Bilingual | null {
  if (closesOn === null || Temporal.PlainDate.compare(closesOn, today) < 0) return words.closesTooEarly;
  return opensOn && Temporal.PlainDate.compare(closesOn, opensOn) < 0 ? words.endsBefore : null;
}

/** Unseals all answers of a closed survey, for good, and publishes the receipts that are left. */
async function unsealAll(
  tenant: Tenant,
  present: Survey,
  { today, secretKey }: At,
): Promise<Result<Told, Failure>> {
  const done = await unseal(tenant, present, secretKey);
  if (!done.ok) return refused(done.error);
  const { unsealed, damaged } = done.value;
  if (unsealed === 0) return refused(refusals.tooFewToUnseal);
  await publishReceipts(tenant, present, today);
  await changeSurvey(tenant, present, {});
  return ok({ unsealed, damaged });
}

/**
 * Closes a survey whose last day is past, as the system does the day after; false where it was done already. Its answers
 * stay sealed: whether to unseal, which is for good, or to take answers longer, is for a person to say.
 */
export async function closeOver(tenant: Tenant, id: string, today: Temporal.PlainDate): Promise<boolean> {
  const present = await lockSurvey(tenant, id);
  const isOver = present?.closesOn && Temporal.PlainDate.compare(present.closesOn, today) < 0;
  if (!isOver || present.status === 'draft' || present.status === 'closed') return false;
  await changeSurvey(tenant, present, { status: 'closed' });
  await recordAudit(tenant, {
    ...{ actor: 'system', action: 'survey.close', subject: subjectOf(id) },
    before: { status: present.status },
    after: { status: 'closed' },
  });
  return true;
}
