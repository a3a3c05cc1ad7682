import type { WebContext } from './page.ts';

/**
 * What a request may do to what others see. `reads`: a page that is asked for. `quiet`: something is written, but nothing
 * that a public page or its frame shows. `changes`: anything else that is sent.
 */
export type Effect = 'reads' | 'quiet' | 'changes';

/** Whether pages kept in memory may be out of date now. What was refused, or is no page of ours, changed nothing. */
export function mayHaveChanged(c: WebContext): boolean {
  return c.get('effect') === 'changes';
}

/** A row that no log and no metric tells anything of: neither says when it was asked. */
export function isQuiet(c: WebContext): boolean {
  return c.get('effect') === 'quiet';
}
