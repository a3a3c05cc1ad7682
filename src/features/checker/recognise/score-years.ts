import type { ScoreToken } from './score-tokens.ts';

/**
 * The fiscal year (B.E.) each number and level of a sentence is of; absent where none is named, 0 for some earlier
 * one. A year holds for what stands after it until another is named or a word turns to something new, and for what
 * stands before it in "๘๔.๑๐ คะแนน ในปี ๒๕๖๕". Where two years claim the same number, it is not this year's.
 */
export function yearsOfTokens(
  tokens: readonly ScoreToken[],
  fiscalYear: number,
): ReadonlyMap<ScoreToken, number> {
  const years = new Map<ScoreToken, number>();
  let current: number | null = null;
  let pending: ScoreToken[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'turn') {
      current = null;
      pending = [];
    } else if (token.kind === 'year') {
      const claims = token.follows && (current === null || !saysMore(tokens, at));
      if (claims) for (const one of pending) claim(years, one, token.year, fiscalYear);
      current = token.year;
      pending = [];
    } else if (token.kind === 'number' || token.kind === 'level') {
      if (current !== null) years.set(token, current);
      pending.push(token);
    }
  }
  return years;
}

function claim(years: Map<ScoreToken, number>, token: ScoreToken, year: number, fiscalYear: number): void {
  const known = years.get(token);
  if (known === undefined || known === fiscalYear) years.set(token, year);
}

/** Whether a number or level follows before another year or turn: then the year is rather of that. */
function saysMore(tokens: readonly ScoreToken[], at: number): boolean {
  const next = tokens.slice(at + 1).find(({ kind }) => ['number', 'level', 'year', 'turn'].includes(kind));
  return next?.kind === 'number' || next?.kind === 'level';
}
