import { randomUUID } from 'node:crypto';
import { recordAudit } from '../features/audit/queries.ts';
import { actOn, writeOutcome } from '../features/measures/acts.ts';
import { addMeasure, type Doing } from '../features/measures/plan.ts';
import { findMeasure, type Measure } from '../features/measures/queries.ts';
import type { Act } from '../features/measures/rules.ts';
import { addProgress } from '../features/progress/acts.ts';
import { insertWeakPoint } from '../features/weak-points/queries.ts';
import { subjectOf } from '../features/weak-points/rules.ts';
import { assertDefined } from '../lib/assert.ts';
import type { Reader } from '../web/reader.ts';
import type { DemoMeasure, DemoMeasures } from './data-measures.ts';
import { must } from './must.ts';
import { thaiPage } from './people.ts';
import type { Happening, Telling } from './story.ts';

const PLANNED = 'P1M12D';

/** Weak points named from last year's scores, then measures and guidelines, then what was done about them. */
export function measureHappenings(telling: Telling, { weakPoints, measures }: DemoMeasures): Happening[] {
  const weakPointIds = new Map<string, string>();
  const naming = {
    at: telling.calendar.at(PLANNED),
    happen: () => nameAll(telling, weakPoints, weakPointIds),
  };
  const told = measures.map((measure, index) => threadOf(telling, measure, weakPointIds, index));
  return [naming, ...told.flat()];
}

async function nameAll(
  { tenant, people, fiscalYear: year, calendar }: Telling,
  weakPoints: DemoMeasures['weakPoints'],
  ids: Map<string, string>,
): Promise<void> {
  for (const { key, target, description } of weakPoints) {
    const id = randomUUID();
    const texts = { target, source: 'score', description: calendar.fill(description) } as const;
    await insertWeakPoint(tenant, { id, year, ...texts });
    await recordAudit(tenant, {
      ...{
        actor: `account:${people['ita-officer'].accountId}`,
        action: 'weak-point.add',
        subject: subjectOf(id),
      },
      after: texts,
    });
    ids.set(key, id);
  }
}

/** One measure from its plan to where it stands. */
function threadOf(
  telling: Telling,
  story: DemoMeasure,
  weakPointIds: ReadonlyMap<string, string>,
  index: number,
): Happening[] {
  const { people, calendar } = telling;
  let id = '';
  const doing = (person: Reader, at: Temporal.Instant): Doing => {
    return { tenant: telling.tenant, year: telling.fiscalYear, person, page: thaiPage, at };
  };
  const planned = calendar.at(PLANNED, 30 + index);
  const plan = async () => {
    const texts = planOf(telling, story, weakPointIds);
    id = must(await addMeasure(doing(people['ita-officer'], planned), story.kind, texts), story.title);
  };
  const noted = story.progress.map((entry) => ({
    at: calendar.at(entry.day, 60),
    happen: () => note(telling, id, entry),
  }));
  const end = calendar.at('P6M', index);
  const close = () => closeThread(telling, story, (person) => ({ doing: doing(person, end), id }));
  return [{ at: planned, happen: plan }, ...noted, { at: end, happen: close }];
}

function planOf({ units, calendar }: Telling, story: DemoMeasure, weakPointIds: ReadonlyMap<string, string>) {
  const { title, indicator, period, target, baseline, steps } = story;
  const weakPointId = story.weakPoint && assertDefined(weakPointIds.get(story.weakPoint), story.weakPoint);
  const [startsOn, endsOn] = [calendar.day(period[0]), calendar.day(period[1])];
  const unitIds = story.units.map((key) => units[key]);
  return {
    title,
    weakPointId,
    indicator,
    periodText: '',
    startsOn,
    endsOn,
    target,
    baseline,
    steps,
    unitIds,
  };
}

async function note(
  { tenant, people, fiscalYear: year, calendar, files }: Telling,
  id: string,
  { day, text, file }: DemoMeasure['progress'][number],
): Promise<void> {
  const kept = file ? [assertDefined(files.get(file), file.name)] : [];
  const entry = { happenedOn: calendar.day(day), text: calendar.fill(text), files: kept };
  const person = people['ita-officer'];
  const doing = { tenant, person, at: calendar.at(day, 60) };
  must(await addProgress(doing, { kind: 'measure', year, id }, entry), 'progress of a measure');
}

type Hold = (person: Reader) => { readonly doing: Doing; readonly id: string };

/** What came of it is written down, and the measure is moved to where it stands. */
async function closeThread({ people, calendar }: Telling, story: DemoMeasure, hold: Hold): Promise<void> {
  const { end, outcome, effect, reason, noEvidenceReason } = story;
  const press = async (
    act: Act,
    person: Reader,
    more: { reason?: string; noEvidenceReason?: string } = {},
  ) => {
    const { doing, id } = hold(person);
    const { version } = await present(doing, id);
    must(await actOn(doing, id, { act, version, ...more }), `${story.title} ${act}`);
  };
  if (outcome !== '') {
    const { doing, id } = hold(people['ita-officer']);
    const texts = { outcome: calendar.fill(outcome), effect: calendar.fill(effect) };
    must(await writeOutcome(doing, await present(doing, id), texts), story.title);
  }
  if (end === 'not-begun' || end === 'doing') return;
  await press('finish', people['ita-officer'], noEvidenceReason === undefined ? {} : { noEvidenceReason });
  if (end === 'verified') await press('verify', people['permanent-secretary']);
  if (end === 'sent-back') await press('send-back', people['permanent-secretary'], reason ? { reason } : {});
}

async function present({ tenant }: Doing, id: string): Promise<Measure> {
  return assertDefined(await findMeasure(tenant, id), id);
}
