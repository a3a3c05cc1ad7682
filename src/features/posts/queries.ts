import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  type Appointment,
  type Post,
  type PostKind,
  type Side,
  type Signatory,
  signatoryAmong,
} from './rules.ts';

/** Every post: those above the units first, then unit by unit. */
export async function listPosts({ db, agencyId }: Tenant): Promise<Post[]> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('unit', (join) =>
      join.onRef('unit.agency_id', '=', 'post.agency_id').onRef('unit.unit_id', '=', 'post.unit_id'),
    )
    .select(['post_id as id', 'post.unit_id as unitId', 'title', 'title_en as titleEn', 'kind', 'side'])
    .select(['is_executive as isExecutive', 'post.sort as sort', 'post.version as version'])
    .where('post.agency_id', '=', agencyId)
    .orderBy((each) => each('post.unit_id', 'is not', null))
    .orderBy('unit.sort')
    .orderBy('post.unit_id')
    .orderBy('post.sort')
    .orderBy('title')
    .execute();
  // The table's own checks hold kind and side to these.
  return rows.map((row) => ({ ...row, kind: row.kind as PostKind | null, side: row.side as Side }));
}

export async function findPost(tenant: Tenant, id: string): Promise<Post | null> {
  return (await listPosts(tenant)).find((post) => post.id === id) ?? null;
}

/** Appointments to every post or to one, the latest first. */
export async function listAppointments({ db, agencyId }: Tenant, postId?: string): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointment')
    .select(['appointment_id as id', 'post_id as postId', 'account_id as accountId'])
    .select(['person_name as personName', 'acting', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['telephone', 'email', 'photo_sha256 as photo', 'version'])
    .where('agency_id', '=', agencyId)
    .$if(postId !== undefined, (query) => query.where('post_id', '=', postId ?? ''))
    .orderBy('starts_on', 'desc')
    .orderBy('acting')
    .execute();
  return rows.map((row) => ({ ...row, photo: row.photo?.toString('hex') ?? null }));
}

export type PostTexts = Pick<Post, 'unitId' | 'title' | 'titleEn' | 'kind' | 'side' | 'isExecutive'>;

function postColumns({ unitId, title, titleEn, kind, side, isExecutive }: PostTexts) {
  return { unit_id: unitId, title, title_en: titleEn, kind, side, is_executive: isExecutive };
}

export async function insertPost({ db, agencyId }: Tenant, id: string, texts: PostTexts, sort: number) {
  await db
    .insertInto('post')
    .values({ agency_id: agencyId, post_id: id, ...postColumns(texts), sort })
    .execute();
}

/** False when the row is not of that version any more. */
export async function updatePost(
  { db, agencyId }: Tenant,
  { id, version }: Pick<Post, 'id' | 'version'>,
  texts: PostTexts,
): Promise<boolean> {
  const updated = await db
    .updateTable('post')
    .set({ ...postColumns(texts), version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('post_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

export async function orderPosts({ db, agencyId }: Tenant, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await db
      .updateTable('post')
      .set({ sort: at + 1 })
      .where('agency_id', '=', agencyId)
      .where('post_id', '=', id)
      .where('sort', '!=', at + 1)
      .execute();
  }
}

export type AppointmentTexts = Omit<Appointment, 'id' | 'postId' | 'version'>;

function appointmentColumns(texts: AppointmentTexts) {
  return {
    account_id: texts.accountId,
    person_name: texts.personName,
    acting: texts.acting,
    starts_on: texts.startsOn,
    ends_on: texts.endsOn,
    telephone: texts.telephone,
    email: texts.email,
    photo_sha256: texts.photo === null ? null : Buffer.from(texts.photo, 'hex'),
  };
}

/** The last wall: the database itself refuses two at a time. What `work` did is undone then, and when it answers null; nothing else is. */
export async function behindWall<T>({ db }: Tenant, work: () => Promise<T>): Promise<Result<T, 'overlaps'>> {
  await sql`savepoint appointing`.execute(db);
  try {
    const done = await work();
    if (done === null) await sql`rollback to savepoint appointing`.execute(db);
    return ok(done);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '23P01')) throw error;
    await sql`rollback to savepoint appointing`.execute(db);
    return err('overlaps');
  }
}

/** Throws where another stands at the same time: call it behind the wall. */
export async function insertAppointment(
  { db, agencyId }: Tenant,
  { id, postId }: Pick<Appointment, 'id' | 'postId'>,
  texts: AppointmentTexts,
): Promise<void> {
  const key = { agency_id: agencyId, appointment_id: id, post_id: postId };
  await db
    .insertInto('appointment')
    .values({ ...key, ...appointmentColumns(texts) })
    .execute();
}

/** False when the row is not of that version any more. Throws as `insertAppointment` does. */
export async function updateAppointment(
  { db, agencyId }: Tenant,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  texts: AppointmentTexts,
): Promise<boolean> {
  const updated = await db
    .updateTable('appointment')
    .set({ ...appointmentColumns(texts), version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('appointment_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Who holds the head's post of each unit on a day, or acts in it, by the unit; a unit without one is left out. */
export async function listHeads(tenant: Tenant, day: Temporal.PlainDate): Promise<Map<string, Signatory>> {
  const [posts, appointments] = [await listPosts(tenant), await listAppointments(tenant)];
  const heads = new Map<string, Signatory>();
  for (const post of posts) {
    if (post.kind !== 'unit-head' || post.unitId === null) continue;
    const head = signatoryAmong(posts, appointments, post, day);
    if (head && !heads.has(post.unitId)) heads.set(post.unitId, head);
  }
  return heads;
}

/** Accounts an appointment can be linked to. */
export function listAccountNames({ db, agencyId }: Tenant): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('account')
    .select(['account_id as id', 'name'])
    .where('agency_id', '=', agencyId)
    .orderBy('name')
    .execute();
}

export async function findMediaType({ db, agencyId }: Tenant, sha256: Buffer): Promise<string | null> {
  const blob = await db
    .selectFrom('evidence_blob')
    .select('media_type')
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return blob?.media_type ?? null;
}

/** Which post: by its id, by what it is, or as the head of a unit. */
export type WhichPost =
  | { readonly postId: string }
  | { readonly postKind: 'head' | 'secretary' }
  | { readonly headOfUnit: string };

/** Who signs for a post on a day, with the words below the signature; null where nobody holds it or there is no such post. */
export async function signatoryOn(
  tenant: Tenant,
  which: WhichPost,
  day: Temporal.PlainDate,
): Promise<Signatory | null> {
  const posts = await listPosts(tenant);
  const post = posts.find((each) => {
    if ('postId' in which) return each.id === which.postId;
    if ('postKind' in which) return each.kind === which.postKind;
    return each.kind === 'unit-head' && each.unitId === which.headOfUnit;
  });
  return post ? signatoryAmong(posts, await listAppointments(tenant), post, day) : null;
}
