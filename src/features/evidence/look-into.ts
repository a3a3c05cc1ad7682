import { checkLink } from '../links/acts.ts';
import { askForReading } from '../readings/acts.ts';
import { sha256Of, type Wanted } from './content.ts';
import type { EvidenceParts } from './parts.ts';

/** What is kept is looked into after the answer: a file is read, a link is asked. */
export function lookInto(parts: EvidenceParts, agencyId: string, content: Wanted): void {
  if (content.kind === 'file') askForReading(parts, agencyId, sha256Of(content.bytes));
  if (content.kind === 'link') {
    parts.background.run(`link:${agencyId}:${content.url}`, () => checkLink(parts, agencyId, content.url));
  }
}
