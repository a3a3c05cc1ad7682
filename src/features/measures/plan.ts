import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { by, type DoingInYear } from '../../web/office/doing.ts';
import { missing, type SaveFault } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { findCycle } from '../cycles/queries.ts';
import { listUnits } from '../units/queries.ts';
import { insertMeasure, listMeasures, lockMeasure, lockYear, type Measure, type Plan } from './queries.ts';
import { toRecord } from './record.ts';
import { type Kind, mayPlan, subjectOf } from './rules.ts';
import { tellAssigned } from './tell.ts';

/** Somebody doing something to measures of a year, in one transaction of the agency. */
export type Doing = DoingInYear;

export type Failure = SaveFault | { readonly kind: 'refused'; readonly why: Bilingual };

export function refused(why: Bilingual): Result<never, Failure> {
  return err({ kind: 'refused', why });
}

/** Puts a measure behind those of its kind; answers its id. */
export async function addMeasure(doing: Doing, kind: Kind, plan: Plan): Promise<Result<string, Failure>> {
  const { tenant, year, person } = doing;
  await lockYear(tenant, year);
  const cycle = await findCycle(tenant, year);
  if (!cycle) return err(missing);
  const may = mayPlan(person, cycle.status === 'open');
  if (!may.ok) return refused(may.error);
  const others = await listMeasures(tenant, year, kind);
  const number = Math.max(0, ...others.map((each) => each.number)) + 1;
  const id = randomUUID();
  await insertMeasure(tenant, { ...plan, id, year, kind, number });
  await tellAssigned(tenant, { id, year, kind, title: plan.title, version: 1 }, plan.unitIds, by(doing));
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'measure.add', subject: subjectOf(id) },
    after: { kind, number, ...toRecord(plan, await unitNames(tenant)) },
  });
  return ok(id);
}

/** A measure of the year of the address, held still; null where it is not there. */
export async function lockOfYear({ tenant, year }: Doing, id: string): Promise<Measure | null> {
  const measure = await lockMeasure(tenant, id);
  return measure?.year === year ? measure : null;
}

export async function unitNames(tenant: Tenant): Promise<ReadonlyMap<string, string>> {
  return new Map((await listUnits(tenant)).map(({ id, name }) => [id, name]));
}
