import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { listCycles } from '../cycles/queries.ts';
import { listResults } from '../verdicts/queries.ts';
import { frameworkOf, loadAsked } from './load.ts';
import { type PublishedScores, type ToldScores, toldOf } from './publication.ts';
import { listAnnounced, listPublished } from './queries.ts';
import { judgeYear } from './rules.ts';

export interface YearLine {
  readonly year: number;
  readonly total: string | null;
  readonly level: Bilingual | null;
  readonly instruments: Readonly<Record<string, string | null>>;
  readonly isPublic: boolean;
}

/** What the public sees of each year, oldest first. */
export async function loadPublicHistory(tenant: Tenant): Promise<YearLine[]> {
  const published = await listPublished(tenant);
  return published.map(({ content }) => lineOf(content, true)).reverse();
}

/** As the public sees each year; years that are not published yet as they stand. Years without any score are left out. */
export async function loadOfficeHistory(tenant: Tenant): Promise<YearLine[]> {
  const published = new Map((await listPublished(tenant)).map(({ year, content }) => [year, content]));
  const lines: YearLine[] = [];
  for (const cycle of await listCycles(tenant)) {
    const known: PublishedScores | undefined = published.get(cycle.year);
    if (known) lines.push(lineOf(known, true));
    else {
      const framework = frameworkOf(cycle);
      const announced = await listAnnounced(tenant, cycle.year);
      const scores = new Map(announced.map(({ axis, value }) => [axis, value]));
      const finals = await listResults(tenant, cycle.year, 'final');
      const asked = await loadAsked(tenant, framework);
      lines.push(lineOf(toldOf(framework, judgeYear(framework, scores, finals, asked)), false));
    }
  }
  return lines.filter(hasScores).reverse();
}

function lineOf(told: ToldScores, isPublic: boolean): YearLine {
  const { fiscalYear: year, total, level, derivation } = told;
  // In the framework's order, which a stored record does not keep.
  const instruments = derivation.children.map(({ id }) => [id, told.instruments[id] ?? null]);
  return { year, total, level: level?.names ?? null, instruments: Object.fromEntries(instruments), isPublic };
}

function hasScores({ total, instruments }: YearLine): boolean {
  return total !== null || Object.values(instruments).some((score) => score !== null);
}

/** Every instrument of any of the years, in the order they first stand in. */
export function instrumentsOf(lines: readonly YearLine[]): string[] {
  return [...new Set(lines.flatMap(({ instruments }) => Object.keys(instruments)))];
}
