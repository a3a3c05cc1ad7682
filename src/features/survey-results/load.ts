import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { findResult } from '../answers/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listAnnounced } from '../results/queries.ts';
import { countSlips } from '../slips/queries.ts';
import { type SlipTotals, totalsOf } from '../slips/rules.ts';
import { listSurveys, type Survey } from '../surveys/queries.ts';
import { loadTold } from './load-told.ts';
import type { ToldResults } from './tell.ts';

/** What last year has to compare with: a survey of the same instrument, or else what was announced. */
export type Before =
  | { readonly kind: 'survey'; readonly survey: Survey; readonly told: ToldResults }
  | { readonly kind: 'announced'; readonly scores: ReadonlyMap<string, string> };

export interface LoadedResults {
  readonly survey: Survey;
  /** Null: nothing may be told yet, or ever. */
  readonly told: ToldResults | null;
  readonly framework: Framework;
  readonly before: Before | null;
  /** Null: anybody could answer. */
  readonly slips: SlipTotals | null;
  /** Answers that were damaged on the disk and are in no count. */
  readonly damaged: number;
}

export async function loadResults(tenant: Tenant, survey: Survey): Promise<LoadedResults> {
  const loaded = loadFramework(survey.framework);
  const framework = assertDefined(loaded.ok ? loaded.value : null, `framework ${survey.framework}`);
  const told = await loadTold(tenant, survey);
  const result = told && (await findResult(tenant, survey.id));
  return {
    ...{ survey, told, framework, damaged: result?.content.damaged ?? 0 },
    slips: told && survey.access === 'invited' ? totalsOf(await countSlips(tenant, survey.id)) : null,
    before: told && (await loadBefore(tenant, survey)),
  };
}

async function loadBefore(tenant: Tenant, { instrument, year }: Survey): Promise<Before | null> {
  if (instrument === null) return null;
  const last = (await listSurveys(tenant, year - 1)).find((each) => each.instrument === instrument);
  const told = last && (await loadTold(tenant, last));
  if (last && told) return { kind: 'survey', survey: last, told };
  const announced = await listAnnounced(tenant, year - 1);
  const scores = new Map(announced.map(({ axis, value }) => [axis, value]));
  return scores.size > 0 ? { kind: 'announced', scores } : null;
}
