import type { Edition } from '../disclosures/queries.ts';

export type EditionContent = Edition['content'];
export type FrozenEvidence = EditionContent['evidence'][number];
