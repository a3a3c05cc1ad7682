import { err, ok, type Result } from '../../lib/result.ts';
import { type Conflict, missing } from '../../web/office/form-state.tsx';
import { conflictWith } from '../../web/office/history-entries.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { actorOf } from '../../web/visit.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import { by, type Doing, type Failure, lockOfYear, refused, unitNames } from './plan.ts';
import { type Measure, type Plan, replacePlan } from './queries.ts';
import { changesOf, toRecord } from './record.ts';
import { mayPlan, subjectOf } from './rules.ts';
import { tellAssigned } from './tell.ts';
import { planAsTyped } from './typed.ts';

export async function changePlan(
  doing: Doing,
  { id, version }: Pick<Measure, 'id' | 'version'>,
  plan: Plan,
): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, page, person } = doing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayPlan(person, present.yearIsOpen);
  if (!may.ok) return refused(may.error);
  if (present.version !== version) {
    return err({ kind: 'stale', conflict: await conflictOf(doing, present, planAsTyped(page, present)) });
  }
  const names = await unitNames(tenant);
  const changes = changesOf(toRecord(present, names), toRecord(plan, names));
  if (!changes) return ok('unchanged');
  await replacePlan(tenant, present, plan);
  const told = { ...present, title: plan.title, version: version + 1 };
  const added = plan.unitIds.filter((unitId) => !present.unitIds.includes(unitId));
  await tellAssigned(tenant, told, added, by(doing));
  const shared = { actor: actorOf(person), action: 'measure.change', subject: subjectOf(id) } as const;
  await recordAudit(tenant, { ...shared, ...changes });
  return ok('saved');
}

/** What stands now, for whoever would have overwritten it. */
export async function conflictOf(
  { tenant, page, at }: Doing,
  { id, version }: Measure,
  typed: TypedFields,
): Promise<Conflict> {
  const history = await listHistory(tenant, subjectOf(id));
  return conflictWith(page, history, { version, typed, now: at });
}
