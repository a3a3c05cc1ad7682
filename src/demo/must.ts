import type { Result } from '../lib/result.ts';

/** The value of an act that the invented agency's own people could do: a refusal is a mistake in its story. */
export function must<T>(done: Result<T, unknown>, what: string): T {
  if (!done.ok) throw new Error(`demo: ${what}: ${JSON.stringify(done.error)}`);
  return done.value;
}
