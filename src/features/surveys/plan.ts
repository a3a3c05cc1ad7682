import { randomUUID } from 'node:crypto';
import type { QuestionSet } from '../../core/surveying/question-set.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { DoingInYear } from '../../web/office/doing.ts';
import { missing, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { findCycle } from '../cycles/queries.ts';
import {
  changeSurvey,
  findSurveyByCode,
  insertSurvey,
  listSurveys,
  lockSurvey,
  lockSurveys,
  removeSurvey,
  type Survey,
  type SurveyPlan,
} from './queries.ts';
import { changesOf, toRecord } from './record.ts';
import { refusals } from './refusals.ts';
import { type Access, mayChangePlan, mayRemove, mayRun, subjectOf } from './rules.ts';
import { surveyAsTyped } from './typed.ts';
import { words } from './words.ts';

/** Somebody doing something to surveys of a year, in one transaction of the agency. */
export type Doing = DoingInYear;

export type Failure = SaveFault | { readonly kind: 'refused'; readonly why: Bilingual };

export function refused(why: Bilingual): Result<never, Failure> {
  return err({ kind: 'refused', why });
}

export interface Founding {
  /** A code of the framework; null: a set of the agency's own. */
  readonly instrument: string | null;
  readonly access: Access;
  readonly questions: QuestionSet;
  readonly plan: SurveyPlan;
}

/** Makes the draft of a survey; answers its id. */
export async function addSurvey(
  doing: Doing,
  { instrument, access, questions, plan }: Founding,
): Promise<Result<string, Failure>> {
  const { tenant, year, person } = doing;
  await lockSurveys(tenant);
  const cycle = await findCycle(tenant, year);
  if (!cycle) return err(missing);
  const may = mayRun(person, { yearIsOpen: cycle.status === 'open' });
  if (!may.ok) return refused(may.error);
  const others = await listSurveys(tenant, year);
  if (instrument !== null && others.some((each) => each.instrument === instrument))
    return refused(words.instrumentTaken);
  if (await findSurveyByCode(tenant, plan.code)) return wrong({ code: words.codeTaken });
  const id = randomUUID();
  await insertSurvey(tenant, { ...plan, id, year, instrument, access, questions });
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'survey.add', subject: subjectOf(id) },
    after: { instrument, access, questions: questions.questions.length, ...toRecord(plan) },
  });
  return ok(id);
}

/** A survey of the year of the address, held still; null where it is not there. */
export async function lockOfYear({ tenant, year }: Doing, id: string): Promise<Survey | null> {
  const survey = await lockSurvey(tenant, id);
  return survey?.year === year ? survey : null;
}

export async function changePlan(
  doing: Doing,
  { id, version }: Pick<Survey, 'id' | 'version'>,
  plan: SurveyPlan,
): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, page, person, at } = doing;
  await lockSurveys(tenant);
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayChangePlan(person, present);
  if (!may.ok) return refused(may.error);
  if (present.version !== version)
    return err(await staleSave(tenant, { page, now: at }, subjectOf(id), surveyAsTyped(page, present)));
  const changes = changesOf(toRecord(present), toRecord(plan));
  if (!changes) return ok('unchanged');
  const namesake = await findSurveyByCode(tenant, plan.code);
  const taken = namesake && namesake.id !== id ? { code: words.codeTaken } : {};
  const broken = { ...taken, ...brokenBy(present, plan, dayOf(at)) };
  if (Object.keys(broken).length > 0) return wrong(broken);
  await changeSurvey(tenant, present, { plan });
  const shared = { actor: actorOf(person), action: 'survey.change', subject: subjectOf(id) } as const;
  await recordAudit(tenant, { ...shared, ...changes });
  return ok('saved');
}

/** What a survey that was opened cannot have changed any more, field by field. */
function brokenBy(present: Survey, plan: SurveyPlan, today: Temporal.PlainDate): FieldErrors {
  if (present.status === 'draft') return {};
  const { code, opensOn, closesOn, population } = plan;
  const hasNoWindow = opensOn === null || closesOn === null;
  // A slip of the pen must not close it: the day after its last day the system does.
  const isPast = closesOn && Temporal.PlainDate.compare(closesOn, today) < 0;
  const isMoved = closesOn && !present.closesOn?.equals(closesOn);
  return {
    ...(code !== present.code && { code: words.codeFrozen }),
    ...(hasNoWindow && { closesOn: words.needsWindow }),
    ...(isPast && isMoved && { closesOn: words.closesTooEarly }),
    ...(present.instrument !== null && population === null && { population: refusals.noPopulation }),
  };
}

export async function dropSurvey(
  doing: Doing,
  { id, version }: Pick<Survey, 'id' | 'version'>,
): Promise<Result<'removed', Failure>> {
  const { tenant, person } = doing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayRemove(person, present);
  if (!may.ok) return refused(may.error);
  if (present.version !== version) return refused(refusals.savedInBetween);
  await removeSurvey(tenant, id);
  const { instrument, questions } = present;
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'survey.remove', subject: subjectOf(id) },
    before: { instrument, questions: questions.questions.length, ...toRecord(present) },
  });
  return ok('removed');
}
