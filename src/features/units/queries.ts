import type { Tenant } from '../../db/tenant.ts';
import type { OpenWork, Unit } from './rules.ts';

/** Every unit in the agency's order, the closed ones too. */
export function listUnits({ db, agencyId }: Tenant): Promise<Unit[]> {
  return db
    .selectFrom('unit')
    .select(['unit_id as id', 'name', 'name_en as nameEn', 'telephone', 'sort', 'version'])
    .select('closed_on as closedOn')
    .where('agency_id', '=', agencyId)
    .orderBy('sort')
    .orderBy('name')
    .execute();
}

export async function findUnit(tenant: Tenant, id: string): Promise<Unit | null> {
  return (await listUnits(tenant)).find((unit) => unit.id === id) ?? null;
}

/** One change of units or posts at a time, so that two of one name cannot both find it free. Readers do not wait. */
export async function lockStructure({ db, agencyId }: Tenant): Promise<void> {
  await db
    .selectFrom('agency')
    .select('agency_id')
    .where('agency_id', '=', agencyId)
    .forNoKeyUpdate()
    .execute();
}

/** Holds the unit still until the commit, so that no work is assigned to it meanwhile. */
export async function lockUnit({ db, agencyId }: Tenant, id: string): Promise<void> {
  await db
    .selectFrom('unit')
    .select('unit_id')
    .where('agency_id', '=', agencyId)
    .where('unit_id', '=', id)
    .forUpdate()
    .execute();
}

export interface UnitTexts {
  readonly name: string;
  readonly nameEn: string;
  readonly telephone: string;
}

export async function insertUnit(
  { db, agencyId }: Tenant,
  id: string,
  texts: UnitTexts,
  sort: number,
): Promise<void> {
  const { name, nameEn, telephone } = texts;
  await db
    .insertInto('unit')
    .values({ agency_id: agencyId, unit_id: id, name, name_en: nameEn, telephone, sort })
    .execute();
}

/** False when the row is not of that version any more. */
export async function updateUnit(
  { db, agencyId }: Tenant,
  { id, version }: Pick<Unit, 'id' | 'version'>,
  changes: UnitTexts | { readonly closedOn: Temporal.PlainDate | null },
): Promise<boolean> {
  const columns =
    'closedOn' in changes
      ? { closed_on: changes.closedOn }
      : { name: changes.name, name_en: changes.nameEn, telephone: changes.telephone };
  const updated = await db
    .updateTable('unit')
    .set({ ...columns, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('unit_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

export async function orderUnits({ db, agencyId }: Tenant, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await db
      .updateTable('unit')
      .set({ sort: at + 1 })
      .where('agency_id', '=', agencyId)
      .where('unit_id', '=', id)
      .where('sort', '!=', at + 1)
      .execute();
  }
}

export interface UnitPerson {
  readonly unitId: string | null;
  readonly name: string;
  readonly role: string;
}

/** Who holds a role of a unit, heads first, without those whose account rests. */
export function listUnitPeople({ db, agencyId }: Tenant): Promise<UnitPerson[]> {
  return db
    .selectFrom('account_role as held')
    .innerJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'held.agency_id')
        .onRef('account.account_id', '=', 'held.account_id'),
    )
    .select(['held.unit_id as unitId', 'account.name as name', 'held.role as role'])
    .where('held.agency_id', '=', agencyId)
    .where('held.unit_id', 'is not', null)
    .where('account.status', '!=', 'suspended')
    .orderBy('held.role', 'desc')
    .orderBy('account.name')
    .execute();
}

/** Items without a final verdict and measures not verified, of years still open, that this unit answers for. */
export async function findOpenWork({ db, agencyId }: Tenant, unitId: string): Promise<OpenWork> {
  const items = await db
    .selectFrom('disclosure as d')
    .innerJoin('cycle as c', (join) =>
      join.onRef('c.agency_id', '=', 'd.agency_id').onRef('c.fiscal_year', '=', 'd.fiscal_year'),
    )
    .select(['d.fiscal_year as fiscalYear', 'd.item as item'])
    .where('d.agency_id', '=', agencyId)
    .where('d.unit_id', '=', unitId)
    .where('c.status', '=', 'open')
    .where('d.status', '!=', 'final')
    .execute();
  const measures = await db
    .selectFrom('measure_owner as o')
    .innerJoin('measure as m', (join) =>
      join.onRef('m.agency_id', '=', 'o.agency_id').onRef('m.measure_id', '=', 'o.measure_id'),
    )
    .innerJoin('cycle as c', (join) =>
      join.onRef('c.agency_id', '=', 'm.agency_id').onRef('c.fiscal_year', '=', 'm.fiscal_year'),
    )
    .select(['m.measure_id as id', 'm.fiscal_year as fiscalYear', 'm.number as number', 'm.title as title'])
    .where('o.agency_id', '=', agencyId)
    .where('o.unit_id', '=', unitId)
    .where('c.status', '=', 'open')
    .where('m.status', '!=', 'verified')
    .orderBy('m.fiscal_year')
    .orderBy('m.number')
    .execute();
  return { items: items.sort(byCode), measures };
}

/** O2 before O10. */
function byCode(a: OpenWork['items'][number], b: OpenWork['items'][number]): number {
  return a.fiscalYear - b.fiscalYear || a.item.localeCompare(b.item, 'en', { numeric: true });
}
