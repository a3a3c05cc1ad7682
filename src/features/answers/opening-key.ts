import { randomBytes } from 'node:crypto';
import { open, seal } from '../../credentials/seal.ts';
import type { Tenant } from '../../db/tenant.ts';
import { deleteKey, findKey, insertKey } from './queries.ts';
import type { Opening } from './sealing.ts';

const contextOf = ({ surveyId, opening }: Opening) => `survey-answers:${surveyId}:${opening}`;

/** A key of its own for each opening of a survey, kept under the installation's; part of the act that opens it. */
export async function makeOpeningKey(tenant: Tenant, opening: Opening, secretKey: Uint8Array): Promise<void> {
  await insertKey(tenant, opening, seal(secretKey, randomBytes(32).toString('hex'), contextOf(opening)));
}

/** Whether an opening's answers lie sealed under a key that still exists: too few of them, so that it goes on. */
export async function hasOpeningKey(tenant: Tenant, opening: Opening): Promise<boolean> {
  return (await findKey(tenant, opening)) !== null;
}

/** The key's 32 bytes; null where it was destroyed, or sealed by another installation's secret key. */
export async function readOpeningKey(
  tenant: Tenant,
  opening: Opening,
  secretKey: Uint8Array,
): Promise<Uint8Array | null> {
  const sealed = await findKey(tenant, opening);
  return sealed === null ? null : openOpeningKey(sealed, opening, secretKey);
}

/** The key that lies sealed in the database; null where another installation's secret key sealed it. */
export function openOpeningKey(sealed: string, opening: Opening, secretKey: Uint8Array): Uint8Array | null {
  const hex = open(secretKey, sealed, contextOf(opening));
  return hex === null ? null : Uint8Array.from(Buffer.from(hex, 'hex'));
}

/** Destroys the key of an opening: what it sealed, in whatever copy of the database, opens for nobody any more. */
export async function destroyOpeningKey(tenant: Tenant, opening: Opening): Promise<void> {
  await deleteKey(tenant, opening);
}
