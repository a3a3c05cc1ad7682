import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import { by, type DoingTo } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { approve } from '../approvals/acts.ts';
import { contentHash, type FrozenOpinion, type Place } from '../approvals/rules.ts';
import { recordMove, type Told } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { type OfficialTexts, placesToFill, printOfficial } from '../documents/acts.ts';
import type { OfficialKind } from '../documents/rules.ts';
import { findPaperSettings } from '../paper-settings/queries.ts';
import { areBorneOut } from '../results/rules.ts';
import { draftContent, stateOf } from './load-paper.ts';
import {
  addEdition,
  addOpinion,
  changePaper,
  type Edition,
  findEdition,
  insertPaper,
  listOpinions,
  lockPaper,
  type Opinion,
  type PaperRow,
} from './queries.ts';
import { notFilled, refusals } from './refusals.ts';
import { type Act, mayAct, type PaperKey, subjectOf } from './rules.ts';
import { signAsAnalyst, signFor } from './sign.ts';
import { tell } from './tell.ts';
import { unsignedOrder } from './unsigned.ts';

/** Somebody doing something to a paper, in one transaction of the agency. */
export type Doing = DoingTo<PaperKey>;

export type Failure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  /** Somebody saved in between; `present` is what stands now. */
  | { readonly kind: 'conflict'; readonly present: PaperRow };

/** 'unchanged': there was nothing to write, so nothing was written. */
export type Outcome = Result<'done' | 'unchanged', Failure>;

/** Begins a paper of a year; the caller has asked whether this person may. */
export async function beginPaper(
  { tenant, person, at }: Omit<Doing, 'key'>,
  { fiscalYear, kind }: { readonly fiscalYear: number; readonly kind: OfficialKind },
): Promise<Result<PaperKey, Bilingual>> {
  const key = { fiscalYear, id: randomUUID() };
  const made = await insertPaper(tenant, { ...key, kind }, { accountId: person.accountId, at });
  if (!made) return err(refusals.underWay);
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'paper.begin', subject: subjectOf(key), after: { kind } },
  });
  return ok(key);
}

export interface TypedTexts extends OfficialTexts {
  /** The version the page was read from. */
  readonly version: number;
}

/** Words that are what the data says anyway are kept as '', so that they follow the data. */
export function saveTexts(doing: Doing, { version, ...typed }: TypedTexts): Promise<Outcome> {
  return perform(doing, 'save', async ({ present }) => {
    if (present.version !== version) return err({ kind: 'conflict', present });
    const { defaults } = await draftContent(doing.tenant, present);
    const own = (name: keyof OfficialTexts) => (typed[name] === defaults[name] ? '' : typed[name]);
    const after = { subject: own('subject'), opening: own('opening'), closing: own('closing') };
    if (JSON.stringify(after) === JSON.stringify(present.texts)) return ok('unchanged');
    return ok({ change: { texts: after }, before: { ...present.texts }, after });
  });
}

/** Signs the paper as it stands and hands it up: its content is frozen as the next edition. */
export function submitPaper(doing: Doing, version: number): Promise<Outcome> {
  const { tenant, person, at } = doing;
  return perform(doing, 'submit', async ({ present }) => {
    if (present.version !== version) return err({ kind: 'conflict', present });
    const drafted = await draftContent(tenant, present);
    const borneOut = areBorneOut(drafted.findings);
    if (!borneOut.ok) return err({ kind: 'refused', why: borneOut.error });
    const open = placesToFill(printOfficial(unsignedOrder(drafted.content)));
    if (open.length > 0) return err({ kind: 'refused', why: notFilled(open) });
    const content = { ...drafted.content, analyst: await signAsAnalyst(tenant, person, dayOf(at)) };
    const number = present.editions + 1;
    await addEdition(tenant, { id: present.id, number }, content, by(doing));
    const after = { edition: number, hash: contentHash(content).toString('hex') };
    return ok({ change: { editions: number }, after });
  });
}

export function takeBack(doing: Doing): Promise<Outcome> {
  return perform(doing, 'take-back', async ({ present }) =>
    ok({ change: {}, before: { edition: present.editions } }),
  );
}

export function sendBack(doing: Doing, reason: string): Promise<Outcome> {
  return perform(doing, 'send-back', async ({ present }) =>
    ok({ change: {}, reason, before: { edition: present.editions } }),
  );
}

export interface GivenOpinion {
  readonly opinion: string;
  /** The edition that was read, by number and hash. */
  readonly edition: number;
  readonly hash: string;
}

/** The permanent secretary's opinion of exactly the edition that was read. */
export function endorsePaper(doing: Doing, given: GivenOpinion): Promise<Outcome> {
  return perform(doing, 'endorse', async (situation) => {
    const signed = await giveOpinion(doing, situation, 'secretary', given);
    if (!signed.ok) return signed;
    return ok({ change: {}, after: recorded(signed.value, given) });
  });
}

/** The head's opinion and approval: the paper gets its number and changes no more. */
export function approvePaper(doing: Doing, given: GivenOpinion, origin: string): Promise<Outcome> {
  const { tenant, at } = doing;
  return perform(doing, 'approve', async (situation) => {
    const signed = await giveOpinion(doing, situation, 'head', given);
    if (!signed.ok) return signed;
    const { edition, opinion } = signed.value;
    const opinions = [...situation.opinions.map(frozenOf), opinion];
    const { numberPrefix } = await findPaperSettings(tenant);
    const paperId = situation.present.id;
    const approving = { paperId, edition, opinions, day: dayOf(at), numberPrefix, origin };
    const { hash, ...numbered } = await approve(tenant, approving, by(doing));
    return ok({ change: {}, after: { ...recorded(signed.value, given), ...numbered, hash } });
  });
}

interface Situation {
  readonly present: PaperRow;
  readonly edition: Edition | null;
  readonly opinions: readonly Opinion[];
}

interface Signed {
  readonly edition: Edition;
  readonly opinion: FrozenOpinion;
}

async function giveOpinion(
  doing: Doing,
  { edition }: Situation,
  place: Place,
  given: GivenOpinion,
): Promise<Result<Signed, Failure>> {
  const { tenant, key, person, at } = doing;
  const isRead = edition?.number === given.edition && edition.hash.toString('hex') === given.hash;
  if (!edition || !isRead) return err({ kind: 'refused', why: refusals.otherEdition });
  const signatory = await signFor(tenant, person, place, dayOf(at));
  if (!signatory.ok) return err({ kind: 'refused', why: signatory.error });
  const opinion = { place, opinion: given.opinion, ...signatory.value };
  await addOpinion(tenant, { id: key.id, edition }, opinion, by(doing));
  return ok({ edition, opinion });
}

function frozenOf({ place, opinion, name, lines, on }: Opinion): FrozenOpinion {
  return { place, opinion, name, lines, on };
}

function recorded({ opinion: { opinion, name, lines } }: Signed, { edition, hash }: GivenOpinion) {
  return { edition, edition_hash: hash, opinion, signatory: [name, ...lines].join(' ') };
}

interface Step extends Told {
  readonly change: { readonly texts?: OfficialTexts; readonly editions?: number };
}

/** What every act shares: lock, ask the rules, change, tell, put on record. */
async function perform(
  doing: Doing,
  act: Act,
  step: (situation: Situation) => Promise<Result<Step | 'unchanged', Failure>>,
): Promise<Outcome> {
  const { tenant, key, person, at } = doing;
  const present = await lockPaper(tenant, key);
  if (!present) return err({ kind: 'missing' });
  const newest = { id: present.id, number: present.editions };
  const edition = await findEdition(tenant, newest);
  const opinions = await listOpinions(tenant, newest);
  const next = mayAct(person, stateOf(present, edition, opinions), act);
  if (!next.ok) return err({ kind: 'refused', why: next.error });
  const taken = await step({ present, edition, opinions });
  if (!taken.ok || taken.value === 'unchanged') return taken as Outcome;
  await changePaper(tenant, present, { ...taken.value.change, status: next.value }, by(doing));
  await tell(tenant, { act, present, submittedBy: edition?.submittedBy ?? null, by: person.accountId, at });
  const entry = { actor: actorOf(person), action: `paper.${act}`, subject: subjectOf(key) } as const;
  await recordMove(tenant, entry, { from: present.status, to: next.value }, taken.value);
  return ok('done');
}
