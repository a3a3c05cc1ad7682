export type Purpose = 'join' | 'reset';

/** A week, so that a person on leave finds it; a link to choose a new password goes to somebody who waits for it. */
export const LENGTHS: Readonly<Record<Purpose, Temporal.Duration>> = {
  join: Temporal.Duration.from({ hours: 7 * 24 }),
  reset: Temporal.Duration.from({ hours: 1 }),
};
