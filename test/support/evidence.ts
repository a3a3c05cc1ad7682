import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { storeEvidence } from '../../src/db/evidence.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { publishEdition, submitDraft } from '../../src/features/disclosures/acts.ts';
import { findDisclosure, findEdition } from '../../src/features/disclosures/queries.ts';
import type { Reader, Role } from '../../src/web/reader.ts';
import { NOW, type TestAgency, type TestOffice } from './office.ts';

/** The item that test agencies' first unit owns. */
export const KEY = { fiscalYear: 2566, item: 'O14' } as const;
export const EVIDENCE = '/office/years/2566/disclosures/O14/evidence';

export function personOf(agency: TestAgency, role: Role): Reader {
  const ofUnit = role === 'unit-officer' || role === 'unit-head';
  const accountId = agency.accounts[role];
  return { accountId, sessionId: '', name: role, roles: [{ role, unitId: ofUnit ? agency.unitId : null }] };
}

/** A posted form with files, as a browser sends it. */
export function uploadOf(
  fields: Record<string, string>,
  ...files: readonly (readonly [string, Uint8Array])[]
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append('file', new File([Uint8Array.from(bytes)], name));
  return form;
}

/** Adds a piece through the page and answers its id. */
export async function addPiece(
  office: TestOffice,
  kind: string,
  body: FormData | Record<string, string>,
  item: string = KEY.item,
): Promise<string> {
  const answer = await office.post(`${EVIDENCE.replace('O14', item)}/new?kind=${kind}`, body, {
    as: 'unit-officer',
  });
  if (answer.status !== 303) expect(await answer.text()).toBe('a redirect');
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

/** Hands the draft in and lets it out, so that the public sees it. */
export async function publish(
  { db }: TestOffice,
  agency: TestAgency,
  item: string = KEY.item,
): Promise<void> {
  const key = { ...KEY, item };
  await withTenant(db, agency.id, async (tenant) => {
    const doing = { tenant, key, at: NOW };
    const submitted = await submitDraft({ ...doing, person: personOf(agency, 'unit-officer') });
    expect(submitted).toEqual({ ok: true, value: 'done' });
    const disclosure = await findDisclosure(tenant, key);
    const edition = disclosure && (await findEdition(tenant, key, disclosure.editions));
    const approved = { edition: edition?.number ?? 0, hash: edition?.hash.toString('hex') ?? '' };
    const published = await publishEdition({ ...doing, person: personOf(agency, 'unit-head') }, approved);
    expect(published).toEqual({ ok: true, value: 'done' });
  });
}

/** Somebody holding a post of an executive, with a portrait when one is given. */
export async function seatExecutive(
  { db, ours }: TestOffice,
  name: string,
  portrait?: Uint8Array,
): Promise<void> {
  await withTenant(db, ours.id, async (tenant) => {
    const [post_id, appointment_id] = [randomUUID(), randomUUID()];
    const photo = portrait && (await storeEvidence(tenant, portrait, 'image/png'));
    const row = { agency_id: ours.id, post_id };
    await tenant.db
      .insertInto('post')
      .values({ ...row, title: `ตำแหน่งของ${name}`, is_executive: true })
      .execute();
    await tenant.db
      .insertInto('appointment')
      .values({
        ...row,
        appointment_id,
        person_name: name,
        starts_on: '2022-01-01',
        photo_sha256: photo?.sha256 ?? null,
      })
      .execute();
    await appendAudit(tenant, { actor: 'system', action: 'appointment.add', subject: `post:${post_id}` });
  });
}

/** Rows of a table, counted as somebody who sees every agency. */
export async function countRows({ database }: TestOffice, table: string): Promise<number> {
  const { rows } = await database.admin.pool.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
}
