import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { countRows } from '../../../test/support/evidence.ts';
import { createTestOffice, type TestOffice } from '../../../test/support/office.ts';
import { appendAudit } from '../../db/audit.ts';
import { storeEvidence } from '../../db/evidence.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Intake } from '../../documents/intake/intake.ts';
import { err, ok } from '../../lib/result.ts';
import { busyWords } from '../../web/busy.ts';
import { readStored } from './acts.ts';
import { findReadings, findTexts } from './queries.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

function keep(text: string): Promise<Buffer> {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    const { sha256 } = await storeEvidence(tenant, new TextEncoder().encode(text), 'text/csv');
    await appendAudit(tenant, { actor: 'system', action: 'evidence.add', subject: 'evidence' });
    return sha256;
  });
}

const empty = { pages: null, sheets: [], hasText: true, preview: null, previewText: '' };
const partsWith = (read: Intake['read']) => ({ ...office.office, intake: { read } });

it('reads a file once, however often it is asked and by whom at the same time', async () => {
  const sha256 = await keep('ก,ข');
  const read = vi.fn<Intake['read']>(async (bytes) =>
    ok({ ...empty, text: `${new TextDecoder().decode(bytes)}\0\ud800` }),
  );
  const parts = partsWith(read);
  await Promise.all([readStored(parts, office.ours.id, sha256), readStored(parts, office.ours.id, sha256)]);
  const calls = read.mock.calls.length;
  await readStored(parts, office.ours.id, sha256);
  expect(read.mock.calls.length).toBe(calls);
  const texts = await readTenant(office.db, office.ours.id, (tenant) => findTexts(tenant, [sha256]));
  expect([...texts.values()]).toEqual(['ก,ข \ufffd']);
});

it('keeps why a file could not be read, but not that everybody was busy', async () => {
  const sha256 = await keep('ค,ง');
  await readStored(
    partsWith(async () => err(busyWords)),
    office.ours.id,
    sha256,
  );
  const known = () => readTenant(office.db, office.ours.id, (tenant) => findReadings(tenant, [sha256]));
  expect((await known()).size).toBe(0);
  const why = { th: 'เปิดไม่ได้', en: 'It cannot be opened' };
  await readStored(
    partsWith(async () => err(why)),
    office.ours.id,
    sha256,
  );
  expect((await known()).get(sha256.toString('hex'))).toMatchObject({ failure: why, hasText: false });
});

it('reads nothing of another agency', async () => {
  const sha256 = await keep('จ,ฉ');
  const before = await countRows(office, 'file_reading');
  const read = vi.fn<Intake['read']>();
  await readStored(partsWith(read), office.theirs.id, sha256);
  expect([read.mock.calls.length, await countRows(office, 'file_reading')]).toEqual([0, before]);
});
