import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { Present, ProgressPlanned } from './plan-shape.ts';

type Rows = Pick<Present, 'scores' | 'progress' | 'imported'>;

/** What a year holds that an import may touch, measures and owners of items apart: their own slices tell those. */
export async function loadRows(tenant: Tenant, year: number): Promise<Rows> {
  const { db, agencyId } = tenant;
  const scores = await db
    .selectFrom('announced_score')
    .select(['axis', 'value', 'version'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .execute();
  const progress = await db
    .selectFrom('progress')
    .select(['subject', 'source_key'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('source_key', 'is not', null)
    .execute();
  return {
    scores: new Map(scores.map(({ axis, value, version }) => [axis, { value, version }])),
    progress: new Set(progress.map(({ subject, source_key }) => `${subject} ${source_key}`)),
    imported: await loadImported(tenant, year),
  };
}

/** The version each row had when the newest import that wrote it was done. */
async function loadImported({ db, agencyId }: Tenant, year: number): Promise<Map<string, number>> {
  const imports = await db
    .selectFrom('report_import')
    .select('created')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('imported_at')
    .execute();
  const pairs = imports.flatMap(({ created }) => Object.entries((created as unknown as Created).versions));
  return new Map(pairs);
}

/** Measure ids by the key an import gave them. */
export async function loadSourceKeys({ db, agencyId }: Tenant, year: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('measure')
    .select(['measure_id', 'source_key'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('source_key', 'like', 'report:%')
    .execute();
  return new Map(rows.map(({ measure_id, source_key }) => [source_key ?? '', measure_id]));
}

/** What an import did, kept with it. */
export interface Created {
  /** Version of each written row afterwards, by the plan's key. */
  readonly versions: Readonly<Record<string, number>>;
  readonly units: readonly string[];
  /** Keys that were left alone because somebody had edited them. */
  readonly kept: readonly string[];
}

export interface ReportImport {
  readonly fileName: string;
  readonly created: Created;
  readonly importedAt: Temporal.Instant;
  readonly importedByName: string | null;
}

/** The imports of a year, newest first. */
export async function listImports({ db, agencyId }: Tenant, year: number): Promise<ReportImport[]> {
  const rows = await db
    .selectFrom('report_import')
    .leftJoin('account', (join) =>
      join
        .onRef('account.agency_id', '=', 'report_import.agency_id')
        .onRef('account.account_id', '=', 'report_import.imported_by'),
    )
    .select(['file_name', 'created', 'imported_at', 'account.name'])
    .where('report_import.agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('imported_at', 'desc')
    .execute();
  return rows.map((row) => ({
    fileName: row.file_name,
    created: row.created as unknown as Created,
    importedAt: row.imported_at,
    importedByName: row.name,
  }));
}

export interface NewImport {
  readonly year: number;
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly created: Created;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export async function insertImport({ db, agencyId }: Tenant, done: NewImport): Promise<void> {
  await db
    .insertInto('report_import')
    .values({
      agency_id: agencyId,
      import_id: randomUUID(),
      fiscal_year: done.year,
      sha256: done.sha256,
      file_name: done.fileName,
      created: JSON.stringify(done.created),
      imported_at: done.at,
      imported_by: done.by,
    })
    .execute();
}

/** Writes a score under the next version; answers that version. */
export async function writeScore(
  { db, agencyId }: Tenant,
  year: number,
  { axis, value, source }: { readonly axis: string; readonly value: string; readonly source: string },
): Promise<number> {
  const { version } = await db
    .insertInto('announced_score')
    .values({ agency_id: agencyId, fiscal_year: year, axis, value, source })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'fiscal_year', 'axis']).doUpdateSet((each) => ({
        value,
        source,
        version: each('announced_score.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function insertWeakPoint(
  { db, agencyId }: Tenant,
  year: number,
  { indicator, text }: { readonly indicator: number; readonly text: string },
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('weak_point')
    .values({
      ...{ agency_id: agencyId, weak_point_id: id, fiscal_year: year, source: 'report' },
      target: `indicator:${indicator}`,
      description: text,
    })
    .execute();
  return id;
}

/** Corrects a weak point that an import made and nobody has edited. */
export async function updateWeakPoint({ db, agencyId }: Tenant, id: string, text: string): Promise<void> {
  await db
    .updateTable('weak_point')
    .set({ description: text })
    .where('agency_id', '=', agencyId)
    .where('weak_point_id', '=', id)
    .where('source', '=', 'report')
    .where('version', '=', 1)
    .execute();
}

export interface ImportedProgress extends ProgressPlanned {
  readonly year: number;
  /** "measure:<id>" or "disclosure:2566:O14" */
  readonly subject: string;
  readonly sourceKey: string;
  readonly at: Temporal.Instant;
}

/** Adds what the report says was done, and strikes what an earlier report said instead. False: it was there already. */
export async function writeProgress({ db, agencyId }: Tenant, entry: ImportedProgress): Promise<boolean> {
  const added = await db
    .insertInto('progress')
    .values({
      ...{ agency_id: agencyId, progress_id: randomUUID(), fiscal_year: entry.year, text: entry.text },
      subject: entry.subject,
      happened_on: entry.happenedOn,
      source_key: entry.sourceKey,
      written_at: entry.at,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'subject', 'source_key']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  await db
    .updateTable('progress')
    .set({ struck_at: entry.at, struck_reason: 'แทนด้วยข้อความจากรายงานฉบับแก้ไข' })
    .where('agency_id', '=', agencyId)
    .where('subject', '=', entry.subject)
    .where('source_key', 'like', 'report:%')
    .where('source_key', '!=', entry.sourceKey)
    .where('struck_at', 'is', null)
    .execute();
  return true;
}
