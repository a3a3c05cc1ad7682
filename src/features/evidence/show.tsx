import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, itemParam, visitOf } from '../../web/visit.ts';
import { askForReading } from '../readings/acts.ts';
import { type LoadedItem, type LoadedPiece, loadItem, loadPiece } from './load.ts';
import type { EvidenceParts } from './parts.ts';
import { typedVersion } from './present.ts';
import { type EvidenceKind, evidenceKinds } from './rules.ts';
import { NewEvidencePage } from './views-new.tsx';
import { PiecePage } from './views-piece.tsx';

export type Status = 200 | 409 | 422;

/** The item of the address as its evidence page needs it; null where there is none. */
export async function itemOfVisit(c: WebContext, { db }: EvidenceParts): Promise<LoadedItem | null> {
  const [{ agency, reader }, key] = [visitOf(c), itemParam(c)];
  return key && readTenant(db, agency.id, (tenant) => loadItem(tenant, key, reader));
}

export async function pieceOfVisit(c: WebContext, { db, now }: EvidenceParts): Promise<LoadedPiece | null> {
  const [{ agency, reader }, key, id] = [visitOf(c), itemParam(c), idParam(c, 'evidenceId')];
  if (!key || !id) return null;
  return readTenant(db, agency.id, (tenant) =>
    loadPiece(tenant, key, id, { person: reader, today: dayOf(now()) }),
  );
}

export function kindParam(c: WebContext): EvidenceKind | null {
  return evidenceKinds.find((kind) => kind === c.req.query('kind')) ?? null;
}

export interface NewState {
  readonly form?: FormState;
  readonly preview?: string | null;
  readonly status?: Status;
}

export async function showNew(c: WebContext, parts: EvidenceParts, state: NewState = {}): Promise<Response> {
  const loaded = await itemOfVisit(c, parts);
  if (!loaded) return notFound(c);
  if (!loaded.may.ok) return refuse(c, 409, loaded.may.error);
  const { form = untouched({}), preview = null, status = 200 } = state;
  const body = (
    <NewEvidencePage visit={visitOf(c)} loaded={loaded} kind={kindParam(c)} state={form} preview={preview} />
  );
  return c.html(body, status);
}

export interface PieceState {
  readonly renewal?: FormState;
  readonly naming?: FormState;
  readonly preview?: string | null;
  readonly status?: Status;
}

export async function showPiece(
  c: WebContext,
  parts: EvidenceParts,
  state: PieceState = {},
): Promise<Response> {
  const [visit, loaded] = [visitOf(c), await pieceOfVisit(c, parts)];
  if (!loaded) return notFound(c);
  const { newest, reading } = loaded;
  // Asked again here: a restart forgets what waited.
  if (newest.sha256 && !reading) askForReading(parts, visit.agency.id, newest.sha256);
  const { renewal, naming, preview = null, status = 200 } = state;
  const body = (
    <PiecePage
      {...{ visit, loaded, preview, notice: takeFlash(c), hasErrors: status !== 200 }}
      renewal={renewal ?? untouched(typedVersion(visit.page, newest))}
      naming={naming ?? untouched(typedName(loaded))}
    />
  );
  return c.html(body, status);
}

/** A piece's name and place as their form shows them. */
export function typedName({ piece, evidence }: LoadedPiece): TypedFields {
  const place = evidence.findIndex(({ evidenceId }) => evidenceId === piece.evidenceId) + 1;
  return { title: piece.title, place: String(place), version: String(piece.version) };
}
