import { type Tenant, withTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../office-parts.ts';
import type { Page, WebContext } from '../page.ts';
import type { Reader } from '../reader.ts';
import { visitOf, yearParam } from '../visit.ts';

/** Somebody at work, in one transaction of the agency. */
export interface AtWork {
  readonly tenant: Tenant;
  readonly person: Reader;
  readonly at: Temporal.Instant;
}

/** Doing something to the one thing that `key` names: an item, a paper. */
export interface DoingTo<Key> extends AtWork {
  readonly key: Key;
}

/** Doing something that belongs to a fiscal year. */
export interface DoingInYear extends AtWork {
  /** B.E. */
  readonly year: number;
  /** In whose language a conflict is told. */
  readonly page: Page;
}

type ActParts = Pick<OfficeParts, 'db' | 'now'>;

/** Who did it and when, as rows keep it. */
export function by({ person, at }: Pick<AtWork, 'person' | 'at'>) {
  return { accountId: person.accountId, at };
}

/** One act in one transaction; null where the address names nothing (`key` null). */
export async function actOn<Key extends object, Done>(
  c: WebContext,
  parts: ActParts,
  key: Key,
  work: (doing: DoingTo<Key>) => Promise<Done>,
): Promise<Done>;
export async function actOn<Key extends object, Done>(
  c: WebContext,
  parts: ActParts,
  key: Key | null,
  work: (doing: DoingTo<Key>) => Promise<Done>,
): Promise<Done | null>;
export async function actOn<Key extends object, Done>(
  c: WebContext,
  { db, now }: ActParts,
  key: Key | null,
  work: (doing: DoingTo<Key>) => Promise<Done>,
): Promise<Done | null> {
  const { agency, reader: person } = visitOf(c);
  if (key === null) return null;
  return withTenant(db, agency.id, (tenant) => work({ tenant, key, person, at: now() }));
}

/** One act in one transaction; null where the address names no year. */
export async function actInYear<Done>(
  c: WebContext,
  { db, now }: ActParts,
  work: (doing: DoingInYear) => Promise<Done>,
): Promise<Done | null> {
  const [{ agency, reader: person, page }, year] = [visitOf(c), yearParam(c)];
  if (year === null) return null;
  return withTenant(db, agency.id, (tenant) => work({ tenant, year, person, page, at: now() }));
}
