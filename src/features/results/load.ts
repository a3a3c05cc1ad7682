import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Cycle, findCycle } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listAnswerImports } from '../score-imports/queries.ts';
import { askedScores } from '../score-imports/rules.ts';
import { surveyScores } from '../survey-results/acts.ts';
import { listResults } from '../verdicts/queries.ts';
import { contentOf, hashOf, type PublishedScores, type ToldScores, toldOf } from './publication.ts';
import { type AnnouncedScore, listAnnounced, listPublications, type ScorePublication } from './queries.ts';
import { type Asked, type ItemResults, judgeYear, type PublishState, type YearResult } from './rules.ts';

export interface LoadedResult {
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly announced: readonly AnnouncedScore[];
  /** Newest verdict on each item, of whichever round. */
  readonly verdicts: ItemResults;
  readonly result: YearResult;
  /** What would be published; null while the total or the level is not known. */
  readonly content: PublishedScores | null;
  /** Newest first. */
  readonly publications: readonly ScorePublication[];
}

/** A year's scores as they stand; null where the year is not opened. */
export async function loadResult(tenant: Tenant, year: number | null): Promise<LoadedResult | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const framework = frameworkOf(cycle);
  const announced = await listAnnounced(tenant, cycle.year);
  const finals = await listResults(tenant, cycle.year, 'final');
  const scores = new Map(announced.map(({ axis, value }) => [axis, value]));
  const result = judgeYear(framework, scores, finals, await loadAsked(tenant, framework));
  const source = sourceOf(announced);
  return {
    ...{ cycle, framework, announced, result },
    verdicts: await listResults(tenant, cycle.year),
    content: contentOf(framework, result, { announced: scores, source, finals }),
    publications: await listPublications(tenant, cycle.year),
  };
}

/** What answers say of a year's indicators: those that were given out, else those of this system's closed surveys. */
export async function loadAsked(tenant: Tenant, framework: Framework): Promise<Asked> {
  const imported = askedScores(framework, await listAnswerImports(tenant, framework.fiscalYear));
  return new Map([...(await surveyScores(tenant, framework.fiscalYear)), ...imported]);
}

/** A year's indicators by number, as published or else as they stand; none where the year was never opened. */
export async function loadIndicators(tenant: Tenant, year: number): Promise<ToldScores['indicators']> {
  const loaded = await loadResult(tenant, year);
  if (!loaded) return {};
  const { framework, result, publications } = loaded;
  return (publications[0]?.content ?? toldOf(framework, result)).indicators;
}

/** Throws when this program no longer brings the year's framework. */
export function frameworkOf({ framework }: Pick<Cycle, 'framework'>): Framework {
  const loaded = loadFramework(framework);
  return assertDefined(loaded.ok ? loaded.value : null, `framework ${framework}`);
}

/** Each place a score was taken from, once. */
export function sourceOf(announced: readonly AnnouncedScore[]): string {
  return [...new Set(announced.map(({ source }) => source))].sort().join(' · ');
}

export function publishStateOf({ cycle, result, content, publications }: LoadedResult): PublishState {
  return {
    yearIsOpen: cycle.status === 'open',
    result,
    hash: content ? hashOf(content).toString('hex') : '',
    publishedHash: publications[0]?.hash.toString('hex') ?? null,
  };
}
