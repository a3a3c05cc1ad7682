import type { Framework } from '../../core/framework/schema.ts';
import type { ItemWish } from '../../core/scoring/what-if-items.ts';
import { parseDecimal } from '../../lib/digits.ts';
import { exact } from '../../lib/fraction.ts';

/** What the address of the what-if page asks: `?O14=missing&i3=95`. Nothing of it is stored. */
export interface WhatIfQuery {
  readonly wishes: Readonly<Record<string, ItemWish>>;
  /** As typed, by indicator number. */
  readonly typed: Readonly<Record<number, string>>;
  readonly indicators: Readonly<Record<number, string>>;
  readonly faulty: readonly number[];
  readonly isAsked: boolean;
}

/** Thai or Arabic digits; what is no wish and no score of this framework is not looked at. */
export function parseWhatIf(query: (name: string) => string | undefined, framework: Framework): WhatIfQuery {
  const wishes = framework.items.flatMap(({ code }): [string, ItemWish][] => {
    const wish = query(code);
    return wish === 'complete' || wish === 'missing' ? [[code, wish]] : [];
  });
  const typed = framework.indicators.flatMap(({ no }): [number, string][] => {
    const text = (query(`i${no}`) ?? '').trim().slice(0, 20);
    return text === '' ? [] : [[no, text]];
  });
  const read = typed.map(([no, text]) => [no, readScore(text)] as const);
  return {
    wishes: Object.fromEntries(wishes),
    typed: Object.fromEntries(typed),
    indicators: Object.fromEntries(read.flatMap(([no, score]) => (score === null ? [] : [[no, score]]))),
    faulty: read.filter(([, score]) => score === null).map(([no]) => no),
    isAsked: wishes.length + typed.length > 0,
  };
}

function readScore(text: string): string | null {
  const plain = parseDecimal(text);
  return plain !== null && exact(plain).lte(100) ? plain : null;
}
