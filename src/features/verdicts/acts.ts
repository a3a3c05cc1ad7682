import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { dayOf } from '../../web/office/dates.ts';
import { by, type DoingTo } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { recordMove, type Told } from '../audit/acts.ts';
import {
  changeDisclosure,
  type Disclosure,
  type Edition,
  findEdition,
  lockDisclosure,
} from '../disclosures/queries.ts';
import { type Act, type ItemKey, mayAct, stateOf, subjectOf } from '../disclosures/rules.ts';
import { addAppeal, addVerdict, listVerdicts, type NewVerdict, type Verdict } from './queries.ts';
import { refusals } from './refusals.ts';
import { mayAppeal, mayJudge } from './rules.ts';
import { tell } from './tell.ts';

/** Somebody answering for an item before its assessors, in one transaction of the agency. */
export type Doing = DoingTo<ItemKey>;

/** The sentence that says why nothing was done; null: there is no such item. */
export type Outcome = Result<'done', Bilingual | null>;

/** Records the first verdict on the edition the public sees. */
export function judge(doing: Doing, verdict: NewVerdict): Promise<Outcome> {
  return perform(doing, 'judge', async ({ present, newest }) => {
    const may = mayJudge(newest, present.publishedEdition);
    if (!may.ok) return may;
    if (present.publishedEdition !== verdict.edition) return err(refusals.otherEdition);
    await addVerdict(doing.tenant, doing.key, verdict, by(doing));
    return ok(recorded(verdict));
  });
}

/** Answers the first verdict, until the end of its last day. */
export function appeal(doing: Doing, text: string): Promise<Outcome> {
  return perform(doing, 'appeal', async ({ newest }) => {
    const may = mayAppeal(newest, dayOf(doing.at));
    if (!may.ok || !newest) return err(may.ok ? refusals.noVerdict : may.error);
    await addAppeal(doing.tenant, newest.id, text, by(doing));
    return ok({ after: { appeal: text } });
  });
}

/** Takes the first verdict as the final one, as the end of its last day does. */
export function accept(doing: Doing): Promise<Outcome> {
  return perform(doing, 'accept', async ({ newest }) => {
    if (!newest) return err(refusals.noVerdict);
    const final = { ...newest, round: 'final', appealBy: null, givenOn: dayOf(doing.at) } as const;
    await addVerdict(doing.tenant, doing.key, final, by(doing));
    return ok({ after: { result: newest.result } });
  });
}

/** Records what came of the appeal: the final verdict on the edition that was judged first. */
export function settle(doing: Doing, verdict: NewVerdict): Promise<Outcome> {
  return perform(doing, 'settle', async ({ newest }) => {
    if (newest?.edition !== verdict.edition) return err(refusals.otherEdition);
    await addVerdict(doing.tenant, doing.key, verdict, by(doing));
    return ok({ ...recorded(verdict), before: { result: newest.result } });
  });
}

function recorded({ edition, result, reason, givenOn, appealBy }: NewVerdict): Told {
  const after = {
    ...{ edition, result, givenOn: givenOn.toString() },
    ...(appealBy && { appealBy: appealBy.toString() }),
  };
  return { after, ...(reason !== '' && { reason }) };
}

interface Situation {
  readonly present: Disclosure;
  readonly edition: Edition | null;
  /** The verdict recorded last. */
  readonly newest: Verdict | null;
}

/** What every act shares: lock, ask the rules of items, record, tell, put on record. */
async function perform(
  doing: Doing,
  act: Act,
  step: (situation: Situation) => Promise<Result<Told, Bilingual>>,
): Promise<Outcome> {
  const { tenant, key, person, at } = doing;
  const present = await lockDisclosure(tenant, key);
  if (!present) return err(null);
  // A verdict is about what the public sees, whatever was handed in since.
  const edition = await findEdition(tenant, key, present.publishedEdition ?? 0);
  const next = mayAct(person, stateOf(present, null, 0, edition), act);
  if (!next.ok) return next;
  const [newest = null] = await listVerdicts(tenant, key);
  const taken = await step({ present, edition, newest });
  if (!taken.ok) return taken;
  await changeDisclosure(tenant, key, { status: next.value }, by(doing));
  await tell(tenant, { act, present, edition, by: person.accountId, at });
  const entry = { actor: actorOf(person), action: `disclosure.${act}`, subject: subjectOf(key) } as const;
  await recordMove(tenant, entry, { from: present.status, to: next.value }, taken.value);
  return ok('done');
}
