import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { mayPlan, type Person } from '../measures/rules.ts';

export const sources = ['score', 'analysis', 'report'] as const;

export type Source = (typeof sources)[number];

/** "indicator:8" or "item:O14". */
export type Target = string;

export function weakPointsAddress(year: number): string {
  return `/office/years/${year}/weak-points`;
}

export function subjectOf(weakPointId: string): string {
  return `weak-point:${weakPointId}`;
}

/** Everything of a year a weak point may be about: its indicators, then its items. */
export function targetsOf({ indicators, items }: Framework): { target: Target; name: Bilingual }[] {
  const ofIndicators = indicators.map(({ no, name }) => ({
    target: `indicator:${no}`,
    name: { th: `ตัวชี้วัดที่ ${no} ${name.th}`, en: `Indicator ${no} ${name.en}` },
  }));
  const ofItems = items.map(({ code, title }) => ({
    target: `item:${code}`,
    name: { th: `${code} ${title.th}`, en: `${code} ${title.en}` },
  }));
  return [...ofIndicators, ...ofItems];
}

/** The name of what a weak point is about; its code where the framework does not know it. */
export function targetName(framework: Framework, target: Target): Bilingual {
  const known = targetsOf(framework).find((each) => each.target === target);
  const code = target.split(':')[1] ?? target;
  return known?.name ?? { th: code, en: code };
}

/** The indicator a weak point is about; null of an item. */
export function indicatorOf(target: Target | null): number | null {
  const number = /^indicator:(\d{1,2})$/.exec(target ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

export const refusals = {
  answered: {
    th: 'มีมาตรการที่ตอบจุดอ่อนนี้แล้ว จึงลบไม่ได้ · แก้ไขข้อความแทน หรือเปลี่ยนจุดอ่อนของมาตรการก่อน',
    en: 'A measure answers this weak point, so it stays. Change its text instead, or give the measure another weak point first.',
  },
  sameTarget: {
    th: 'มีจุดอ่อนจากคะแนนของตัวชี้วัดหรือข้อนี้แล้ว',
    en: 'There is a weak point from this score or verdict already',
  },
} as const satisfies Record<string, Bilingual>;

/** What a measure answers stays; `measures` counts those. */
export function mayRemove(person: Person, yearIsOpen: boolean, measures: number): Result<true, Bilingual> {
  const may = mayPlan(person, yearIsOpen);
  if (!may.ok) return may;
  return measures === 0 ? ok(true) : err(refusals.answered);
}
