import type { Measure, Plan } from './queries.ts';

type Recorded = Readonly<Record<string, string | number | null>>;

/** A plan as the audit trail keeps it: owners by name, for a reader of the trail; days as they are typed, the last one included. */
export function toRecord(plan: Plan, unitNames: ReadonlyMap<string, string>): Recorded {
  const { title, weakPointId, indicator, periodText, target, baseline } = plan;
  return {
    ...{ title, indicator, periodText, target, baseline },
    weakPoint: weakPointId,
    steps: plan.steps.join('\n'),
    startsOn: plan.startsOn?.toString() ?? null,
    endsOn: plan.endsOn?.subtract({ days: 1 }).toString() ?? null,
    owners: plan.unitIds
      .map((id) => unitNames.get(id) ?? id)
      .sort()
      .join(', '),
  };
}

/** What differs between two records; null where nothing does. */
export function changesOf(before: Recorded, after: Recorded): { before: Recorded; after: Recorded } | null {
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (names.length === 0) return null;
  const pick = (record: Recorded) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

export function outcomeRecord({ outcome, effect }: Pick<Measure, 'outcome' | 'effect'>): Recorded {
  return { outcome, effect };
}
