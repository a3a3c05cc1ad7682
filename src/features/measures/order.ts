import { err, ok, type Result } from '../../lib/result.ts';
import { missing } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { listProgress } from '../progress/queries.ts';
import { type Doing, type Failure, lockOfYear, refused, unitNames } from './plan.ts';
import { listMeasures, lockYear, type Measure, numberMeasures, removeMeasure } from './queries.ts';
import { toRecord } from './record.ts';
import { inOrder, type Kind, mayPlan, mayRemove, reordered, subjectOf } from './rules.ts';

/** Answers the kind it is of; false in `isMoved`: it stands at that end already. */
export async function moveMeasure(
  doing: Doing,
  id: string,
  direction: 'up' | 'down',
): Promise<Result<{ readonly kind: Kind; readonly isMoved: boolean }, Failure>> {
  const { tenant, year, person } = doing;
  await lockYear(tenant, year);
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayPlan(person, present.yearIsOpen);
  if (!may.ok) return refused(may.error);
  const order = reordered(await listMeasures(tenant, year, present.kind), id, direction);
  if (order === null) return ok({ kind: present.kind, isMoved: false });
  await numberMeasures(tenant, order);
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'measure.move', subject: subjectOf(id) },
    ...{ before: { number: present.number }, after: { number: order.indexOf(id) + 1 } },
  });
  return ok({ kind: present.kind, isMoved: true });
}

/** Removes what was never begun and closes the gap in the numbers. */
export async function dropMeasure(doing: Doing, id: string): Promise<Result<Measure, Failure>> {
  const { tenant, year, person } = doing;
  await lockYear(tenant, year);
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const entries = await listProgress(tenant, subjectOf(id));
  const may = mayRemove(person, present, entries.length);
  if (!may.ok) return refused(may.error);
  await removeMeasure(tenant, id);
  const left = inOrder(await listMeasures(tenant, year, present.kind));
  await numberMeasures(
    tenant,
    left.map((each) => each.id),
  );
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'measure.remove', subject: subjectOf(id) },
    before: {
      ...{ kind: present.kind, number: present.number, outcome: present.outcome, effect: present.effect },
      ...toRecord(present, await unitNames(tenant)),
    },
  });
  return ok(present);
}
