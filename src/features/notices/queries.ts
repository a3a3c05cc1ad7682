import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Role } from '../../web/reader.ts';
import { MAIL_WITHIN, MOST_TRIES, type NoticeKind, nextTry } from './rules.ts';

export interface NewNotice {
  /** Account ids; the same one twice is told once. */
  readonly to: readonly string[];
  readonly kind: NoticeKind;
  readonly words: Bilingual;
  /** Where it leads: "/office/years/2566/disclosures/O14". */
  readonly href: string;
  /** The same key to the same person makes no second notice: "due:2566:O14:2023-03-24". */
  readonly saidOnce: string;
  readonly at: Temporal.Instant;
}

/** Tells people something, in the transaction of what happened; mail follows later. Answers how many were told. */
export async function notify({ db, agencyId }: Tenant, notice: NewNotice): Promise<number> {
  const to = [...new Set(notice.to)];
  if (to.length === 0) return 0;
  const { kind, words, href, saidOnce, at } = notice;
  const told = await db
    .insertInto('notice')
    .values(
      to.map((account_id) => ({
        ...{ agency_id: agencyId, notice_id: randomUUID(), account_id, kind, href, said_once: saidOnce },
        words: JSON.stringify(words),
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['agency_id', 'account_id', 'said_once']).doNothing())
    .executeTakeFirst();
  return Number(told.numInsertedOrUpdatedRows ?? 0n);
}

/** Who holds one of these roles, for a unit (null: roles of the whole agency), and may sign in. */
export async function findRoleHolders(
  { db, agencyId }: Tenant,
  roles: readonly Role[],
  unitId: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('account_role as held')
    .innerJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'held.agency_id')
        .onRef('account.account_id', '=', 'held.account_id'),
    )
    .select('held.account_id')
    .distinct()
    .where('held.agency_id', '=', agencyId)
    .where('held.role', 'in', [...roles])
    .where('held.unit_id', unitId === null ? 'is' : '=', unitId)
    .where('account.status', '=', 'active')
    .orderBy('held.account_id')
    .execute();
  return rows.map(({ account_id }) => account_id);
}

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly words: Bilingual;
  readonly href: string;
  readonly createdAt: Temporal.Instant;
  readonly isRead: boolean;
}

interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** A person's notices, newest first, and how many there are in all. */
export async function listNotices({ db, agencyId }: Tenant, accountId: string, { offset, limit }: Stretch) {
  const mine = db.selectFrom('notice').where('agency_id', '=', agencyId).where('account_id', '=', accountId);
  const { total } = await mine
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await mine
    .select(['notice_id', 'kind', 'words', 'href', 'created_at', 'read_at'])
    .orderBy('created_at', 'desc')
    .orderBy('notice_id')
    .offset(offset)
    .limit(limit)
    .execute();
  const notices = rows.map(
    (row): Notice => ({
      id: row.notice_id,
      kind: row.kind as NoticeKind,
      words: row.words as unknown as Bilingual,
      href: row.href,
      createdAt: row.created_at,
      isRead: row.read_at !== null,
    }),
  );
  return { total, notices };
}

/** Marks one of a person's own notices as read; answers where it leads, null when it is nobody's or another's. */
export async function readNotice(
  { db, agencyId }: Tenant,
  accountId: string,
  id: string,
  at: Temporal.Instant,
): Promise<string | null> {
  const read = await db
    .updateTable('notice')
    .set((each) => ({
      read_at: each.fn.coalesce('read_at', each.val(at.toString()).$castTo<Temporal.Instant>()),
    }))
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('notice_id', '=', id)
    .returning('href')
    .executeTakeFirst();
  return read?.href ?? null;
}

export async function readAllNotices({ db, agencyId }: Tenant, accountId: string, at: Temporal.Instant) {
  await db
    .updateTable('notice')
    .set({ read_at: at })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .execute();
}

export interface WaitingMail {
  readonly noticeId: string;
  readonly email: string;
  readonly language: 'th' | 'en';
  readonly words: Bilingual;
  readonly href: string;
  /** Failures so far. */
  readonly tries: number;
}

/** Unread notices to be mailed now: of people who want mail, not tried too often, not too old. */
export async function listWaitingMails(
  { db, agencyId }: Tenant,
  now: Temporal.Instant,
  limit: number,
): Promise<WaitingMail[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'notice.agency_id')
        .onRef('account.account_id', '=', 'notice.account_id'),
    )
    .select(['notice_id', 'email', 'language', 'words', 'href', 'mail_tries'])
    .where('notice.agency_id', '=', agencyId)
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .where('mail_tries', '<', MOST_TRIES)
    .where('notice.created_at', '>', now.subtract(MAIL_WITHIN))
    .where((each) => each.or([each('next_try_at', 'is', null), each('next_try_at', '<=', now)]))
    .where('account.mail_notices', '=', true)
    .where('account.status', '=', 'active')
    .orderBy('notice.created_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    noticeId: row.notice_id,
    email: row.email,
    language: row.language as 'th' | 'en',
    words: row.words as unknown as Bilingual,
    href: row.href,
    tries: row.mail_tries,
  }));
}

/** Writes down how a mail went: sent, or failed once more with the time of the next try. */
export async function settleMail(
  { db, agencyId }: Tenant,
  { noticeId, tries }: Pick<WaitingMail, 'noticeId' | 'tries'>,
  sent: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const failed = { mail_tries: tries + 1, next_try_at: nextTry(tries + 1, now) };
  await db
    .updateTable('notice')
    .set(sent ? { mailed_at: now, next_try_at: null } : failed)
    .where('agency_id', '=', agencyId)
    .where('notice_id', '=', noticeId)
    .execute();
}
