import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Cycle, findCycle, loadAnnounced } from '../cycles/queries.ts';
import { findFramework, loadFramework } from '../frameworks/queries.ts';
import { listMeasures, type Measure } from '../measures/queries.ts';
import { listIncompleteItems, listWeakPoints, type WeakPoint } from './queries.ts';
import { fromScores, fromVerdicts, type Suggestion } from './suggestions.ts';

export interface LoadedYear {
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly weakPoints: readonly WeakPoint[];
}

/** Null where the year is not opened. Throws when this program no longer brings its framework. */
export async function loadYear(tenant: Tenant, year: number | null): Promise<LoadedYear | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const loaded = loadFramework(cycle.framework);
  const framework = assertDefined(loaded.ok ? loaded.value : null, `framework ${cycle.framework}`);
  return { cycle, framework, weakPoints: await listWeakPoints(tenant, cycle.year) };
}

export interface Suggestions {
  readonly scores: readonly Suggestion[];
  readonly verdicts: readonly Suggestion[];
}

/** What last year's numbers and verdicts say is weak. */
export async function loadSuggestions(
  tenant: Tenant,
  { cycle, framework }: Pick<LoadedYear, 'cycle' | 'framework'>,
): Promise<Suggestions> {
  const last = cycle.year - 1;
  const announced = (await loadAnnounced(tenant, [last])).get(last) ?? new Map<string, string>();
  const before = findFramework(framework.scheme, last);
  const incomplete = await listIncompleteItems(tenant, last);
  return {
    scores: fromScores(framework, last, announced),
    verdicts: before ? fromVerdicts(before, framework, incomplete) : [],
  };
}

export interface LoadedPage extends LoadedYear {
  readonly suggestions: Suggestions;
  readonly measures: readonly Measure[];
}

export async function loadPage(tenant: Tenant, year: number | null): Promise<LoadedPage | null> {
  const loaded = await loadYear(tenant, year);
  if (!loaded) return null;
  return {
    ...loaded,
    suggestions: await loadSuggestions(tenant, loaded),
    measures: await listMeasures(tenant, loaded.cycle.year),
  };
}
