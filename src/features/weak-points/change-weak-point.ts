import { err, ok, type Result } from '../../lib/result.ts';
import { missing, type SaveFault } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { type Doing, type Failure, plannable, type WeakTexts } from './acts.ts';
import { asTyped } from './forms.ts';
import { findWeakPoint, updateWeakPoint, type WeakPoint } from './queries.ts';
import { subjectOf } from './rules.ts';

export async function changeWeakPoint(
  doing: Doing,
  { id, version }: Pick<WeakPoint, 'id' | 'version'>,
  texts: WeakTexts,
): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, person } = doing;
  const loaded = await plannable(doing);
  if (!loaded.ok) return loaded;
  const present = loaded.value.weakPoints.find((each) => each.id === id);
  if (!present) return err(missing);
  if (present.version !== version) return err(await stale(doing, present));
  const before = { target: present.target, description: present.description };
  const isSame = before.target === texts.target && before.description === texts.description;
  if (isSame) return ok('unchanged');
  if (!(await updateWeakPoint(tenant, present, texts))) return err(await stale(doing, present));
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'weak-point.change', subject: subjectOf(id) },
    ...{ before, after: { ...texts } },
  });
  return ok('saved');
}

async function stale({ tenant, page, at }: Doing, seen: WeakPoint): Promise<SaveFault> {
  const present = (await findWeakPoint(tenant, seen.id)) ?? seen;
  return staleSave(tenant, { page, now: at }, subjectOf(seen.id), asTyped(present));
}
