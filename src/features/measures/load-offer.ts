import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { loadYear, type OpenedYear } from '../cycles/acts.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed, type Unit } from '../units/rules.ts';
import { listWeakPoints, type WeakPoint } from '../weak-points/queries.ts';
import type { PlanChoices } from './plan-form.ts';
import { askedIndicators } from './present.ts';
import type { Measure } from './queries.ts';
import type { Kind } from './rules.ts';

/** What a form of a plan offers. */
export interface Offer extends OpenedYear {
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
