import { err, ok, type Result } from '../../lib/result.ts';
import { missing } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Doing, Failure } from './acts.ts';
import { loadWeakPoints } from './load.ts';
import { countAnswers, findWeakPoint, lockWeakPoint, removeWeakPoint, type WeakPoint } from './queries.ts';
import { mayRemove, subjectOf } from './rules.ts';
import { words } from './words.ts';

/** Removes what no measure answers, as it was seen. */
export async function dropWeakPoint(
  doing: Doing,
  { id, version }: Pick<WeakPoint, 'id' | 'version'>,
): Promise<Result<'removed', Failure>> {
  const { tenant, person, year } = doing;
  const loaded = await loadWeakPoints(tenant, year);
  await lockWeakPoint(tenant, id);
  const answers = await countAnswers(tenant, id);
  const present = loaded && (await findWeakPoint(tenant, id));
  if (!loaded || present?.year !== year) return err(missing);
  const may = mayRemove(person, loaded.cycle.status === 'open', answers);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  if (present.version !== version) return err({ kind: 'refused', why: words.savedInBetween });
  await removeWeakPoint(tenant, id);
  const { target, source, description } = present;
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'weak-point.remove', subject: subjectOf(id) },
    before: { year, target, source, description },
  });
  return ok('removed');
}
