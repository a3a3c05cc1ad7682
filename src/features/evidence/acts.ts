import { randomUUID } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import { by, type DoingTo } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { changeDisclosure, type Disclosure, findEdition, lockDisclosure } from '../disclosures/queries.ts';
import { type ItemKey, mayAct, stateOf, subjectOf } from '../disclosures/rules.ts';
import { type Content, holding, type Told, toRecord, type Wanted } from './content.ts';
import {
  changePiece,
  type Evidence,
  findPiece,
  insertPiece,
  insertVersion,
  listEvidence,
  type Piece,
  placePieces,
} from './queries.ts';
import { freezeRegister } from './register-now.ts';
import { mayAdd, movedTo } from './rules.ts';

/** Somebody changing the evidence of an item, in one transaction of the agency. */
export type Doing = DoingTo<ItemKey>;

export type Failure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  /** Somebody else changed the piece since it was read. */
  | { readonly kind: 'stale' };

export type Outcome<T> = Result<T, Failure>;

export interface NewPiece {
  readonly title: string;
  readonly content: Wanted;
  readonly told: Told;
}

/** Adds pieces behind those the item has, all of them or none; answers their ids. */
export function addEvidence(doing: Doing, pieces: readonly NewPiece[]): Promise<Outcome<readonly string[]>> {
  return perform(doing, async ({ evidence }) => {
    const may = mayAdd(evidence.length, pieces.length);
    if (!may.ok) return err({ kind: 'refused', why: may.error });
    const added = [];
    for (const { title, content, told } of pieces) {
      const frozen = await freezeRegister(doing.tenant, content, momentOf(doing));
      if (!frozen.ok) return err({ kind: 'refused', why: frozen.error });
      const [evidenceId, held] = [randomUUID(), holding(frozen.value, told)];
      await store(doing.tenant, frozen.value);
      await insertPiece(doing.tenant, doing.key, { evidenceId, title, kind: content.kind });
      await insertVersion(doing.tenant, { evidenceId, number: 1 }, held, by(doing));
      added.push({ evidenceId, after: { title, kind: content.kind, version: 1, ...toRecord(held) } });
    }
    const entries = added.map(({ evidenceId, after }) => entry('evidence.add', evidenceId, { after }));
    return ok({ value: added.map(({ evidenceId }) => evidenceId), entries });
  });
}

export interface Renewal {
  /** The version it replaces, as the page was read. */
  readonly of: number;
  /** Null: what the newest version holds, when only the dates are mended. */
  readonly content: Wanted | null;
  readonly told: Told;
}

/** Puts a new version over the newest one. 'unchanged': it holds and says the same, so nothing was written. */
export function renewEvidence(
  doing: Doing,
  evidenceId: string,
  { of, content, told }: Renewal,
): Promise<Outcome<'done' | 'unchanged'>> {
  return perform(doing, async ({ evidence }) => {
    const newest = evidence.find((each) => each.evidenceId === evidenceId);
    if (!newest || (content !== null && content.kind !== newest.kind)) return err({ kind: 'missing' });
    if (newest.version !== of) return err({ kind: 'stale' });
    const frozen = content && (await freezeRegister(doing.tenant, content, momentOf(doing)));
    if (frozen?.ok === false) return err({ kind: 'refused', why: frozen.error });
    const held = frozen ? holding(frozen.value, told) : { ...heldBy(newest), ...told };
    const [before, after] = [toRecord(newest), toRecord(held)];
    if (canonicalJson(before) === canonicalJson(after)) return ok({ value: 'unchanged', entries: [] });
    if (frozen) await store(doing.tenant, frozen.value);
    await insertVersion(doing.tenant, { evidenceId, number: of + 1 }, held, by(doing));
    const change = { before: { version: of, ...before }, after: { version: of + 1, ...after } };
    return ok({ value: 'done', entries: [entry('evidence.renew', evidenceId, change)] });
  });
}

/** Gives a piece another title or another place, counted from 1. */
export function renameEvidence(
  doing: Doing,
  evidenceId: string,
  { title, place, version }: { readonly title: string; readonly place: number; readonly version: number },
): Promise<Outcome<'done' | 'unchanged'>> {
  return perform(doing, async ({ evidence }) => {
    const piece = await findPresent(doing, evidenceId);
    if (!piece) return err({ kind: 'missing' });
    if (piece.version !== version) return err({ kind: 'stale' });
    const ids = evidence.map((each) => each.evidenceId);
    const order = movedTo(ids, evidenceId, place);
    const before = { title: piece.title, place: ids.indexOf(evidenceId) + 1 };
    const after = { title, place: order.indexOf(evidenceId) + 1 };
    if (canonicalJson(before) === canonicalJson(after)) return ok({ value: 'unchanged', entries: [] });
    await changePiece(doing.tenant, piece, { title });
    await placePieces(doing.tenant, order);
    return ok({ value: 'done', entries: [entry('evidence.rename', evidenceId, { before, after })] });
  });
}

/** Takes a piece out of the item. It and its versions stay on record, and in editions that hold them. */
export function removeEvidence(doing: Doing, evidenceId: string, reason: string): Promise<Outcome<'done'>> {
  return perform(doing, async () => {
    const piece = await findPresent(doing, evidenceId);
    if (!piece) return err({ kind: 'missing' });
    await changePiece(doing.tenant, piece, { removedAt: doing.at });
    const before = { title: piece.title };
    return ok({ value: 'done', entries: [entry('evidence.remove', evidenceId, { reason, before })] });
  });
}

async function findPresent({ tenant, key }: Doing, evidenceId: string): Promise<Piece | null> {
  const piece = await findPiece(tenant, key, evidenceId);
  return piece?.removedAt === null ? piece : null;
}

interface Entry {
  readonly action: 'evidence.add' | 'evidence.renew' | 'evidence.rename' | 'evidence.remove';
  readonly reason?: string;
  readonly before?: Json;
  readonly after?: Json;
}

function entry(
  action: Entry['action'],
  evidence: string,
  { reason, before, after }: { reason?: string; before?: object; after?: object },
): Entry {
  return {
    action,
    ...(reason !== undefined && { reason }),
    ...(before && { before: { evidence, ...before } as Json }),
    ...(after && { after: { evidence, ...after } as Json }),
  };
}

interface Step<T> {
  readonly value: T;
  /** What goes on record; none: nothing was changed. */
  readonly entries: readonly Entry[];
}

interface Situation {
  readonly present: Disclosure;
  readonly evidence: readonly Evidence[];
}

/** What every change shares: lock the item, ask the item's own rules, change, make it a draft, put it on record. */
async function perform<T>(
  doing: Doing,
  step: (situation: Situation) => Promise<Result<Step<T>, Failure>>,
): Promise<Outcome<T>> {
  const { tenant, key, person } = doing;
  const present = await lockDisclosure(tenant, key);
  if (!present) return err({ kind: 'missing' });
  const evidence = await listEvidence(tenant, key);
  const newest = await findEdition(tenant, key, present.editions);
  const next = mayAct(person, stateOf(present, newest, evidence.length), 'save');
  if (!next.ok) return err({ kind: 'refused', why: next.error });
  const taken = await step({ present, evidence });
  if (!taken.ok) return taken;
  const { value, entries } = taken.value;
  if (entries.length === 0) return ok(value);
  const change = { status: next.value, version: present.version + 1 };
  await changeDisclosure(tenant, key, change, by(doing));
  const shared = { actor: actorOf(person), subject: subjectOf(key) };
  for (const each of entries) await recordAudit(tenant, { ...shared, ...each });
  return ok(value);
}

async function store(tenant: Tenant, content: Content): Promise<void> {
  if (content.kind === 'file') await storeEvidence(tenant, content.bytes, content.mediaType);
}

function heldBy({
  sha256,
  fileName,
  page,
  url,
  register,
  snapshot,
  datedOn,
  coversFrom,
  coversTo,
}: Evidence) {
  return { sha256, fileName, page, url, register, snapshot, datedOn, coversFrom, coversTo };
}

function momentOf({ key, at }: Doing) {
  return { fiscalYear: key.fiscalYear, today: dayOf(at) };
}
