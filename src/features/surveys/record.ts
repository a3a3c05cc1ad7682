import type { SurveyPlan } from './queries.ts';

export type Recorded = Readonly<Record<string, string | number | null>>;

/** A plan as the audit trail keeps it. */
export function toRecord({ opensOn, closesOn, ...same }: SurveyPlan): Recorded {
  const { title, titleEn, introduction, introductionEn, code, population, agencyClass } = same;
  return {
    ...{ title, titleEn, introduction, introductionEn, code, population, agencyClass },
    opensOn: opensOn?.toString() ?? null,
    closesOn: closesOn?.toString() ?? null,
  };
}

/** What differs between two records; null where nothing does. */
export function changesOf(before: Recorded, after: Recorded): { before: Recorded; after: Recorded } | null {
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (names.length === 0) return null;
  const pick = (record: Recorded) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
