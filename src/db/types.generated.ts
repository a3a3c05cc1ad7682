// Generated from the live schema by test/db/types.test.ts (npm test -- test/db/types.test.ts -u); do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './canonical-json.ts';

/** Read as Temporal, written as ISO text. */
export type Instant = ColumnType<Temporal.Instant, string, string>;
export type PlainDate = ColumnType<Temporal.PlainDate, string, string>;
/** Read as a value, written as JSON text. */
export type JsonColumn = ColumnType<Json, string, string>;

export interface Agency {
  agency_id: string;
  name: string;
  name_en: string | null;
  created_at: Generated<Instant>;
}

export interface AgencySettings {
  agency_id: string;
  language: Generated<string>;
  digits: Generated<string>;
  max_upload_size: Generated<number>;
  version: Generated<number>;
}

export interface AuditEntry {
  agency_id: string;
  sequence: number;
  occurred_at: Instant;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  before: ColumnType<Json | null, string | null, string | null>;
  after: ColumnType<Json | null, string | null, string | null>;
  previous_hash: Buffer;
  hash: Buffer;
}

export interface EvidenceBlob {
  agency_id: string;
  sha256: Buffer;
  size: number;
  media_type: string;
  created_at: Generated<Instant>;
}

export interface EvidenceChunk {
  agency_id: string;
  sha256: Buffer;
  position: number;
  bytes: Buffer;
}

export interface Migration {
  number: number;
  name: string;
  checksum: string;
  applied_at: Generated<Instant>;
}

export interface Tables {
  agency: Agency;
  agency_settings: AgencySettings;
  audit_entry: AuditEntry;
  evidence_blob: EvidenceBlob;
  evidence_chunk: EvidenceChunk;
  migration: Migration;
}
