import type { Json } from '../../db/canonical-json.ts';
import type { Db } from '../../db/connect.ts';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { BOM, csvLine } from '../../lib/csv.ts';
import type { ExportFormat } from './forms.ts';
import { listTrail, nameSubjects, type TrailEntry, type TrailFilter } from './queries.ts';
import { auditedActions } from './rules.ts';
import { tellSubject } from './subject.ts';

const PAGE = 500;

export interface Export {
  readonly format: ExportFormat;
  readonly filter: TrailFilter;
  /** The newest entry that goes along: what is written meanwhile does not. */
  readonly upTo: number;
}

/**
 * The entries oldest first, a page when the reader takes it, each in a transaction of its own: a slow reader holds no
 * connection, and whatever the trail's length, one page is in memory.
 */
export function exportTrail(db: Db, agencyId: string, order: Export): ReadableStream<Uint8Array> {
  const { format, filter, upTo } = order;
  const encoder = new TextEncoder();
  let after = 0;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const head = after === 0 && format === 'csv' ? BOM + csvLine(columns) : '';
    const lines = await readTenant(db, agencyId, async (tenant) => {
      const rows = await listTrail(tenant, filter, { after, upTo, limit: PAGE });
      after = rows.at(-1)?.sequence ?? after;
      return { text: await print(tenant, format, rows), isLast: rows.length < PAGE };
    });
    controller.enqueue(encoder.encode(head + lines.text));
    if (lines.isLast) controller.close();
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function print(tenant: Tenant, format: ExportFormat, rows: readonly TrailEntry[]): Promise<string> {
  if (format === 'jsonl') return rows.map((row) => jsonEntry(tenant.agencyId, row)).join('');
  const names = await nameSubjects(
    tenant,
    rows.map(({ subject }) => subject),
  );
  return rows
    .map((row) => csvEntry(row, tellSubject(row.subject, names.get(row.subject) ?? null).words.th))
    .join('');
}

const columns = [
  ...['sequence', 'time', 'who', 'what', 'about', 'reason', 'before', 'after'],
  ...['actor', 'action', 'subject', 'hash'],
];

function csvEntry(row: TrailEntry, about: string): string {
  const { sequence, when, who, actor, action, subject, reason, before, after, hash } = row;
  const time = when.toZonedDateTimeISO('Asia/Bangkok').toString({ timeZoneName: 'never' });
  const what = (auditedActions as Record<string, { th: string } | undefined>)[action]?.th ?? action;
  return csvLine([
    ...[sequence, time, who ?? 'ระบบ', what, about, reason],
    ...[before === null ? null : JSON.stringify(before), after === null ? null : JSON.stringify(after)],
    ...[actor, action, subject, hash.toString('hex')],
  ]);
}

/** With all that the hash covers, so that the chain can be followed outside this program. */
function jsonEntry(agencyId: string, row: TrailEntry): string {
  const { when, who, previousHash, hash, ...same } = row;
  const occurredAt = when.toString({ smallestUnit: 'millisecond' });
  const hashes = { previousHash: previousHash.toString('hex'), hash: hash.toString('hex') };
  return jsonLine({ agencyId, ...same, occurredAt, who, ...hashes });
}

function jsonLine(value: Readonly<Record<string, Json>>): string {
  return `${JSON.stringify(value)}\n`;
}
