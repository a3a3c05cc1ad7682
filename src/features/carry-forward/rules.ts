import type { Framework, Item } from '../../core/framework/schema.ts';
import { toArabicDigits, toThaiDigits } from '../../lib/digits.ts';
import type { Measure, Plan } from '../measures/queries.ts';

/** Who answered for an item last year. */
export interface LastOwner {
  readonly item: string;
  readonly unitId: string;
}

export interface CarriedOwner {
  /** Code in the new year. */
  readonly item: string;
  readonly unitId: string;
  /** Code in the year before. */
  readonly from: string;
  readonly by: 'code' | 'title' | 'subject';
}

export interface OwnersPlan {
  readonly carried: readonly CarriedOwner[];
  /** Codes of last year whose owner found no item in the new year. */
  readonly unmatched: readonly string[];
}

type Known = Pick<Framework, 'items'>;

/**
 * Owners of last year for this year's items: the same code where it still means the same thing, else the same title,
 * else an item about the same subject. An item is given one owner only, the first that fits.
 */
export function planOwners(last: readonly LastOwner[], before: Known, next: Known): OwnersPlan {
  const taken = new Set<string>();
  const carried: CarriedOwner[] = [];
  const found = new Set<string>();
  for (const by of ['code', 'title', 'subject'] as const) {
    for (const { item, unitId } of last) {
      const match = found.has(item) ? undefined : matchOf(item, before, next, by, taken);
      if (!match) continue;
      found.add(item);
      taken.add(match);
      carried.push({ item: match, unitId, from: item, by });
    }
  }
  const order = new Map(next.items.map(({ code }, at) => [code, at]));
  return {
    carried: carried.sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0)),
    unmatched: last.map(({ item }) => item).filter((item) => !found.has(item)),
  };
}

function matchOf(
  code: string,
  before: Known,
  next: Known,
  by: CarriedOwner['by'],
  taken: ReadonlySet<string>,
): string | undefined {
  const old = before.items.find((item) => item.code === code);
  const free = next.items.filter((item) => !taken.has(item.code));
  if (by === 'code') return free.find((item) => item.code === code && (!old || isSame(old, item)))?.code;
  if (!old) return undefined;
  if (by === 'title') return free.find((item) => isSame(old, item))?.code;
  return free.find((item) => item.subjects.some((subject) => old.subjects.includes(subject)))?.code;
}

function isSame(one: Item, other: Item): boolean {
  const names = new Set([one.title.th, ...one.aliases].map(plain));
  return [other.title.th, ...other.aliases].some((name) => names.has(plain(name)));
}

/** A title without spaces and without the year it names. */
function plain(title: string): string {
  return toArabicDigits(title)
    .replace(/2[45]\d\d/g, '')
    .replace(/\s/g, '');
}

/** A measure or guideline as the year before left it. */
export type LastMeasure = Pick<
  Measure,
  'id' | 'kind' | 'number' | 'status' | Exclude<keyof Plan, 'weakPointId'>
>;

/** Not finished, so it goes on unless the person says otherwise; finished ones go on only when ticked. */
export function isUnfinished({ status }: Pick<LastMeasure, 'status'>): boolean {
  return status !== 'done' && status !== 'verified';
}

export interface CarriedMeasure extends Omit<LastMeasure, 'status'> {
  /** "carried:<id>": a second copy finds the first. */
  readonly sourceKey: string;
}

/** The chosen ones in their order, numbered anew, not begun, their time moved by whole years. */
export function planMeasures(
  last: readonly LastMeasure[],
  chosen: ReadonlySet<string>,
  years: number,
): CarriedMeasure[] {
  const counts = { measure: 0, guideline: 0 };
  const going = last.filter(({ id }) => chosen.has(id)).sort((a, b) => a.number - b.number);
  return going.map(({ status: _, ...measure }) => {
    counts[measure.kind] += 1;
    return {
      ...measure,
      number: counts[measure.kind],
      periodText: shiftYears(measure.periodText, years),
      startsOn: measure.startsOn?.add({ years }) ?? null,
      endsOn: measure.endsOn?.add({ years }) ?? null,
      sourceKey: `carried:${measure.id}`,
    };
  });
}

/** "ต.ค. ๒๕๖๕ – ก.ย. ๒๕๖๖", "ต.ค. 65": every Buddhist year in it, moved; the digits stay of their kind. */
export function shiftYears(text: string, years: number): string {
  const moved = (digits: string) => {
    const next = String(Number(toArabicDigits(digits)) + years).padStart(digits.length, '0');
    return /[๐-๙]/.test(digits) ? toThaiDigits(next) : next;
  };
  return text
    .replace(/(?<![\d๐-๙])(?:2[45][0-9]{2}|๒[๔๕][๐-๙]{2})(?![\d๐-๙])/g, moved)
    .replace(
      /((?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.\s?)([0-9]{2}|[๐-๙]{2})(?![\d๐-๙])/g,
      (_, month: string, digits: string) => month + moved(digits),
    );
}
