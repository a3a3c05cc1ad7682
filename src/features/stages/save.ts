import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { printSpan } from '../../web/office/dates.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Cycle } from '../cycles/queries.ts';
import { fieldsOf } from './forms.ts';
import { type Stage, type StageDates, saveStage } from './queries.ts';
import { stageWords as words } from './words.ts';

export interface Loaded {
  readonly cycle: Cycle;
  readonly stages: readonly Stage[];
}

type Fault =
  | { readonly kind: 'refused'; readonly why: Bilingual }
  | { readonly kind: 'wrong' | 'stale'; readonly errors: FieldErrors };

/** Writes every stage or none; answers whether any date changed. */
export async function saveCalendar(
  tenant: Tenant,
  actor: string,
  { cycle, stages }: Loaded,
  typed: readonly StageDates[],
  page: Parameters<typeof printSpan>[0],
): Promise<Result<boolean, Fault>> {
  const known = new Map(stages.map((stage) => [stage.code, stage]));
  const changed = typed.filter((each) => differs(each, known.get(each.code)));
  const stale = changed.filter(({ code, version }) => known.get(code)?.version !== version);
  if (stale.length > 0) {
    const told = stale.map(({ code }) => [fieldsOf(code).start, conflictOf(page, known.get(code))]);
    return err({ kind: 'stale', errors: Object.fromEntries(told) });
  }
  if (changed.length === 0) return ok(false);
  for (const stage of changed) await saveStage(tenant, cycle.year, stage);
  const print = ({ start, end }: Pick<Stage, 'start' | 'end'>) => [start.toString(), end.toString()];
  await recordAudit(tenant, {
    actor,
    action: 'stage.change',
    subject: `cycle:${cycle.year}`,
    before: Object.fromEntries(
      changed.flatMap(({ code }) => {
        const before = known.get(code);
        return before ? [[code, print(before)]] : [];
      }),
    ),
    after: Object.fromEntries(changed.map((stage) => [stage.code, print(stage)])),
  });
  return ok(true);
}

/** Saving dates as they are confirms them, which is a change too. */
function differs(typed: StageDates, saved: Stage | undefined): boolean {
  return !saved?.confirmed || !typed.start.equals(saved.start) || !typed.end.equals(saved.end);
}

function conflictOf(page: Parameters<typeof printSpan>[0], saved: Stage | undefined): Bilingual {
  if (!saved) return words.conflict;
  const dates = printSpan(page, saved);
  return { th: `${words.conflict.th} ${dates}`, en: `${words.conflict.en} ${dates}` };
}
