import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { OpenedYear } from '../cycles/acts.ts';
import { findEdition, lockDisclosure } from '../disclosures/queries.ts';
import { mayAct, type Person, stateOf } from '../disclosures/rules.ts';
import { listAnnounced } from '../results/queries.ts';
import { listVerdicts } from '../verdicts/queries.ts';
import { mayJudge } from '../verdicts/rules.ts';
import { type ImportPlan, type Present, planImport } from './plan.ts';
import type { ItemPresent } from './plan-verdicts.ts';
import type { ReadImport } from './read-import.ts';

/** The plan by what stands now. The items it names are held still until the transaction ends. */
export async function loadPlan(
  tenant: Tenant,
  { cycle, framework }: OpenedYear,
  read: ReadImport,
  person: Person,
): Promise<ImportPlan> {
  const items = new Map<string, ItemPresent>();
  const named = read.kind === 'verdicts' ? read.verdicts.map(({ item }) => item) : [];
  // In one order, so that two imports at once wait for each other instead of locking each other out.
  for (const item of [...new Set(named)].sort()) {
    const present = await loadItem(tenant, { fiscalYear: cycle.year, item }, person);
    if (present) items.set(item, present);
  }
  const present: Present = { framework, announced: await listAnnounced(tenant, cycle.year), items };
  return planImport(read, present);
}

async function loadItem(
  tenant: Tenant,
  key: { readonly fiscalYear: number; readonly item: string },
  person: Person,
): Promise<ItemPresent | null> {
  const disclosure = await lockDisclosure(tenant, key);
  if (!disclosure) return null;
  const { publishedEdition, status } = disclosure;
  const edition = await findEdition(tenant, key, publishedEdition ?? 0);
  const [verdict = null] = await listVerdicts(tenant, key);
  const permitted = mayAct(person, stateOf(disclosure, null, 0, edition), 'judge');
  return {
    ...{ edition: publishedEdition, status },
    newest: verdict?.edition === publishedEdition ? verdict : null,
    mayJudge: permitted.ok ? mayJudge(verdict, publishedEdition) : permitted,
  };
}

/** Names what somebody saw of a plan: another plan is not carried out for them. */
export function seenOf({ kind, lines, steps, answers }: ImportPlan): string {
  const told = {
    kind,
    lines: lines.map(({ key, value, before, mark, note }) => ({
      key,
      value: value.th,
      before,
      mark,
      note: note?.th ?? null,
    })),
    steps: steps.map(({ item, act, edition, row }) => ({
      item,
      act,
      edition,
      reason: row.reason,
      givenOn: row.givenOn.toString(),
    })),
    answers,
  };
  return createHash('sha256')
    .update(canonicalJson(told as unknown as Json))
    .digest('hex');
}
