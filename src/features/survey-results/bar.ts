import type { Bilingual } from '../../lib/bilingual.ts';
import type { ReportedOption, ReportedPart } from '../documents/acts.ts';
import { words } from './words.ts';

/** Units of a bar's width. */
export const WIDTH = 1000;

const points = (from: number, to: number): Bilingual => ({
  th: `ตัวเลือก ${from}–${to} คะแนน`,
  en: `options of ${from}–${to} points`,
});

/** The colours of the bars, and what each says. */
export const shades: readonly { readonly shade: string; readonly label: Bilingual }[] = [
  { shade: 'v0', label: points(0, 19) },
  { shade: 'v1', label: points(20, 39) },
  { shade: 'v2', label: points(40, 59) },
  { shade: 'v3', label: points(60, 79) },
  { shade: 'v4', label: points(80, 100) },
  { shade: 'none', label: words.noScore },
  { shade: 'skipped', label: words.skipped },
  { shade: 'hidden', label: words.tooFine },
];

export interface Stretch {
  /** Name of its colour: by the option's score in fifths, or what it is instead of one. */
  readonly shade: string;
  readonly label: Bilingual;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** One bar of a part: its shown options in order, who left it out, and all that is hidden as one stretch. */
export function stretchesOf({ options, skipped, rest }: ReportedPart, answers: number): Stretch[] {
  const cells = [
    ...options.map((option) => ({ shade: shadeOf(option), label: option.label, count: option.count ?? 0 })),
    { shade: 'skipped', label: words.skipped, count: skipped ?? 0 },
    { shade: 'hidden', label: words.tooFine, count: rest },
  ].filter(({ count }) => count > 0);
  let x = 0;
  return cells.map((cell) => {
    const width = (cell.count / answers) * WIDTH;
    const stretch = { ...cell, x: round(x), width: round(width) };
    x += width;
    return stretch;
  });
}

export function shadeOf({ value, count }: ReportedOption): string {
  if (count === null) return 'hidden';
  if (value === null) return 'none';
  const [top = '0', bottom = '1'] = value.split('/');
  return `v${Math.min(4, Math.floor(Number(top) / Number(bottom) / 20))}`;
}

/** Per cent with one decimal, of counts that are shown. */
export function shareOf(count: number, answers: number): string {
  return ((count / answers) * 100).toFixed(1);
}

const round = (units: number) => Math.round(units * 10) / 10;
