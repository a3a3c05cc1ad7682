import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Reader } from '../../web/reader.ts';
import type { Snapshot } from '../../web/snapshot-blocks.ts';
import { type Disclosure, findDisclosure, findEdition } from '../disclosures/queries.ts';
import { type ItemKey, mayAct, stateOf } from '../disclosures/rules.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { findLinks, type KnownLink } from '../links/queries.ts';
import { findReadings, type Reading } from '../readings/queries.ts';
import {
  type Evidence,
  findPiece,
  listEvidence,
  listVersions,
  mostUpload,
  type Piece,
  type Version,
} from './queries.ts';
import { registerNow } from './register-now.ts';
import { MOST_BODY } from './rules.ts';

/** An item as far as its evidence is concerned. */
export interface LoadedItem {
  readonly disclosure: Disclosure;
  readonly framework: Framework;
  readonly evidence: readonly Evidence[];
  /** May this reader change the item's evidence? The reason when not. */
  readonly may: Result<unknown, Bilingual>;
  /** Bytes of one file. */
  readonly mostBytes: number;
}

export async function loadItem(tenant: Tenant, key: ItemKey, person: Reader): Promise<LoadedItem | null> {
  const disclosure = await findDisclosure(tenant, key);
  if (!disclosure) return null;
  const evidence = await listEvidence(tenant, key);
  const newest = await findEdition(tenant, key, disclosure.editions);
  const loaded = loadFramework(disclosure.framework);
  return {
    disclosure,
    framework: assertDefined(loaded.ok ? loaded.value : null, `framework ${disclosure.framework}`),
    evidence,
    may: mayAct(person, stateOf(disclosure, newest, evidence.length), 'save'),
    // A form holds more than its file.
    mostBytes: Math.min(await mostUpload(tenant), MOST_BODY - 1024 * 1024),
  };
}

export interface LoadedPiece extends LoadedItem {
  readonly piece: Piece;
  /** Newest first; never empty. */
  readonly versions: readonly Version[];
  readonly newest: Version;
  /** Of the newest version's file; null where it is none, or was not read yet. */
  readonly reading: Reading | null;
  readonly link: KnownLink | null;
  /** The register of a piece of that kind as it stands now. */
  readonly register: Result<Snapshot, Bilingual> | null;
}

export async function loadPiece(
  tenant: Tenant,
  key: ItemKey,
  evidenceId: string,
  { person, today }: { readonly person: Reader; readonly today: Temporal.PlainDate },
): Promise<LoadedPiece | null> {
  const [item, piece] = [await loadItem(tenant, key, person), await findPiece(tenant, key, evidenceId)];
  if (!item || !piece) return null;
  const versions = await listVersions(tenant, evidenceId);
  const newest = assertDefined(versions[0], `a version of ${evidenceId}`);
  const { sha256, url, register } = newest;
  const readings = await findReadings(tenant, sha256 ? [sha256] : []);
  const links = await findLinks(tenant, url ? [url] : []);
  return {
    ...{ ...item, piece, versions, newest },
    reading: (sha256 && readings.get(sha256.toString('hex'))) ?? null,
    link: (url && links.get(url)) || null,
    register: register ? await registerNow(tenant, register, { fiscalYear: key.fiscalYear, today }) : null,
  };
}
