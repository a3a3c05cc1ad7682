import type { Bilingual } from '../../lib/bilingual.ts';
import type { Role } from '../../web/reader.ts';
import {
  type DisclosureWork,
  disclosureStanding,
  isOverdue,
  type MeasureWork,
  measureStanding,
} from '../cycles/rules.ts';

/** One thing to tell the people of some units, once. */
export interface Reminder {
  readonly kind: 'due' | 'overdue';
  readonly unitIds: readonly string[];
  /** Of those units. */
  readonly roles: readonly Role[];
  /** The ITA officer hears of what is late, and of what is nobody's. */
  readonly tellsItaOfficer: boolean;
  readonly words: Bilingual;
  readonly href: string;
  readonly saidOnce: string;
}

const ZONE = 'Asia/Bangkok';
const HOUR = 9;

/** The day to remind for: today in Thailand once it is nine, else null. */
export function reminderDay(now: Temporal.Instant): Temporal.PlainDate | null {
  const local = now.toZonedDateTimeISO(ZONE);
  return local.hour >= HOUR ? local.toPlainDate() : null;
}

interface YearWork {
  readonly year: number;
  readonly disclosures: readonly DisclosureWork[];
  readonly measures: readonly MeasureWork[];
}

/** Everything of an open year that should be said today. Each mark is said once, however often this is asked. */
export function remindersOf(
  { year, disclosures, measures }: YearWork,
  today: Temporal.PlainDate,
): Reminder[] {
  const items = disclosures
    .filter((work) => work.judgedIncomplete || disclosureStanding(work, today) !== 'done')
    .flatMap((work) => {
      const { item, unitId, status } = work;
      return remind(work, today, {
        name: { th: `ข้อ ${item}`, en: `Item ${item}` },
        href: `/office/years/${year}/disclosures/${item}`,
        key: `${year}:${item}`,
        unitIds: unitId === null ? [] : [unitId],
        // In review the officer has done their part: it waits for the head.
        roles: status === 'for-review' ? ['unit-head'] : ['unit-head', 'unit-officer'],
      });
    });
  const plans = measures
    .filter((work) => measureStanding(work, today) !== 'done')
    .flatMap((work) => remind(work, today, aboutMeasure(work, year)));
  return [...items, ...plans];
}

interface About {
  readonly name: Bilingual;
  readonly href: string;
  readonly key: string;
  readonly unitIds: readonly string[];
  readonly roles: readonly Role[];
}

function aboutMeasure({ id, kind, number, unitIds }: MeasureWork, year: number): About {
  const isMeasure = kind === 'measure';
  return {
    name: {
      th: `${isMeasure ? 'มาตรการที่' : 'แนวทางที่'} ${number}`,
      en: `${isMeasure ? 'Measure' : 'Guideline'} ${number}`,
    },
    href: `/office/years/${year}/measures/${id}`,
    key: `measure:${id}`,
    unitIds,
    roles: ['unit-head', 'unit-officer'],
  };
}

/** Marks before the due date, in days: a week ahead and the day before. */
const MARKS = [1, 7] as const;

function remind(
  { dueOn }: { readonly dueOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
  about: About,
): Reminder[] {
  if (dueOn === null) return [];
  const days = today.until(dueOn).days;
  const { name, href, key, unitIds, roles } = about;
  const shared = { href, unitIds, roles };
  if (isOverdue({ dueOn }, today)) {
    return [
      {
        ...shared,
        kind: 'overdue',
        tellsItaOfficer: true,
        words: { th: `${name.th} เลยกำหนดส่งมา ${-days} วัน`, en: `${name.en} is ${-days} days overdue` },
        saidOnce: `overdue:${key}:${dueOn}:${Math.floor((-days - 1) / 7)}`,
      },
    ];
  }
  // The nearest mark reached: a server that slept through the seventh day still says it on the sixth.
  const mark = MARKS.find((each) => days <= each);
  if (mark === undefined) return [];
  const left = days === 0 ? { th: 'วันนี้', en: 'today' } : { th: `ในอีก ${days} วัน`, en: `in ${days} days` };
  return [
    {
      ...shared,
      kind: 'due',
      tellsItaOfficer: unitIds.length === 0,
      words: { th: `${name.th} ครบกำหนดส่ง${left.th}`, en: `${name.en} is due ${left.en}` },
      saidOnce: `due:${key}:${dueOn}:${mark}`,
    },
  ];
}
