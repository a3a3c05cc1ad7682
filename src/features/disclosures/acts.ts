import { canonicalJson } from '../../db/canonical-json.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { by, type DoingTo } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { recordMove, type Told } from '../audit/acts.ts';
import { type Evidence, listEvidence } from '../evidence/queries.ts';
import { indexItem } from '../search/acts.ts';
import { editionHash, type SelfCheckAnswer } from './edition.ts';
import { frameworkOf, itemOf } from './framework-item.ts';
import { freeze } from './freeze.ts';
import {
  addEdition,
  addPublication,
  type Change,
  changeDisclosure,
  type Disclosure,
  type Edition,
  findEdition,
  lockDisclosure,
} from './queries.ts';
import { refusals } from './refusals.ts';
import { type Act, type ItemKey, isProved, mayAct, stateOf, subjectOf } from './rules.ts';
import { tell } from './tell.ts';

/** Somebody doing something to an item, in one transaction of the agency. */
export type Doing = DoingTo<ItemKey>;

export type Failure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly why: Bilingual }
  /** There is no evidence, and nobody said why. */
  | { readonly kind: 'unproved'; readonly why: Bilingual }
  /** Somebody saved in between; `present` is what stands now. */
  | { readonly kind: 'conflict'; readonly present: Disclosure };

/** 'unchanged': there was nothing to write, so nothing was written. */
export type Outcome = Result<'done' | 'unchanged', Failure>;

export interface Draft {
  readonly explanation: string;
  readonly selfCheck: Readonly<Record<string, SelfCheckAnswer>>;
  /** The version the page was read from. */
  readonly version: number;
}

export function saveDraft(doing: Doing, draft: Draft): Promise<Outcome> {
  return perform(doing, 'save', async ({ present, evidence }) => {
    const before = { explanation: present.explanation, selfCheck: present.selfCheck };
    const after = { explanation: draft.explanation, selfCheck: answersOf(present, draft) };
    // Before the version is asked: who saves once more because the answer was lost quarrels with nobody.
    const isSame = canonicalJson(before) === canonicalJson(after);
    if (isSame && !(await hasRested(doing, present, evidence))) return ok('unchanged');
    if (present.version !== draft.version) return err({ kind: 'conflict', present });
    return ok({ change: { ...after, version: present.version + 1 }, before, after });
  });
}

/** A draft begun before the published edition was judged: saving it as it stands takes it up again. */
async function hasRested({ tenant, key }: Doing, present: Disclosure, evidence: readonly Evidence[]) {
  if (present.status !== 'final' || present.publishedEdition === null) return false;
  const published = await findEdition(tenant, key, present.publishedEdition);
  const title = itemOf(frameworkOf(present), present.item).title.th;
  return published !== null && !published.hash.equals(editionHash(freeze(present, title, evidence)));
}

/** The answers for components the item has; a form of another year's item may have brought more. */
function answersOf(present: Disclosure, { selfCheck }: Draft): Draft['selfCheck'] {
  const { components } = itemOf(frameworkOf(present), present.item);
  return Object.fromEntries(
    Object.entries(selfCheck).filter(([number]) => Number(number) <= components.length),
  );
}

/**
 * Freezes the draft and its evidence as the next edition and hands it in. Without any evidence it asks for the reason
 * (`withoutEvidence`), which goes on record.
 */
export function submitDraft(doing: Doing, withoutEvidence = ''): Promise<Outcome> {
  return perform(doing, 'submit', async ({ present, evidence, newest }) => {
    const title = itemOf(frameworkOf(present), present.item).title.th;
    const content = freeze(present, title, evidence);
    const hash = editionHash(content);
    const isTheSame = present.publishedEdition === newest?.number && newest?.hash.equals(hash);
    if (isTheSame) return err({ kind: 'refused', why: refusals.asPublished });
    const proved = isProved(evidence.length, withoutEvidence);
    if (!proved.ok) return err({ kind: 'unproved', why: proved.error });
    const excuse = evidence.length === 0 ? { reason: withoutEvidence } : {};
    const number = present.editions + 1;
    await addEdition(doing.tenant, number, content, by(doing));
    return ok({
      change: { editions: number },
      ...excuse,
      after: { edition: number, hash: hash.toString('hex') },
    });
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

/** Approves one edition, named by number and hash as the approver read it, and lets the public see it. */
export function publishEdition(doing: Doing, approved: { edition: number; hash: string }): Promise<Outcome> {
  return perform(doing, 'publish', async ({ present, newest }) => {
    const isRead = newest?.number === approved.edition && newest.hash.toString('hex') === approved.hash;
    if (!newest || !isRead) return err({ kind: 'refused', why: refusals.otherEdition });
    await addPublication(
      doing.tenant,
      { ...doing.key, edition: newest.number, act: 'publish', hash: newest.hash },
      by(doing),
    );
    return ok({
      change: { publishedEdition: newest.number },
      before: { publishedEdition: present.publishedEdition },
      after: { publishedEdition: newest.number, hash: approved.hash },
    });
  });
}

/** Takes what is published off the public page; it stays in the record. */
export function withdrawPublished(doing: Doing, reason: string): Promise<Outcome> {
  return perform(doing, 'withdraw', async ({ present }) => {
    const edition = present.publishedEdition ?? 0;
    const published = await findEdition(doing.tenant, doing.key, edition);
    if (!published) return err({ kind: 'refused', why: refusals.notPublished });
    const { hash } = published;
    await addPublication(doing.tenant, { ...doing.key, edition, act: 'withdraw', hash, reason }, by(doing));
    return ok({ change: { publishedEdition: null }, reason, before: { publishedEdition: edition } });
  });
}

interface Situation {
  readonly present: Disclosure;
  readonly evidence: readonly Evidence[];
  readonly newest: Edition | null;
}

interface Step extends Told {
  readonly change: Change;
}

/** What every act shares: lock, ask the rules, change, put on record. */
async function perform(
  doing: Doing,
  act: Act,
  step: (situation: Situation) => Promise<Result<Step | 'unchanged', Failure>>,
): Promise<Outcome> {
  const { tenant, key, person } = doing;
  const present = await lockDisclosure(tenant, key);
  if (!present) return err({ kind: 'missing' });
  const evidence = await listEvidence(tenant, key);
  const newest = await findEdition(tenant, key, present.editions);
  const next = mayAct(person, stateOf(present, newest, evidence.length), act);
  if (!next.ok) return err({ kind: 'refused', why: next.error });
  const taken = await step({ present, evidence, newest });
  if (!taken.ok || taken.value === 'unchanged') return taken as Outcome;
  const { change, reason = '' } = taken.value;
  await changeDisclosure(tenant, key, { ...change, status: next.value }, by(doing));
  if (change.publishedEdition !== undefined) await indexItem(tenant, key);
  await tell(tenant, { act, present, newest, reason, by: person.accountId, at: doing.at });
  const entry = { actor: actorOf(person), action: `disclosure.${act}`, subject: subjectOf(key) } as const;
  await recordMove(tenant, entry, { from: present.status, to: next.value }, taken.value);
  return ok('done');
}
