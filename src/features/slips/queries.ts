import { sql } from 'kysely';
import type { Tenant } from '../../db/tenant.ts';
import type { Kind, SlipState } from './rules.ts';

export interface Slip extends SlipState {
  readonly id: string;
  /** Null for a drawn slip, as is `mail`. */
  readonly name: string | null;
  readonly mail: string | null;
  readonly mailed: boolean;
  /** Its code of now is on paper. */
  readonly printed: boolean;
  readonly codeHash: Buffer;
}

export interface LockedSlip extends Slip {
  /** SHA-256 of the blinded message that was signed, or the mark of a slip that answered by itself. */
  readonly usedFor: Buffer | null;
}

const columns = [
  'invitation_id as id',
  'kind',
  'name',
  'mail',
  'mailed',
  'printed',
  'code_hash as codeHash',
  'fetched',
  'cancelled',
  'blinded_hash as usedFor',
] as const;

function ofSurvey({ db, agencyId }: Tenant, surveyId: string) {
  return db
    .selectFrom('survey_invitation')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof ofSurvey>['execute']>>[number];

// The table's own check holds it to these.
const toSlip = (row: Row): LockedSlip => ({ ...row, kind: row.kind as Kind });

/** The named slips by name. Drawn ones are never listed: only how many there are. */
export async function listNamed(tenant: Tenant, surveyId: string): Promise<Slip[]> {
  const rows = await ofSurvey(tenant, surveyId)
    .where('kind', '=', 'named')
    .orderBy(sql`name collate "th-x-icu"`)
    .orderBy('invitation_id')
    .execute();
  return rows.map(toSlip);
}

/** One slip by its id; nobody else changes it until the transaction ends. */
export async function lockSlip(tenant: Tenant, surveyId: string, id: string): Promise<LockedSlip | null> {
  const row = await ofSurvey(tenant, surveyId).where('invitation_id', '=', id).forUpdate().executeTakeFirst();
  return row ? toSlip(row) : null;
}

/** As `lockSlip`, by the hash of its code: of two who come with one code, one waits for the other. */
export async function lockSlipByCode(
  tenant: Tenant,
  surveyId: string,
  codeHash: Buffer,
): Promise<LockedSlip | null> {
  const [slip] = await lockSlipsByCode(tenant, surveyId, [codeHash]);
  return slip ?? null;
}

/** In the order of their hashes: no two who lock several wait for each other. */
export async function lockSlipsByCode(
  tenant: Tenant,
  surveyId: string,
  hashes: readonly Buffer[],
): Promise<LockedSlip[]> {
  const found = ofSurvey(tenant, surveyId).where('code_hash', 'in', hashes);
  return (await found.orderBy('code_hash').forUpdate().execute()).map(toSlip);
}

/** Every slip of a kind that was neither used nor cancelled, locked. */
export async function lockUnused(tenant: Tenant, surveyId: string, kind: Kind): Promise<Slip[]> {
  const rows = await ofSurvey(tenant, surveyId)
    .where('kind', '=', kind)
    .where('fetched', '=', false)
    .where('cancelled', '=', false)
    .orderBy(sql`name collate "th-x-icu"`)
    .orderBy('invitation_id')
    .forUpdate()
    .execute();
  return rows.map(toSlip);
}

export interface SlipCount {
  readonly kind: Kind;
  /** Cancelled ones are in `cancelled` alone. */
  readonly made: number;
  readonly mailed: number;
  readonly printed: number;
  readonly fetched: number;
  readonly cancelled: number;
}

export async function countSlips({ db, agencyId }: Tenant, surveyId: string): Promise<SlipCount[]> {
  const rows = await db
    .selectFrom('survey_invitation')
    .select(['kind'])
    .select([
      sql<number>`(count(*) filter (where not cancelled))::integer`.as('made'),
      sql<number>`(count(*) filter (where mailed and not cancelled))::integer`.as('mailed'),
      sql<number>`(count(*) filter (where printed and not cancelled))::integer`.as('printed'),
      sql<number>`(count(*) filter (where fetched))::integer`.as('fetched'),
      sql<number>`(count(*) filter (where cancelled))::integer`.as('cancelled'),
    ])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .groupBy('kind')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Kind }));
}

export interface NewSlip {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string | null;
  readonly mail: string | null;
  readonly codeHash: Buffer;
  readonly printed?: boolean;
}

/** Is the id taken? */
export async function hasSlip(tenant: Tenant, surveyId: string, id: string): Promise<boolean> {
  const row = await ofSurvey(tenant, surveyId).where('invitation_id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Parameters of one statement are bounded. */
const AT_ONCE = 1_000;

/** How many are new; one whose id is there already is left out. */
export async function insertSlips(
  { db, agencyId }: Tenant,
  surveyId: string,
  slips: readonly NewSlip[],
): Promise<number> {
  let inserted = 0;
  for (let at = 0; at < slips.length; at += AT_ONCE) {
    const rows = slips.slice(at, at + AT_ONCE).map(({ id, codeHash, ...same }) => ({
      ...{ agency_id: agencyId, survey_id: surveyId, invitation_id: id, code_hash: codeHash },
      ...same,
    }));
    const done = await db
      .insertInto('survey_invitation')
      .values(rows)
      .onConflict((same) => same.columns(['agency_id', 'survey_id', 'invitation_id']).doNothing())
      .executeTakeFirst();
    inserted += Number(done.numInsertedOrUpdatedRows ?? 0);
  }
  return inserted;
}

export interface SlipChange {
  readonly code_hash?: Buffer;
  readonly mailed?: boolean;
  readonly printed?: boolean;
  readonly cancelled?: true;
  /** With `blinded_hash`. */
  readonly fetched?: true;
  readonly blinded_hash?: Buffer;
}

export async function changeSlip(
  { db, agencyId }: Tenant,
  surveyId: string,
  id: string,
  change: SlipChange,
): Promise<void> {
  await db
    .updateTable('survey_invitation')
    .set(change)
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('invitation_id', '=', id)
    .execute();
}

/** Cancels every slip of a kind that was not used; how many. */
export async function cancelUnused({ db, agencyId }: Tenant, surveyId: string, kind: Kind): Promise<number> {
  const done = await db
    .updateTable('survey_invitation')
    .set({ cancelled: true })
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('kind', '=', kind)
    .where('fetched', '=', false)
    .where('cancelled', '=', false)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Kills the codes of these slips and gives them others, which are on paper. */
export async function replaceCodes(
  { db, agencyId }: Tenant,
  surveyId: string,
  codes: readonly { readonly id: string; readonly codeHash: Buffer }[],
): Promise<void> {
  const ids = codes.map(({ id }) => id);
  const hashes = codes.map(({ codeHash }) => `\\x${codeHash.toString('hex')}`);
  await sql`
    update survey_invitation set code_hash = fresh.code_hash, printed = true, mailed = false
    from unnest(${ids}::uuid[], ${hashes}::bytea[]) as fresh (invitation_id, code_hash)
    where survey_invitation.agency_id = ${agencyId} and survey_invitation.survey_id = ${surveyId}
      and survey_invitation.invitation_id = fresh.invitation_id`.execute(db);
}

export interface SigningKey {
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  /** The private key as it lies there: sealed. */
  readonly sealed: string;
}

export async function findSigningKey({ db, agencyId }: Tenant, surveyId: string): Promise<SigningKey | null> {
  const row = await db
    .selectFrom('survey_signing_key')
    .select(['public_key as publicKey', 'sealed'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertSigningKey(
  { db, agencyId }: Tenant,
  surveyId: string,
  { publicKey, sealed }: SigningKey,
): Promise<void> {
  await db
    .insertInto('survey_signing_key')
    .values({ agency_id: agencyId, survey_id: surveyId, public_key: publicKey, sealed })
    .onConflict((same) => same.columns(['agency_id', 'survey_id']).doNothing())
    .execute();
}
