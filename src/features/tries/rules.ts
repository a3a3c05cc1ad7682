/** Failures without a success. A lock ends by itself, always. */
export interface Tries {
  readonly failures: number;
  readonly lastAt: Temporal.Instant;
  readonly lockedUntil: Temporal.Instant | null;
}

/** At `first` failures comes a lock of one minute, after each `every` further ones a lock twice as long. */
export interface TryLimit {
  readonly first: number;
  readonly every: number;
}

/** Five slips are human. */
export const ACCOUNT_LIMIT: TryLimit = { first: 5, every: 1 };
/** An office of fifty sits behind one address, and each may slip twice in an hour. */
export const ADDRESS_LIMIT: TryLimit = { first: 100, every: 20 };

/** Long enough to make guessing hopeless (96 tries a day), short enough that nobody can lock another out for a morning. */
const LONGEST_LOCK_MINUTES = 15;
/** Failures older than this are forgotten. */
const FORGET_AFTER = Temporal.Duration.from({ hours: 1 });

export function isLocked({ lockedUntil }: Pick<Tries, 'lockedUntil'>, at: Temporal.Instant): boolean {
  return lockedUntil !== null && Temporal.Instant.compare(lockedUntil, at) > 0;
}

/** One more try, counted as a failure before anybody knows: of many tries sent at once, none escapes the count. */
export function countTry(seen: Tries, at: Temporal.Instant, { first, every }: TryLimit): Tries {
  const isOld = Temporal.Instant.compare(seen.lastAt.add(FORGET_AFTER), at) < 0;
  const failures = (isOld ? 0 : seen.failures) + 1;
  const beyond = failures - first;
  if (beyond < 0 || beyond % every !== 0) return { failures, lastAt: at, lockedUntil: null };
  const minutes = Math.min(LONGEST_LOCK_MINUTES, 2 ** Math.min(10, beyond / every));
  return { failures, lastAt: at, lockedUntil: at.add({ minutes }) };
}
