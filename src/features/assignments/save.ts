import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Sent } from './forms.ts';
import { listAssignments, saveAssignment } from './queries.ts';
import { type Assignment, type AssignmentPlan, planAssignments, withGroups } from './rules.ts';
import { tellUnits } from './tell.ts';

export interface Saving {
  readonly actor: string;
  readonly at: Temporal.Instant;
  readonly framework: Framework;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Writes the rows that changed, or none where another person changed one of them meanwhile. */
export async function saveAssignments(tenant: Tenant, sent: Sent, saving: Saving): Promise<AssignmentPlan> {
  const { framework } = saving;
  const groupOf = new Map(framework.items.map(({ code, subIndicator }) => [code, subIndicator]));
  const saved = await listAssignments(tenant, framework.fiscalYear, true);
  const plan = planAssignments(saved, withGroups(sent.rows, groupOf, sent.groups));
  if (plan.stale.length > 0) return plan;
  for (const { to } of plan.changed) await saveAssignment(tenant, framework.fiscalYear, to);
  await tellUnits(tenant, plan, saving);
  for (const { from, to } of plan.changed) {
    await recordAudit(tenant, {
      actor: saving.actor,
      action: 'disclosure.assign',
      subject: `disclosure:${framework.fiscalYear}:${to.item}`,
      before: printed(from, saving),
      after: printed(to, saving),
    });
  }
  return plan;
}

function printed({ unitId, dueOn }: Assignment, { unitNames }: Saving) {
  return {
    unit: unitId === null ? null : (unitNames.get(unitId) ?? unitId),
    dueOn: dueOn?.toString() ?? null,
  };
}
