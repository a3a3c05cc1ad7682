import { notFound } from '../../web/error-pages.tsx';
import { actOn } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import { untouched } from '../../web/office/form-state.tsx';
import { typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { addEvidence, type NewPiece, type Outcome } from './acts.ts';
import { readEvidenceForm } from './forms.ts';
import { gatherPieces } from './gather.ts';
import { lookInto } from './look-into.ts';
import type { EvidenceParts } from './parts.ts';
import { evidenceAddress, MOST_BODY } from './rules.ts';
import { itemOfVisit, kindParam, showNew } from './show.tsx';

export const UPLOAD = { mostBytes: MOST_BODY, mostFields: 40 };

/** Adds what the form holds: one piece, or one for each of its files. */
export async function addPieces(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const taken = await takeForm(c, UPLOAD);
  if (!taken.ok) return taken.error;
  const [form, kind, item] = [taken.value, kindParam(c), await itemOfVisit(c, parts)];
  if (!item || kind === null) return notFound(c);
  if (!item.may.ok) return showNew(c, parts, { status: 409 });
  const typed = typedFields(form);
  const wrong = (errors: object) =>
    showNew(c, parts, { form: { ...untouched(typed), errors: { ...errors } }, status: 422 });
  const fields = readEvidenceForm(form, kind, true);
  if (!fields.ok) return wrong(fields.error);
  if (typed.preview) return showNew(c, parts, { form: untouched(typed), preview: fields.value.page });
  const gathering = { kind, form, item, fields: fields.value, signal: c.req.raw.signal };
  const pieces = await gatherPieces(parts, gathering);
  if (!pieces.ok) return wrong(pieces.error);
  const { fiscalYear, item: code } = item.disclosure;
  const key = { fiscalYear, item: code };
  const added = await actOn(c, parts, key, (doing) => addEvidence(doing, pieces.value));
  return answer(c, parts, pieces.value, added);
}

/** To the piece that was added, or back to the item when there are several. */
async function answer(
  c: WebContext,
  parts: EvidenceParts,
  pieces: readonly NewPiece[],
  added: Outcome<readonly string[]>,
): Promise<Response> {
  const item = await itemOfVisit(c, parts);
  if (!item || (!added.ok && added.error.kind !== 'refused')) return notFound(c);
  if (!added.ok) {
    const errors = added.error.kind === 'refused' ? { '': added.error.why } : {};
    return showNew(c, parts, { form: { ...untouched({}), errors }, status: 409 });
  }
  for (const { content } of pieces) lookInto(parts, visitOf(c).agency.id, content);
  const isStripped = pieces.some(({ content }) => content.kind === 'file' && content.isStripped);
  setFlash(c, isStripped ? 'picture-stripped' : 'created');
  const [first, ...more] = added.value;
  const isOne = first !== undefined && more.length === 0;
  return c.redirect(isOne ? evidenceAddress(item.disclosure, first) : officeAddress(item.disclosure), 303);
}
