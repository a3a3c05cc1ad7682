import { readTenant } from '../../db/tenant.ts';
import type { Conflict, FormState } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { subjectOf } from '../disclosures/rules.ts';
import type { Failure } from './acts.ts';
import type { LoadedPiece } from './load.ts';
import type { EvidenceParts } from './parts.ts';
import { typedVersion } from './present.ts';
import { pieceOfVisit, typedName } from './show.tsx';

/** What the form is told when its change did nothing: why not, or who renewed the piece before. */
export function conflictOfVersion(
  c: WebContext,
  parts: EvidenceParts,
  failure: Failure,
): Promise<Partial<FormState>> {
  return told(c, parts, failure, async ({ newest }) => ({
    who: newest.addedByName ?? '',
    when: newest.addedAt,
    version: newest.number,
    theirs: typedVersion(visitOf(c).page, newest),
  }));
}

/** The same for a title or place: the last change of this item's evidence is the one that came before. */
export function conflictOfName(
  c: WebContext,
  parts: EvidenceParts,
  failure: Failure,
): Promise<Partial<FormState>> {
  return told(c, parts, failure, async (loaded) => {
    const { agencyId, ...hand } = handOf(c, parts);
    const subject = subjectOf(loaded.disclosure);
    const { conflict } = await readTenant(parts.db, agencyId, (tenant) =>
      staleSave(tenant, hand, subject, typedName(loaded), ['evidence.rename']),
    );
    return conflict;
  });
}

async function told(
  c: WebContext,
  parts: EvidenceParts,
  failure: Failure,
  conflictOf: (loaded: LoadedPiece) => Promise<Conflict>,
): Promise<Partial<FormState>> {
  if (failure.kind === 'refused') return { errors: { '': failure.why } };
  const loaded = await pieceOfVisit(c, parts);
  return loaded ? { conflict: await conflictOf(loaded) } : {};
}
