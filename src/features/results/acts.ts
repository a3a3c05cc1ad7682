import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { DoingInYear } from '../../web/office/doing.ts';
import { missing, type SaveFault } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { lockYear } from '../measures/queries.ts';
import { writeScore } from '../report-imports/queries.ts';
import { asTyped, stampOf } from './forms.ts';
import { loadResult, publishStateOf } from './load.ts';
import { type AnnouncedScore, insertPublication, removeScores } from './queries.ts';
import { refusals } from './refusals.ts';
import { axesOf, mayPublish, subjectOf } from './rules.ts';

export { loadAsked } from './load.ts';

/** Somebody at work on a year's scores, in one transaction of the agency. */
export type Doing = DoingInYear;

export type Failure = SaveFault | { readonly kind: 'refused'; readonly why: Bilingual };

export interface Announcement {
  /** By axis; what is not there is not known. */
  readonly scores: ReadonlyMap<string, string>;
  readonly source: string;
  /** `stampOf` what the form was read from. Absent: a part of the scores, and whoever brings it knows what stands. */
  readonly version?: number;
}

/** Records what was announced, all of it at once: a score left out is taken back, unless a part alone is told. */
export async function announce(
  doing: Doing,
  { scores, source, version }: Announcement,
): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, year, person } = doing;
  await lockYear(tenant, year);
  const loaded = await loadResult(tenant, year);
  if (!loaded) return err(missing);
  const may = mayManageYear(person, loaded.cycle);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  const isPart = version === undefined;
  if (!isPart && stampOf(loaded.announced) !== version) return err(await stale(doing, loaded.announced));
  const before = new Map(loaded.announced.map((each) => [each.axis, each]));
  const wanted = new Map([...scores].map(([axis, value]) => [axis, printDecimal(exact(value), 2)]));
  const missed = axesOf(loaded.framework).filter((axis) => before.has(axis) && !wanted.has(axis));
  const gone = isPart ? [] : missed;
  const changed = [...wanted].filter(
    ([axis, value]) => before.get(axis)?.value !== value || before.get(axis)?.source !== source,
  );
  if (gone.length + changed.length === 0) return ok('unchanged');
  await removeScores(tenant, year, gone);
  for (const [axis, value] of changed) await writeScore(tenant, year, { axis, value, source });
  const touched = [...gone, ...changed.map(([axis]) => axis)];
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'score.announce', subject: subjectOf(year) },
    before: Object.fromEntries(touched.flatMap((axis) => entryOf(axis, before.get(axis)?.value))),
    after: { ...Object.fromEntries(changed), source },
  });
  return ok('saved');
}

function entryOf(axis: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[axis, value]];
}

function stale({ tenant, year, page, at }: Doing, announced: readonly AnnouncedScore[]): Promise<SaveFault> {
  const hand = { page, now: at };
  return staleSave(tenant, hand, subjectOf(year), asTyped(announced), ['score.announce', 'report.import']);
}

export interface Letting {
  /** Required once scores of the year are public. */
  readonly reason: string;
  /** Hash of what the person read, in hex: nothing else is published. */
  readonly seen: string;
}

/** Lets the year's scores out, frozen with all that they came from. */
export async function publish(
  { tenant, year, person, at }: Omit<Doing, 'page'>,
  { reason, seen }: Letting,
): Promise<Result<number, Failure>> {
  await lockYear(tenant, year);
  const loaded = await loadResult(tenant, year);
  if (!loaded) return err(missing);
  const state = publishStateOf(loaded);
  const may = mayPublish(person, state);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  const { content, publications } = loaded;
  if (!content || state.hash !== seen) return err({ kind: 'refused', why: refusals.otherScores });
  const [last] = publications;
  if (last && reason === '') return err({ kind: 'wrong', errors: { reason: refusals.noReason } });
  const number = (last?.number ?? 0) + 1;
  const why = last ? reason : null;
  await insertPublication(tenant, { number, content, reason: why, at, by: person.accountId });
  const told = { total: content.total, level: content.level.code };
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'score.publish', subject: subjectOf(year) },
    ...(why && { reason: why }),
    ...(last && { before: { total: last.content.total, level: last.content.level.code } }),
    after: { publication: number, ...told, hash: seen },
  });
  return ok(number);
}
