import type { Finding } from './finding.ts';

type Needed = Pick<Finding, 'rule' | 'severity' | 'message' | 'place' | 'remedy'>;

/** A finding of one place without a printed text, an expectation or a certain mend, unless they are given. */
export function makeFinding(parts: Needed & Partial<Finding>): Finding {
  return { alsoAt: [], found: null, expected: null, fix: null, ...parts };
}
