import { err, ok, type Result } from '../../lib/result.ts';
import { by } from '../../web/office/doing.ts';
import { missing } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { type Doing, type Failure, lockOfYear, refused, unitNames } from './plan.ts';
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
  const { tenant, page, person, at } = doing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayPlan(person, present.yearIsOpen);
  if (!may.ok) return refused(may.error);
  if (present.version !== version)
    return err(await staleSave(tenant, { page, now: at }, subjectOf(id), planAsTyped(page, present)));
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
