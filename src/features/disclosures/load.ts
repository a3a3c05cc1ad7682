import type { ItemFinding } from '../../core/checking/item/item-finding.ts';
import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Reader } from '../../web/reader.ts';
import { listHistory } from '../audit/queries.ts';
import { type Evidence, listEvidence } from '../evidence/queries.ts';
import { listProgress, type Progress } from '../progress/queries.ts';
import { listResults, listVerdicts, type Verdict } from '../verdicts/queries.ts';
import type { VerdictResult } from '../verdicts/rules.ts';
import { type Approvers, findApprovers } from './approvers.ts';
import { loadFindings } from './findings.ts';
import { frameworkOf } from './framework-item.ts';
import { type ItemView, presentItem } from './present-item.ts';
import { findDisclosure, findEdition } from './queries.ts';
import { type ItemKey, subjectOf } from './rules.ts';

const moves = ['submit', 'take-back', 'send-back', 'publish', 'withdraw'].map((act) => `disclosure.${act}`);

export interface LoadedItem {
  readonly view: ItemView;
  readonly framework: Framework;
  readonly evidence: readonly Evidence[];
  /** What the checker finds on the item as it stands. */
  readonly findings: readonly ItemFinding[];
  readonly progress: readonly Progress[];
  readonly history: Awaited<ReturnType<typeof listHistory>>;
  /** What last moved it into review, out of it or to the public; null before the first. */
  readonly moved: LoadedItem['history'][number] | null;
  /** Who can approve what was handed in; null while nothing waits for it. */
  readonly approvers: Approvers | null;
  /** On this item, newest first. */
  readonly verdicts: readonly Verdict[];
  /** Of every item of the year that was judged. */
  readonly results: ReadonlyMap<string, VerdictResult>;
}

/** Everything the pages of one item are made of; null when there is no such item. */
export async function loadItem(
  tenant: Tenant,
  key: ItemKey,
  { person, today }: { readonly person: Reader; readonly today: Temporal.PlainDate },
): Promise<LoadedItem | null> {
  const disclosure = await findDisclosure(tenant, key);
  if (!disclosure) return null;
  const framework = frameworkOf(disclosure);
  const evidence = await listEvidence(tenant, key);
  const newest = await findEdition(tenant, key, disclosure.editions);
  const { publishedEdition } = disclosure;
  const published = publishedEdition === null ? null : await findEdition(tenant, key, publishedEdition);
  const findings = await loadFindings(tenant, { framework, disclosure, evidence, today });
  const progress = await listProgress(tenant, subjectOf(key));
  const history = await listHistory(tenant, subjectOf(key));
  // Asked for itself: twenty saves of the draft would push it out of the history.
  const [moved = null] = await listHistory(tenant, subjectOf(key), 1, moves);
  const verdicts = await listVerdicts(tenant, key);
  const results = await listResults(tenant, key.fiscalYear);
  const evidenceCount = evidence.length;
  return {
    ...{ framework, evidence, findings, progress, history, moved, verdicts, results },
    approvers: await findApprovers(tenant, disclosure, newest),
    view: presentItem({ framework, disclosure, newest, published, evidenceCount, person }),
  };
}
