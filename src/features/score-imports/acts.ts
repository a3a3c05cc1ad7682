import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { by, type DoingInYear } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { loadYear } from '../cycles/acts.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { lockYear } from '../measures/queries.ts';
import { announce } from '../results/acts.ts';
import { subjectOf } from '../results/rules.ts';
import { accept, judge, settle } from '../verdicts/acts.ts';
import { loadPlan, seenOf } from './load.ts';
import type { ImportPlan } from './plan.ts';
import type { VerdictStep } from './plan-verdicts.ts';
import { insertAnswerImport } from './queries.ts';
import type { ReadImport } from './read-import.ts';
import { words } from './words.ts';

export interface Importing {
  readonly read: ReadImport;
  readonly source: string;
  /** `seenOf` the plan that was confirmed. */
  readonly seen: string;
}

export type ImportFailure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: Bilingual };

/** Takes over what was confirmed, all in one transaction: each score, verdict and answer by its own act, put on record. */
export async function importAnnounced(
  doing: DoingInYear,
  { read, source, seen }: Importing,
): Promise<Result<number, ImportFailure>> {
  const { tenant, year, person } = doing;
  await lockYear(tenant, year);
  const loaded = await loadYear(tenant, year);
  if (!loaded) return err({ kind: 'missing' });
  const may = mayManageYear(person, loaded.cycle);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  const plan = await loadPlan(tenant, loaded, read, person);
  if (seenOf(plan) !== seen) return err({ kind: 'refused', why: words.otherPlan });
  return carryOut(doing, plan, source);
}

async function carryOut(
  doing: DoingInYear,
  plan: ImportPlan,
  source: string,
): Promise<Result<number, ImportFailure>> {
  if (plan.kind === 'verdicts') {
    for (const step of plan.steps) await takeStep(doing, step);
    return ok(plan.lines.filter(({ mark }) => mark === 'new' || mark === 'changed').length);
  }
  if (plan.answers) return keepAnswers(doing, plan, source);
  const done = await announce(doing, { scores: plan.scores, source });
  if (!done.ok) return err(done.error.kind === 'refused' ? done.error : { kind: 'missing' });
  return ok(done.value === 'unchanged' ? 0 : plan.scores.size);
}

/** The plan asked the same rules of the same locked rows, so that a refusal here is a bug: everything is rolled back. */
async function takeStep(doing: DoingInYear, { item, act, edition, row }: VerdictStep): Promise<void> {
  const { tenant, person, at, year } = doing;
  const on = { tenant, person, at, key: { fiscalYear: year, item } };
  const { result, reason, givenOn } = row;
  const verdict = { edition, result, reason, givenOn };
  // A first verdict that comes as final gives no time to answer: its last day is the day it was given.
  const appealBy = result === 'incomplete' ? (row.appealBy ?? givenOn) : null;
  const done =
    act === 'judge'
      ? await judge(on, { ...verdict, round: 'first', appealBy })
      : act === 'accept'
        ? await accept(on)
        : await settle(on, { ...verdict, round: 'final', appealBy: null });
  if (!done.ok) throw new Error(`${act} ${item}: ${done.error?.en ?? 'no such item'}`);
}

async function keepAnswers(
  doing: DoingInYear,
  { answers, lines }: ImportPlan,
  source: string,
): Promise<Result<number, ImportFailure>> {
  const { tenant, year, person } = doing;
  if (!answers) return ok(0);
  await insertAnswerImport(tenant, year, { content: answers, source }, by(doing));
  const told = lines.map(({ key, value }) => [key, value.th]);
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'score.import-answers', subject: subjectOf(year) },
    after: {
      source,
      kind: answers.kind,
      questions: Object.keys(answers.questions).length,
      ...Object.fromEntries(told),
    },
  });
  return ok(lines.length);
}
