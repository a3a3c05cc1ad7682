import { readTenant } from '../../db/tenant.ts';
import type { FormState } from '../../web/office/form-state.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { subjectOf } from '../disclosures/rules.ts';
import type { Failure } from './acts.ts';
import type { EvidenceParts } from './parts.ts';
import { typedVersion } from './present.ts';
import { pieceOfVisit, typedName } from './show.tsx';

/** What the form is told when its change did nothing: why not, or who renewed the piece before. */
export async function conflictOfVersion(
  c: WebContext,
  parts: EvidenceParts,
  failure: Failure,
): Promise<Partial<FormState>> {
  if (failure.kind === 'refused') return { errors: { '': failure.why } };
  const loaded = await pieceOfVisit(c, parts);
  if (!loaded) return {};
  const { newest } = loaded;
  return {
    conflict: {
      who: newest.addedByName ?? '',
      when: newest.addedAt,
      version: newest.number,
      theirs: typedVersion(visitOf(c).page, newest),
    },
  };
}

/** The same for a title or place: the last change of this item's evidence is the one that came before. */
export async function conflictOfName(
  c: WebContext,
  parts: EvidenceParts,
  failure: Failure,
): Promise<Partial<FormState>> {
  if (failure.kind === 'refused') return { errors: { '': failure.why } };
  const loaded = await pieceOfVisit(c, parts);
  if (!loaded) return {};
  const { page, agency } = visitOf(c);
  const [hand, subject] = [{ page, now: parts.now() }, subjectOf(loaded.disclosure)];
  const { conflict } = await readTenant(parts.db, agency.id, (tenant) =>
    staleSave(tenant, hand, subject, typedName(loaded), ['evidence.rename']),
  );
  return { conflict };
}
