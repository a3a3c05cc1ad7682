import { createHash } from 'node:crypto';
import type { Framework } from '../../core/framework/schema.ts';
import type { Db } from '../../db/connect.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { findCycle, listCycles } from '../cycles/queries.ts';
import { hasItems, loadFramework } from '../frameworks/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { findPublished, listPublished, type ScorePublication } from '../results/queries.ts';
import { listUnits } from '../units/queries.ts';
import { isPublic, readItems, stampItems } from './queries.ts';
import { disclosureRows, measureRow, scoreRows } from './rows.ts';
import type { Row, SetName } from './rules.ts';

/** Items read at once: an edition may hold a large snapshot. */
const ITEMS_AT_ONCE = 10;

/** What a resource holds: what names its present state, and its rows, a part when the reader takes it. */
export interface Resource {
  /** Changes when the rows do, in hex. */
  readonly stamp: string;
  readonly parts: AsyncIterable<readonly Row[]>;
  /** Of scores: the publication they are of. */
  readonly publication: ScorePublication | null;
}

export interface Asking {
  readonly db: Db;
  readonly agencyId: string;
  /** Of whole addresses in the rows. */
  readonly origin: string;
}

/** Null for what is not there: no such year, nothing published. */
export async function openResource(asking: Asking, set: SetName, year: number): Promise<Resource | null> {
  const found = await readTenant(asking.db, asking.agencyId, async (tenant) => {
    const cycle = await findCycle(tenant, year);
    if (!cycle) return null;
    const framework = frameworkOf(cycle.framework);
    return openers[set](tenant, { ...asking, framework });
  });
  return found && { ...found, stamp: createHash('sha256').update(found.stamp).digest('hex') };
}

interface Opening extends Asking {
  readonly framework: Framework;
}

const openers: Readonly<Record<SetName, (tenant: Tenant, opening: Opening) => Promise<Resource | null>>> = {
  scores: async (tenant, { framework }) => {
    const publication = await findPublished(tenant, framework.fiscalYear);
    if (!publication) return null;
    const stamp = `${publication.number} ${publication.hash.toString('hex')}`;
    return { stamp, parts: once(scoreRows(publication)), publication };
  },
  disclosures: async (tenant, opening) => {
    if (opening.framework.items.length === 0) return null;
    const stamp = `${opening.origin} ${await stampItems(tenant, opening.framework.fiscalYear)}`;
    return { stamp, parts: disclosureParts(opening), publication: null };
  },
  measures: async (tenant, { framework }) => {
    const { fiscalYear } = framework;
    if (!(await hasOpenMeasures(tenant, framework))) return null;
    const names = new Map((await listUnits(tenant)).map(({ id, name }) => [id, name]));
    const rows = (await listMeasures(tenant, fiscalYear)).map((each) => measureRow(each, names));
    return { stamp: JSON.stringify(rows), parts: once(rows), publication: null };
  },
};

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** Each part in a transaction of its own: a slow reader holds no connection. */
async function* disclosureParts({
  db,
  agencyId,
  origin,
  framework,
}: Opening): AsyncGenerator<readonly Row[]> {
  const codes = framework.items.map(({ code }) => code);
  for (let at = 0; at < codes.length; at += ITEMS_AT_ONCE) {
    const some = codes.slice(at, at + ITEMS_AT_ONCE);
    const items = await readTenant(db, agencyId, (tenant) => readItems(tenant, framework.fiscalYear, some));
    yield items.flatMap((item) => disclosureRows(item, { framework, origin }));
  }
}

/** Measures are the public's once the item about them is: its publication is the agency's word to let them out. */
async function hasOpenMeasures(tenant: Tenant, { items, fiscalYear }: Framework): Promise<boolean> {
  const item = items.find(({ register }) => register === 'measures-plan');
  return item !== undefined && isPublic(tenant, fiscalYear, item.code);
}

/** The years (B.E.) each set has something of, newest first. */
export async function listYears(tenant: Tenant): Promise<Readonly<Record<SetName, readonly number[]>>> {
  const cycles = await listCycles(tenant);
  const measures: number[] = [];
  for (const { year, framework } of cycles) {
    if (await hasOpenMeasures(tenant, frameworkOf(framework))) measures.push(year);
  }
  return {
    scores: (await listPublished(tenant)).map(({ year }) => year),
    disclosures: cycles.filter(({ framework }) => hasItems(framework)).map(({ year }) => year),
    measures,
  };
}

function frameworkOf(id: string): Framework {
  const loaded = loadFramework(id);
  return assertDefined(loaded.ok ? loaded.value : null, `framework ${id}`);
}
