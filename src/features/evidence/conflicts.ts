import { readTenant } from '../../db/tenant.ts';
import type { FormState } from '../../web/office/form-state.tsx';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
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
  const rows = await readTenant(parts.db, agency.id, (tenant) =>
    listHistory(tenant, subjectOf(loaded.disclosure)),
  );
  const renamings = rows.filter(({ action }) => action === 'evidence.rename');
  const saved = { version: loaded.piece.version, typed: typedName(loaded), now: parts.now() };
  return { conflict: conflictWith(page, renamings, saved) };
}
