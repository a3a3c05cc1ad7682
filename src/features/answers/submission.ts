import type { Result } from '../../lib/result.ts';
import type { Claim, ClaimRefusal } from '../slips/acts.ts';
import type { Mode, Shut } from '../surveys/rules.ts';

/** One person's answers on their way in. Nothing in it says who, when or from where. */
export interface Submission {
  readonly agencyId: string;
  readonly surveyId: string;
  /**
   * What may be spent once, 32 bytes: SHA-256 of a blindly signed token, of a slip's code, or of the number a page drew
   * for itself. The same ticket again is the same answer sent again.
   */
  readonly ticket: Uint8Array;
  /** Of a drawn slip that answers by itself: claimed in the transaction that keeps the answer, or neither is. */
  readonly claim?: Claim;
  readonly mode: Mode;
  /** One byte a slot, as `slotsOf` orders them: 0 not answered, else the option from 1. */
  readonly options: Uint8Array;
  /** What was written; a question left out, or not of the survey, counts as empty. */
  readonly texts: readonly { readonly question: string; readonly body: string }[];
}

/** `kept`: on the disk now. `kept-before`: it was, from an earlier sending; nothing counts twice. */
export type Kept = 'kept' | 'kept-before';

/**
 * Why nothing was kept: no such survey, or it takes no answers now; its slip cannot be claimed; `busy`: not known to be
 * kept, send it again.
 */
export type Lost = 'missing' | Shut | ClaimRefusal | 'busy';

/** Takes answers in, many in one commit. */
export interface Collector {
  /** Resolves once the answer is durable. Never rejects for what a stranger sends. */
  submit(submission: Submission): Promise<Result<Kept, Lost>>;
  /** Ends when all that was taken is kept. */
  close(): Promise<void>;
}
