import type { Framework } from '../../core/framework/schema.ts';
import { parseDecimal } from '../../lib/digits.ts';
import { exact } from '../../lib/fraction.ts';

/** The score page's address: `?year=2566&i1=91.59&…&i10=100&what=3&to=95`. It can be shared, and holds nothing else. */
export interface ScoreQuery {
  /** As typed, by indicator number, so that a faulty field keeps what was typed. */
  readonly typed: Readonly<Record<number, string>>;
  /** Arabic decimals on 0..100; null where nothing was typed. */
  readonly indicators: Readonly<Record<number, string | null>>;
  readonly faulty: readonly number[];
  readonly isAsked: boolean;
  readonly whatIf: WhatIfQuery | null;
}

export interface WhatIfQuery {
  readonly indicator: number;
  readonly score: string;
}

type Query = (name: string) => string | undefined;

/** Thai or Arabic digits. A field that is no score between 0 and 100 is faulty; an empty one is "not known". */
export function parseScoreQuery(query: Query, framework: Framework): ScoreQuery {
  const numbers = framework.indicators.map(({ no }) => no);
  const typed = Object.fromEntries(numbers.map((no) => [no, (query(`i${no}`) ?? '').trim().slice(0, 20)]));
  const scores = numbers.map((no) => [no, parseScore(typed[no] ?? '')] as const);
  const indicators = Object.fromEntries(scores);
  return {
    typed,
    indicators,
    faulty: numbers.filter((no) => typed[no] !== '' && indicators[no] === null),
    isAsked: numbers.some((no) => typed[no] !== ''),
    whatIf: parseWhatIf(query, numbers),
  };
}

export function parseScore(text: string): string | null {
  const plain = parseDecimal(text);
  return plain !== null && exact(plain).lte(100) ? plain : null;
}

function parseWhatIf(query: Query, numbers: readonly number[]): WhatIfQuery | null {
  const indicator = numbers.find((no) => String(no) === query('what'));
  const score = parseScore(query('to') ?? '');
  return indicator !== undefined && score !== null ? { indicator, score } : null;
}
