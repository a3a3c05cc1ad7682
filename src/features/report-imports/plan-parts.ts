import { createHash } from 'node:crypto';
import type { Place } from '../../core/checking/report.ts';
import type { Framework } from '../../core/framework/schema.ts';
import type { MeasureRowPlan, OwnersPlanned, PlanAct, PlanFinding, Present } from './plan-shape.ts';

/** What the checker says of a place of the report; the slice's own view of a finding. */
export interface FindingRead extends PlanFinding {
  readonly rule: string;
  /** As printed, where the finding is about a text. */
  readonly found: string | null;
  readonly place: Place;
  readonly alsoAt: readonly Place[];
}

/** The findings at a row, by what the place says it belongs to. */
export function findingsAt(
  findings: readonly FindingRead[],
  belongs: (place: Place) => boolean,
): PlanFinding[] {
  return findings
    .filter(({ place, alsoAt }) => [place, ...alsoAt].some(belongs))
    .map(({ severity, message, remedy }) => ({ severity, message, remedy }));
}

export function isOff(findings: readonly PlanFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** May the report change a row? Only where nobody has since it was made, or since the import that made it. */
export function actOn(
  key: string,
  row: { readonly version: number } | undefined,
  isSame: boolean,
  { imported }: Pick<Present, 'imported'>,
): PlanAct {
  if (!row) return 'create';
  if (isSame) return 'same';
  return row.version === (imported.get(key) ?? 1) ? 'update' : 'kept';
}

/** A progress entry is known by its text: the same text twice is one entry, a corrected text another. */
export function progressKey(text: string): string {
  return `report:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
}

/** Everything an import writes of a measure, as one text to compare. */
export function printMeasure(
  row: Pick<
    MeasureRowPlan,
    'title' | 'indicator' | 'periodText' | 'startsOn' | 'endsOn' | 'outcome' | 'steps'
  >,
  unitIds: readonly string[],
): string {
  const { title, indicator, periodText, startsOn, endsOn, outcome, steps } = row;
  const dates = [startsOn?.toString() ?? null, endsOn?.toString() ?? null];
  return JSON.stringify([title, indicator, periodText, dates, outcome, steps, unitIds.toSorted()]);
}

export function boundsOf({ start, end }: Pick<Framework, 'start' | 'end'>) {
  return { start: Temporal.PlainDate.from(start), end: Temporal.PlainDate.from(end) };
}

/** The units of a row once it is decided what becomes of those the agency does not have. */
export function unitsOf({ unitIds, fresh }: OwnersPlanned, unitOf: ReadonlyMap<string, string>): string[] {
  return [...new Set([...unitIds, ...fresh.flatMap((name) => unitOf.get(name) ?? [])])];
}
