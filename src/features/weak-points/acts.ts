import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { DoingInYear } from '../../web/office/doing.ts';
import { missing, type SaveFault } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { mayPlan } from '../measures/rules.ts';
import { type LoadedYear, loadSuggestions, loadWeakPoints } from './load.ts';
import { insertWeakPoint, type WeakPoint } from './queries.ts';
import { refusals, subjectOf, type Target } from './rules.ts';

/** Somebody naming what is weak, in one transaction of the agency. */
export type Doing = DoingInYear;

export type Failure = SaveFault | { readonly kind: 'refused'; readonly why: Bilingual };

export interface WeakTexts {
  readonly target: Target;
  readonly description: string;
}

/** Names a weak point that analysis found. */
export async function addWeakPoint(doing: Doing, texts: WeakTexts): Promise<Result<string, Failure>> {
  const loaded = await plannable(doing);
  return loaded.ok ? ok(await insert(doing, { ...texts, source: 'analysis' })) : loaded;
}

/** Takes over what last year's score or verdict says, in the words of the suggestion. */
export async function adoptSuggestion(doing: Doing, target: Target): Promise<Result<string, Failure>> {
  const loaded = await plannable(doing);
  if (!loaded.ok) return loaded;
  const { scores, verdicts } = await loadSuggestions(doing.tenant, loaded.value);
  const suggestion = [...scores, ...verdicts].find((each) => each.target === target);
  if (!suggestion) return err(missing);
  const isNamed = loaded.value.weakPoints.some((each) => each.target === target && each.source === 'score');
  if (isNamed) return err({ kind: 'refused', why: refusals.sameTarget });
  return ok(await insert(doing, { target, description: suggestion.description, source: 'score' }));
}

export async function plannable({ tenant, year, person }: Doing): Promise<Result<LoadedYear, Failure>> {
  const loaded = await loadWeakPoints(tenant, year);
  if (!loaded) return err(missing);
  const may = mayPlan(person, loaded.cycle.status === 'open');
  return may.ok ? ok(loaded) : err({ kind: 'refused', why: may.error });
}

async function insert({ tenant, year, person }: Doing, texts: Omit<WeakPoint, 'id' | 'year' | 'version'>) {
  const id = randomUUID();
  await insertWeakPoint(tenant, { id, year, ...texts });
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'weak-point.add', subject: subjectOf(id) },
    after: { year, ...texts },
  });
  return id;
}
