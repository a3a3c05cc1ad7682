import { notFound } from '../../web/error-pages.tsx';
import { actOn } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import { untouched } from '../../web/office/form-state.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { checkLink } from '../links/acts.ts';
import { type Doing, type Failure, type Outcome, removeEvidence, renameEvidence } from './acts.ts';
import { conflictOfName } from './conflicts.ts';
import { nameForm, removalForm } from './forms.ts';
import type { LoadedPiece } from './load.ts';
import type { EvidenceParts } from './parts.ts';
import { evidenceAddress } from './rules.ts';
import { pieceOfVisit, showPiece } from './show.tsx';
import { showRemoval } from './show-removal.tsx';

export function changeName(c: WebContext, parts: EvidenceParts): Promise<Response> {
  return posting(async (_, form) => {
    const loaded = await pieceOfVisit(c, parts);
    if (!loaded) return notFound(c);
    const typed = typedFields(form);
    const fields = readFields(form, nameForm);
    if (!fields.ok) {
      return showPiece(c, parts, { naming: { ...untouched(typed), errors: fields.error }, status: 422 });
    }
    const done = await act(c, parts, loaded, (doing, id) => renameEvidence(doing, id, fields.value));
    return answer(c, loaded, done, async (fault) => {
      const naming = { ...untouched(typed), ...(await conflictOfName(c, parts, fault)) };
      return showPiece(c, parts, { naming, status: 409 });
    });
  })(c);
}

export function removePiece(c: WebContext, parts: EvidenceParts): Promise<Response> {
  return posting(async (_, form) => {
    const loaded = await pieceOfVisit(c, parts);
    if (!loaded) return notFound(c);
    const fields = readFields(form, removalForm);
    if (!fields.ok) {
      return showRemoval(c, parts, { typed: typedFields(form), errors: fields.error, status: 422 });
    }
    const done = await act(c, parts, loaded, (doing, id) => removeEvidence(doing, id, fields.value.reason));
    if (!done.ok) return answer(c, loaded, done, () => showPiece(c, parts, { status: 409 }));
    setFlash(c, 'removed');
    return c.redirect(officeAddress(loaded.disclosure), 303);
  })(c);
}

/** Asks a link's site now, while the person waits: within seconds it answers or counts as not reached. */
export async function checkAgain(c: WebContext, parts: EvidenceParts): Promise<Response> {
  const loaded = await pieceOfVisit(c, parts);
  if (!loaded?.newest.url || loaded.piece.removedAt) return notFound(c);
  await checkLink(parts, visitOf(c).agency.id, loaded.newest.url, c.req.raw.signal);
  return c.redirect(evidenceAddress(loaded.disclosure, loaded.piece.evidenceId), 303);
}

/** One change of a piece in one transaction. */
export function act<T>(
  c: WebContext,
  parts: EvidenceParts,
  { disclosure, piece }: LoadedPiece,
  work: (doing: Doing, evidenceId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const key = { fiscalYear: disclosure.fiscalYear, item: disclosure.item };
  return actOn(c, parts, key, (doing) => work(doing, piece.evidenceId));
}

/** Back to the piece with a sentence; or its page with all that was typed and why nothing was done. */
export async function answer(
  c: WebContext,
  { disclosure, piece }: LoadedPiece,
  done: Outcome<string>,
  refuse: (failure: Failure) => Promise<Response>,
): Promise<Response> {
  if (!done.ok) return done.error.kind === 'missing' ? notFound(c) : refuse(done.error);
  setFlash(c, done.value === 'unchanged' ? 'unchanged' : 'saved');
  return c.redirect(evidenceAddress(disclosure, piece.evidenceId), 303);
}
