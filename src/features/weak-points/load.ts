import type { Tenant } from '../../db/tenant.ts';
import { loadYear, type OpenedYear } from '../cycles/acts.ts';
import { loadAnnounced } from '../cycles/queries.ts';
import { findFramework } from '../frameworks/queries.ts';
import { listMeasures, type Measure } from '../measures/queries.ts';
import { listIncompleteItems, listWeakPoints, type WeakPoint } from './queries.ts';
import { fromScores, fromVerdicts, type Suggestion } from './suggestions.ts';

export interface LoadedYear extends OpenedYear {
  readonly weakPoints: readonly WeakPoint[];
}

/** A year with its weak points; null where it is not opened. */
export async function loadWeakPoints(tenant: Tenant, year: number | null): Promise<LoadedYear | null> {
  const opened = await loadYear(tenant, year);
  return opened && { ...opened, weakPoints: await listWeakPoints(tenant, opened.cycle.year) };
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
  const loaded = await loadWeakPoints(tenant, year);
  if (!loaded) return null;
  return {
    ...loaded,
    suggestions: await loadSuggestions(tenant, loaded),
    measures: await listMeasures(tenant, loaded.cycle.year),
  };
}
