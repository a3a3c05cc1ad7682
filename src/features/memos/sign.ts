import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Reader } from '../../web/reader.ts';
import type { FrozenSignatory, Place } from '../approvals/rules.ts';
import { listAppointments, listPosts, signatoryOn } from '../posts/queries.ts';
import { isHeldOn, signatoryAmong } from '../posts/rules.ts';
import { otherSigns, refusals } from './refusals.ts';
import { isSignatory } from './rules.ts';

/** Whose post it is, for those who have none in the list: the officer who runs the assessment. */
const OFFICER = 'เจ้าหน้าที่ผู้รับผิดชอบการประเมินคุณธรรมและความโปร่งใส';

/** Who proposes a paper: the person with the post held that day. */
export async function signAsAnalyst(
  tenant: Tenant,
  { accountId, name }: Reader,
  day: Temporal.PlainDate,
): Promise<FrozenSignatory> {
  const [posts, appointments] = [await listPosts(tenant), await listAppointments(tenant)];
  const held = appointments.filter((each) => isHeldOn(each, day) && each.accountId === accountId);
  const post = posts.find(({ id }) => held.some(({ postId, acting }) => postId === id && !acting));
  const signatory = post ? signatoryAmong(posts, held, post, day) : null;
  return { name: signatory?.name ?? name, lines: signatory?.titleLines ?? [OFFICER], on: day.toString() };
}

/** Who signs for a post that day, if it is this person; the printed name is never another's than the one who acts. */
export async function signFor(
  tenant: Tenant,
  person: Reader,
  place: Place,
  day: Temporal.PlainDate,
): Promise<Result<FrozenSignatory, Bilingual>> {
  const signatory = await signatoryOn(tenant, { postKind: place }, day);
  if (!signatory) return err(refusals.nobodyHolds[place]);
  if (!isSignatory(person, signatory)) return err(otherSigns(signatory.name, signatory.title));
  return ok({ name: signatory.name, lines: signatory.titleLines, on: day.toString() });
}

/** Who would sign for a post on a day; null where nobody holds it. */
export async function expectedFor(tenant: Tenant, place: Place, day: Temporal.PlainDate) {
  const signatory = await signatoryOn(tenant, { postKind: place }, day);
  return signatory && { name: signatory.name, lines: signatory.titleLines };
}

/** Titles of the two posts, for the headings of their opinions. */
export async function postTitles(tenant: Tenant): Promise<Readonly<Record<Place, string>>> {
  const posts = await listPosts(tenant);
  const titleOf = (kind: Place, otherwise: string) =>
    posts.find((each) => each.kind === kind)?.title ?? otherwise;
  return { secretary: titleOf('secretary', 'ปลัด'), head: titleOf('head', 'หัวหน้าหน่วยงาน') };
}
