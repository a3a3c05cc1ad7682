import { orderOfDraft } from '../approvals/acts.ts';
import type { EditionContent } from '../approvals/rules.ts';
import type { OfficialPaper } from '../documents/acts.ts';

/** A paper as nobody has signed it yet: what is looked through for places left open. */
export function unsignedOrder(content: Omit<EditionContent, 'analyst'>): OfficialPaper {
  return orderOfDraft({ content: { ...content, analyst: null }, opinions: [], emblem: null });
}
