import { randomUUID } from 'node:crypto';
import type { Framework } from '../../core/framework/schema.ts';
import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import { listAssignments, saveAssignment } from '../assignments/queries.ts';
import { recordAudit } from '../audit/queries.ts';
import { insertCycle } from '../cycles/queries.ts';
import { frameworkIds, loadFramework } from '../frameworks/queries.ts';
import { lockYear } from '../measures/queries.ts';
import { stagesOf } from '../stages/rules.ts';
import { insertUnit, listUnits } from '../units/queries.ts';
import { applyMeasure } from './apply-measure.ts';
import { loadPresent } from './load-present.ts';
import { planImport } from './plan.ts';
import { progressKey, unitsOf } from './plan-parts.ts';
import type { ImportPlan, ItemRowPlan, PlanRow } from './plan-shape.ts';
import { insertImport, writeProgress, writeScore } from './queries.ts';
import type { ReportRead } from './report-read.ts';

/** What the person decided on the preview. */
export interface Decisions {
  /** Keys of the rows to take over. */
  readonly rows: ReadonlySet<string>;
  /** What becomes of a unit the agency does not have, by its printed name: an id, "create" or "leave". */
  readonly units: ReadonlyMap<string, string>;
  /** The person takes the report of another agency over on purpose. */
  readonly foreign: boolean;
}

export interface Importing {
  readonly actor: string;
  readonly accountId: string;
  readonly at: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly framework: Framework;
  readonly file: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string };
}

/** While rows are written: units by printed name, and what was done so far. */
export interface Applying {
  readonly importing: Importing;
  readonly unitOf: ReadonlyMap<string, string>;
  readonly versions: Record<string, number>;
}

export interface Imported {
  readonly year: number;
  /** Rows written; 0 when everything was as in the report already. */
  readonly written: number;
  readonly kept: readonly string[];
  readonly made: Made;
}

/** How much was written, for the sentence afterwards. */
export interface Made {
  readonly scores: number;
  /** Guidelines among them. */
  readonly measures: number;
  readonly items: number;
  readonly units: number;
}

/** Takes a report over: plans anew from what is there now, writes what was chosen, and puts it on record. */
export async function applyReport(
  tenant: Tenant,
  report: ReportRead,
  decisions: Decisions,
  importing: Importing,
): Promise<Imported> {
  const { framework } = importing;
  const year = framework.fiscalYear;
  const opened = await openForImport(tenant, framework);
  await lockYear(tenant, year);
  await listAssignments(tenant, year, true);
  const plan = planImport(report, framework, await loadPresent(tenant, framework, importing.today));
  const made = await makeUnits(tenant, plan, decisions);
  const applying: Applying = { importing, unitOf: made.unitOf, versions: {} };
  const wanted = plan.rows.filter(({ key, act }) => decisions.rows.has(key) && act !== 'same');
  for (const row of wanted) if (row.act !== 'kept') await applyRow(tenant, row, applying);
  const kept = wanted.filter(({ act }) => act === 'kept').map(({ key }) => key);
  const { versions } = applying;
  const written = Object.keys(versions).length;
  const done = { year, written, kept, made: countMade(versions, made.names) };
  if (!opened && written + made.names.length === 0) return done;
  await keepOnRecord(tenant, importing, opened, { versions, units: made.names, kept });
  return done;
}

function countMade(versions: Readonly<Record<string, number>>, units: readonly string[]): Made {
  const count = (...kinds: string[]) =>
    Object.keys(versions).filter((key) => kinds.includes(key.split(':')[0] ?? '')).length;
  const [scores, measures, items] = [count('score'), count('measure', 'guideline'), count('item')];
  return { scores, measures, items, units: units.length };
}

/** Opens the year where it is not; false where it is. */
function openForImport(tenant: Tenant, framework: Framework): Promise<boolean> {
  const others = frameworkIds()
    .filter((id) => id !== framework.id)
    .map(loadFramework);
  const known = others.flatMap((each) => (each.ok ? [each.value] : []));
  return insertCycle(tenant, {
    year: framework.fiscalYear,
    framework: framework.id,
    stages: stagesOf(framework, known),
    items: framework.items.map(({ code }) => code),
  });
}

async function makeUnits(tenant: Tenant, { freshUnits }: ImportPlan, { units }: Decisions) {
  const existing = await listUnits(tenant);
  const ids = new Set(existing.map(({ id }) => id));
  const unitOf = new Map<string, string>();
  const names: string[] = [];
  for (const name of freshUnits) {
    const choice = units.get(name) ?? 'leave';
    if (ids.has(choice)) unitOf.set(name, choice);
    if (choice !== 'create') continue;
    const id = existing.find((unit) => unit.name === name)?.id ?? randomUUID();
    if (!ids.has(id)) {
      await insertUnit(tenant, id, { name, nameEn: '', telephone: '' }, existing.length + names.length + 1);
      names.push(name);
    }
    unitOf.set(name, id);
  }
  return { unitOf, names };
}

async function applyRow(tenant: Tenant, row: PlanRow, applying: Applying): Promise<void> {
  if (row.kind === 'measure') return applyMeasure(tenant, row, applying);
  if (row.kind === 'item') return applyItem(tenant, row, applying);
  const { framework, file } = applying.importing;
  const score = { axis: row.axis, value: row.value, source: file.name };
  applying.versions[row.key] = await writeScore(tenant, framework.fiscalYear, score);
}

async function applyItem(tenant: Tenant, row: ItemRowPlan, applying: Applying): Promise<void> {
  const { framework, at } = applying.importing;
  const { key, item, current, progress } = row;
  const [unitId = current.unitId] = unitsOf(row.owners, applying.unitOf);
  const year = framework.fiscalYear;
  if (unitId !== current.unitId) {
    await saveAssignment(tenant, year, { ...current, unitId });
    applying.versions[key] = current.version + 1;
  }
  if (!progress) return;
  const subject = `disclosure:${year}:${item}`;
  const entry = { ...progress, year, subject, sourceKey: progressKey(progress.text), at };
  if (await writeProgress(tenant, entry)) applying.versions[key] ??= current.version;
}

async function keepOnRecord(
  tenant: Tenant,
  { actor, accountId, at, framework, file }: Importing,
  opened: boolean,
  created: Parameters<typeof insertImport>[1]['created'],
): Promise<void> {
  const year = framework.fiscalYear;
  const { sha256 } = await storeEvidence(tenant, file.bytes, file.mediaType);
  await insertImport(tenant, { year, sha256, fileName: file.name, created, by: accountId, at });
  await recordAudit(tenant, {
    actor,
    action: 'report.import',
    subject: `cycle:${year}`,
    after: {
      file: file.name,
      sha256: sha256.toString('hex'),
      opened,
      rows: Object.keys(created.versions),
      units: [...created.units],
      kept: [...created.kept],
    },
  });
}
