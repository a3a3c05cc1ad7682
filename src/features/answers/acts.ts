// What other rooms do with answers.
export { type CollectorParts, createCollector } from './collector.ts';
export { keepWithin, receiptOf } from './keep-batch.ts';
export { destroyOpeningKey, hasOpeningKey, makeOpeningKey } from './opening-key.ts';
export { LONGEST_TEXT, type ReadAnswers, readAnswers } from './read-answers.ts';
export type { Collector, Kept, Lost, Submission } from './submission.ts';
export { type Unsealed, unseal } from './unseal.ts';
