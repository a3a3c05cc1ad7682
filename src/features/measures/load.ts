import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { listHistory } from '../audit/queries.ts';
import { type Cycle, findCycle, loadAnnounced } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listProgress, type Progress } from '../progress/queries.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed, type Unit } from '../units/rules.ts';
import { listWeakPoints, type WeakPoint } from '../weak-points/queries.ts';
import { stateOf } from './acts.ts';
import type { PlanChoices } from './forms.ts';
import { askedIndicators, type Effect, effectOf } from './present.ts';
import { findMeasure, listMeasures, type Measure } from './queries.ts';
import { type Kind, type MeasureState, subjectOf } from './rules.ts';

export interface Year {
  readonly cycle: Cycle;
  readonly framework: Framework;
}

/** An opened year; null where there is none. Throws when this program no longer brings its framework. */
export async function loadYear(tenant: Tenant, year: number | null): Promise<Year | null> {
  const cycle = year === null ? null : await findCycle(tenant, year);
  if (!cycle) return null;
  const loaded = loadFramework(cycle.framework);
  const framework = assertDefined(loaded.ok ? loaded.value : null, `framework ${cycle.framework}`);
  return { cycle, framework };
}

export interface LoadedList extends Year {
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
  readonly weakPoints: readonly WeakPoint[];
}

/** Both kinds at once: the tabs count them. */
export async function loadList(tenant: Tenant, year: number | null): Promise<LoadedList | null> {
  const opened = await loadYear(tenant, year);
  if (!opened) return null;
  return {
    ...opened,
    measures: await listMeasures(tenant, opened.cycle.year),
    units: await listUnits(tenant),
    weakPoints: await listWeakPoints(tenant, opened.cycle.year),
  };
}

/** What a form of a plan offers. */
export interface Offer extends Year {
  readonly kind: Kind;
  readonly units: readonly Unit[];
  readonly weakPoints: readonly WeakPoint[];
  readonly indicators: Framework['indicators'];
}

/** `present`: the measure whose plan is changed keeps units that closed since. */
export async function loadOffer(
  tenant: Tenant,
  year: number | null,
  kind: Kind,
  today: Temporal.PlainDate,
  present: Measure | null = null,
): Promise<Offer | null> {
  const opened = await loadYear(tenant, year);
  if (!opened) return null;
  const units = await listUnits(tenant);
  const { framework, cycle } = opened;
  return {
    ...{ ...opened, kind },
    units: units.filter((unit) => !isClosed(unit, today) || present?.unitIds.includes(unit.id)),
    weakPoints: await listWeakPoints(tenant, cycle.year),
    indicators: kind === 'guideline' ? askedIndicators(framework) : framework.indicators,
  };
}

export function choicesOf({ units, weakPoints, indicators }: Offer): PlanChoices {
  return {
    unitIds: units.map(({ id }) => id),
    weakPointIds: weakPoints.map(({ id }) => id),
    indicators: indicators.map(({ no }) => no),
  };
}

export interface LoadedMeasure extends Year {
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
