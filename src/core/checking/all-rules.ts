import type { Rule } from './finding.ts';

/** Every rule there is, in the order of the pages in docs/rules. */
export const rules: readonly Rule[] = [];
