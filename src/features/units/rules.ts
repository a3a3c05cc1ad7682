import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/** A division of the agency (ส่วนงาน). */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** '' where none is given. */
  readonly nameEn: string;
  readonly telephone: string;
  readonly sort: number;
  /** The first day it is no more; null while it stands. */
  readonly closedOn: Temporal.PlainDate | null;
  readonly version: number;
}

export function isClosed({ closedOn }: Pick<Unit, 'closedOn'>, today: Temporal.PlainDate): boolean {
  return closedOn !== null && Temporal.PlainDate.compare(closedOn, today) <= 0;
}

/** Work of a year still open that only this unit answers for, or answers for with others. */
export interface OpenWork {
  readonly items: readonly { readonly fiscalYear: number; readonly item: string }[];
  readonly measures: readonly {
    readonly id: string;
    readonly fiscalYear: number;
    readonly number: number;
    readonly title: string;
  }[];
}

const LISTED = 12;

/** A unit closes when nothing of an open year waits for it: its work would be nobody's. */
export function mayClose({ items, measures }: OpenWork): Result<true, Bilingual> {
  if (items.length + measures.length === 0) return ok(true);
  const th = [
    ...items.map(({ fiscalYear, item }) => `${item} (ปี ${fiscalYear})`),
    ...measures.map(({ fiscalYear, number, title }) => `มาตรการที่ ${number} ${title} (ปี ${fiscalYear})`),
  ];
  const en = [
    ...items.map(({ fiscalYear, item }) => `${item} (${fiscalYear})`),
    ...measures.map(({ fiscalYear, number, title }) => `measure ${number} ${title} (${fiscalYear})`),
  ];
  return err({
    th: `ยังปิดไม่ได้ เพราะส่วนงานนี้ยังรับผิดชอบงานของปีที่เปิดอยู่: ${listed(th, 'และอีก')} · มอบหมายงานเหล่านี้ให้ส่วนงานอื่น หรือทำให้เสร็จก่อน`,
    en: `It cannot be closed yet, as it still owns work of an open year: ${listed(en, 'and more:')}. Assign these to another unit or finish them first.`,
  });
}

function listed(all: readonly string[], more: string): string {
  const shown = all.slice(0, LISTED).join(', ');
  return all.length > LISTED ? `${shown} ${more} ${all.length - LISTED}` : shown;
}

export type Direction = 'up' | 'down';

/** The ids in order with one moved a place; null where it is not there or stands at that end already. */
export function moved(ids: readonly string[], id: string, direction: Direction): readonly string[] | null {
  const from = ids.indexOf(id);
  const to = from + (direction === 'up' ? -1 : 1);
  const other = ids[to];
  if (from < 0 || other === undefined) return null;
  return ids.map((each, at) => (at === from ? other : at === to ? id : each));
}

/** The two sides of who works here. */
export const peopleTabs = [
  { key: 'units', href: '/office/units', label: { th: 'ส่วนงาน', en: 'Units' } },
  { key: 'posts', href: '/office/posts', label: { th: 'ตำแหน่ง', en: 'Posts' } },
] as const;
