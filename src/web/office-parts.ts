import type { Db } from '../db/connect.ts';

/** What the pages of the office are built with; null in its place means that only the checker is served. */
export interface OfficeParts {
  /** As the app's role: sees one agency at a time, inside withTenant or readTenant. */
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  /** 32 bytes that seal what must be read again, such as the secrets of two-step codes. Never logged, never stored in the database. */
  readonly secretKey: Uint8Array;
  /** "https://ita.example.go.th", where links in mails lead; null: taken from the request. */
  readonly publicUrl: string | null;
}
