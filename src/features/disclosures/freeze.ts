import type { Evidence } from '../evidence/queries.ts';
import type { EditionContent, FrozenEvidence } from './edition.ts';
import type { Disclosure } from './queries.ts';

/** The draft as an edition: everything in it by value or by hash, nothing by reference to what can still change. */
export function freeze(draft: Disclosure, title: string, evidence: readonly Evidence[]): EditionContent {
  const { fiscalYear, item, explanation, selfCheck } = draft;
  return { fiscalYear, item, title, explanation, selfCheck, evidence: evidence.map(freezeEvidence) };
}

export function freezeEvidence(piece: Evidence): FrozenEvidence {
  const { addedAt: _, sha256, datedOn, coversFrom, coversTo, ...same } = piece;
  return {
    ...same,
    sha256: sha256?.toString('hex') ?? null,
    datedOn: datedOn?.toString() ?? null,
    coversFrom: coversFrom?.toString() ?? null,
    coversTo: coversTo?.toString() ?? null,
  };
}
