import { randomInt } from 'node:crypto';
import { readEvidence, storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Emblem } from '../../documents/write/paper.ts';
import { ERA_GAP } from '../../lib/thai-date/calendar.ts';
import { recordAudit } from '../audit/queries.ts';
import type { OfficialPaper } from '../documents/acts.ts';
import type { PaperFormat } from '../documents/rules.ts';
import { addApproval, addFile, takeNumber } from './queries.ts';
import {
  type ApprovedContent,
  CODE_LENGTH,
  CODE_LETTERS,
  contentHash,
  type EditionContent,
  type FrozenEmblem,
  type FrozenOpinion,
  printNumber,
  verifyAddress,
} from './rules.ts';
import { approvedOrder, orderOf, type Printed } from './signing.ts';

export interface Approving {
  readonly paperId: string;
  readonly edition: { readonly number: number; readonly content: EditionContent };
  readonly opinions: readonly FrozenOpinion[];
  readonly day: Temporal.PlainDate;
  readonly numberPrefix: string;
  /** "https://ita.example.go.th" */
  readonly origin: string;
}

/** Numbers a paper and freezes all that it prints. The caller has locked the paper and puts it on record. */
export async function approve(
  tenant: Tenant,
  { paperId, edition, opinions, day, numberPrefix, origin }: Approving,
  by: { readonly accountId: string; readonly at: Temporal.Instant },
): Promise<{ readonly number: string; readonly code: string; readonly hash: string }> {
  const calendarYear = day.year + ERA_GAP;
  const running = await takeNumber(tenant, calendarYear);
  const code = newCode();
  const content: ApprovedContent = {
    ...edition.content,
    number: printNumber(numberPrefix, running),
    dated: day.toString(),
    code,
    address: verifyAddress(origin, code),
    opinions,
  };
  await addApproval(tenant, { paperId, edition: edition.number, calendarYear, running, content }, by);
  return { number: content.number, code, hash: contentHash(content).toString('hex') };
}

/** 50 bits of chance: nobody finds a paper by trying. */
function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** How a paper is printed at any step before its approval. */
export function orderOfDraft(printed: Omit<Printed, 'approved'>): OfficialPaper {
  return orderOf({ ...printed, approved: null });
}

/** How an approved paper is printed: from what was frozen alone. */
export function orderOfApproved(content: ApprovedContent, emblem: Emblem | null): OfficialPaper {
  return approvedOrder(content, emblem);
}

/** The picture that a paper's content names by its hash. */
export async function loadEmblem(tenant: Tenant, emblem: FrozenEmblem | null): Promise<Emblem | null> {
  if (emblem === null) return null;
  const parts: Buffer[] = [];
  for await (const part of readEvidence(tenant, Buffer.from(emblem.sha256, 'hex'))) parts.push(part);
  return { bytes: Buffer.concat(parts), mediaType: emblem.mediaType };
}

export interface Keeping {
  readonly paperId: string;
  /** As the audit trail names the paper. */
  readonly subject: string;
  readonly format: PaperFormat;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Keeps an approved paper as it was first written in a format; what was kept before stays. */
export async function keepFile(
  tenant: Tenant,
  { paperId, subject, format, bytes, mediaType }: Keeping,
  at: Temporal.Instant,
): Promise<void> {
  const { sha256 } = await storeEvidence(tenant, bytes, mediaType);
  await addFile(tenant, { paperId, format, sha256 }, at);
  const after = { format, sha256: sha256.toString('hex') };
  await recordAudit(tenant, { actor: 'system', action: 'paper.write', subject, after });
}
