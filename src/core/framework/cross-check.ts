import { checkCodes } from './check-codes.ts';
import { checkDates } from './check-dates.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkReferences } from './check-references.ts';
import type { PathFault } from './fault.ts';
import type { Framework } from './schema.ts';

/** What a framework of the right shape can still contradict itself in. Empty when it is sound. */
export function crossFaults(framework: Framework): readonly PathFault[] {
  return [checkCodes, checkReferences, checkNumbers, checkDates].flatMap((check) => check(framework));
}
