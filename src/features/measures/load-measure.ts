import type { Tenant } from '../../db/tenant.ts';
import { listHistory } from '../audit/queries.ts';
import { loadYear, type OpenedYear } from '../cycles/acts.ts';
import { loadAnnounced } from '../cycles/queries.ts';
import { listProgress, type Progress } from '../progress/queries.ts';
import { listUnits } from '../units/queries.ts';
import { listWeakPoints, type WeakPoint } from '../weak-points/queries.ts';
import { stateOf } from './acts.ts';
import { type Effect, effectOf } from './present-effect.ts';
import { findMeasure, type Measure } from './queries.ts';
import { type MeasureState, subjectOf } from './rules.ts';

export interface LoadedMeasure extends OpenedYear {
  readonly measure: Measure;
  readonly state: MeasureState;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly weakPoint: WeakPoint | null;
  readonly effect: Effect | null;
  readonly progress: readonly Progress[];
  readonly history: Awaited<ReturnType<typeof listHistory>>;
}

/** Everything the page of one measure is made of; null when it is not of this year. */
export async function loadMeasure(
  tenant: Tenant,
  year: number | null,
  id: string | null,
): Promise<LoadedMeasure | null> {
  const opened = await loadYear(tenant, year);
  const measure = opened && id ? await findMeasure(tenant, id) : null;
  if (!opened || measure?.year !== opened.cycle.year) return null;
  const weakPoints = await listWeakPoints(tenant, measure.year);
  const scores = await loadAnnounced(tenant, [measure.year - 1, measure.year]);
  return {
    ...{ ...opened, measure },
    state: await stateOf(tenant, measure),
    unitNames: new Map((await listUnits(tenant)).map((unit) => [unit.id, unit.name])),
    weakPoint: weakPoints.find((each) => each.id === measure.weakPointId) ?? null,
    effect: effectOf(measure, opened.framework, scores),
    progress: await listProgress(tenant, subjectOf(measure.id)),
    history: await listHistory(tenant, subjectOf(measure.id)),
  };
}
