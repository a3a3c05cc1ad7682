import type { Tenant } from '../../db/tenant.ts';

/** How many notices a person has not read. */
export async function countUnread({ db, agencyId }: Tenant, accountId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('notice')
    .select((each) => each.fn.countAll<number>().as('unread'))
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}
