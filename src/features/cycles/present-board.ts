import type { Framework } from '../../core/framework/schema.ts';
import { impact } from '../../core/scoring/impact.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal, sum } from '../../lib/fraction.ts';
import type { Work } from './queries.ts';
import {
  countShares,
  type DisclosureWork,
  disclosureStanding,
  type MeasureWork,
  measureStanding,
  type Shares,
} from './rules.ts';
import { boardWords } from './words.ts';

export interface BoardRow {
  readonly label: Bilingual;
  /** The items and measures it counts, as lists of their own. */
  readonly items: number;
  readonly itemsHref: string;
  readonly measures: number;
  readonly measuresHref: string;
  readonly shares: Shares;
  /** "2.40": what its items that are not done would cost; null where it has none. */
  readonly cost: string | null;
}

export interface Board {
  readonly shares: Shares;
  readonly cost: string;
  readonly units: readonly BoardRow[];
  readonly indicators: readonly BoardRow[];
}

interface Counting {
  readonly framework: Framework;
  readonly today: Temporal.PlainDate;
}

/** The year's work counted in all, by unit and by indicator. Work of two units counts for each, and once in all. */
export function presentBoard(
  work: Work,
  units: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[],
  counting: Counting,
): Board {
  const { framework } = counting;
  const year = `/office/years/${framework.fiscalYear}`;
  const all = rowOf(boardWords.title, work, counting, year);
  return {
    shares: all.shares,
    cost: costOf(work.disclosures, counting) ?? printDecimal(sum([]), framework.rounding.places),
    units: unitRows(work, units, counting, year),
    indicators: indicatorRows(work, counting, year),
  };
}

function unitRows(
  work: Work,
  units: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[],
  counting: Counting,
  year: string,
): BoardRow[] {
  const rows = units.map(({ id, name, nameEn }) =>
    rowOf(
      { th: name, en: nameEn || name },
      {
        disclosures: work.disclosures.filter(({ unitId }) => unitId === id),
        measures: work.measures.filter(({ unitIds }) => unitIds.includes(id)),
      },
      counting,
      year,
      { unit: id },
    ),
  );
  const nobodys = {
    disclosures: work.disclosures.filter(({ unitId }) => unitId === null),
    measures: work.measures.filter(({ unitIds }) => unitIds.length === 0),
  };
  return [...rows, rowOf(boardWords.nobody, nobodys, counting, year)].filter(
    ({ items, measures }) => items + measures > 0,
  );
}

function indicatorRows(work: Work, counting: Counting, year: string): BoardRow[] {
  const { framework } = counting;
  const subOf = new Map(framework.items.map(({ code, subIndicator }) => [code, subIndicator]));
  const rows = framework.indicators.flatMap(({ no, name }) => {
    const subs = framework.subIndicators.filter(({ indicator }) => indicator === no);
    const own = {
      disclosures: [],
      measures: work.measures.filter(({ indicator, item }) => indicator === no && item === null),
    };
    return [
      rowOf(numbered(String(no), name), own, counting, year),
      ...subs.map((sub) =>
        rowOf(
          numbered(sub.code, sub.name),
          {
            disclosures: work.disclosures.filter(({ item }) => subOf.get(item) === sub.code),
            measures: work.measures.filter(({ item }) => item !== null && subOf.get(item) === sub.code),
          },
          counting,
          year,
          { group: sub.code },
        ),
      ),
    ];
  });
  return rows.filter(({ items, measures }) => items + measures > 0);
}

function numbered(code: string, name: Bilingual): Bilingual {
  return { th: `${code} ${name.th}`, en: `${code} ${name.en}` };
}

function rowOf(
  label: Bilingual,
  { disclosures, measures }: Work,
  counting: Counting,
  year: string,
  within: { readonly unit?: string; readonly group?: string } = {},
): BoardRow {
  const { unit, group } = within;
  // The list of measures shows one kind at a time: guidelines where there is nothing else.
  const kind = measures.some((each) => each.kind === 'measure') ? undefined : 'guideline';
  const anchor = group === undefined ? '' : `#s-${group}`;
  const standings = [
    ...disclosures.map((each: DisclosureWork) => disclosureStanding(each, counting.today)),
    ...measures.map((each: MeasureWork) => measureStanding(each, counting.today)),
  ];
  return {
    label,
    items: disclosures.length,
    itemsHref: `${year}/disclosures${queryOf({ unit })}${anchor}`,
    measures: measures.length,
    measuresHref: `${year}/measures${queryOf({ kind, unit })}`,
    shares: countShares(standings),
    cost: costOf(disclosures, counting),
  };
}

function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return given.length > 0 ? `?${given.join('&')}` : '';
}

/** ITA 2566: a missing item costs the total its share of sub-indicator, indicator and instrument. */
function costOf(disclosures: readonly DisclosureWork[], { framework, today }: Counting): string | null {
  const costs = disclosures
    .filter((each) => disclosureStanding(each, today) !== 'done')
    .flatMap(({ item }) => impact(framework, item) ?? []);
  return costs.length === 0 ? null : printDecimal(sum(costs), framework.rounding.places);
}
