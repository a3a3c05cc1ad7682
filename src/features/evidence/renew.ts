import { notFound } from '../../web/error-pages.tsx';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { renewEvidence } from './acts.ts';
import { UPLOAD } from './add.ts';
import { act, answer } from './change.ts';
import { conflictOfVersion } from './conflicts.ts';
import { readEvidenceForm } from './forms.ts';
import { gatherContent } from './gather.ts';
import { lookInto } from './look-into.ts';
import type { EvidenceParts } from './parts.ts';
import { pieceOfVisit, showPiece } from './show.tsx';

/** A new version in place of the one the form names. */
export async function renewPiece(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const taken = await takeForm(c, UPLOAD);
  if (!taken.ok) return taken.error;
  const [form, loaded] = [taken.value, await pieceOfVisit(c, parts)];
  if (!loaded || loaded.piece.removedAt) return notFound(c);
  if (!loaded.may.ok) return showPiece(c, parts, { status: 409 });
  const { kind } = loaded.piece;
  const typed = typedFields(form);
  const show = (state: Partial<FormState>, status: 200 | 409 | 422, preview: string | null = null) =>
    showPiece(c, parts, { renewal: { ...untouched(typed), ...state }, preview, status });
  const fields = readEvidenceForm(form, kind, false);
  if (!fields.ok) return show({ errors: fields.error }, 422);
  if (typed.preview) return show({}, 200, fields.value.page);
  const register = loaded.newest.register ?? '';
  const gathering = {
    kind,
    form,
    item: loaded,
    fields: { ...fields.value, register },
    signal: c.req.raw.signal,
  };
  const content = await gatherContent(parts, gathering);
  if (!content.ok) return show({ errors: content.error }, 422);
  const done = await act(c, parts, loaded, (doing, id) =>
    renewEvidence(doing, id, { ...fields.value, content: content.value }),
  );
  if (done.ok && content.value) lookInto(parts, visitOf(c).agency.id, content.value);
  return answer(c, loaded, done, async (fault) => show(await conflictOfVersion(c, parts, fault), 409));
}
