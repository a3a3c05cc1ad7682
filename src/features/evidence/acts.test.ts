import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows, KEY, personOf, seatExecutive } from '../../../test/support/evidence.ts';
import { createTestOffice, NOW, type TestOffice } from '../../../test/support/office.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { appendAudit } from '../../db/audit.ts';
import { storeEvidence } from '../../db/evidence.ts';
import { type Tenant, withTenant } from '../../db/tenant.ts';
import { findDisclosure } from '../disclosures/queries.ts';
import {
  addEvidence,
  type Doing,
  type NewPiece,
  removeEvidence,
  renameEvidence,
  renewEvidence,
} from './acts.ts';
import { listEvidence, listVersions } from './queries.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O2', 'O14'] });
});
afterAll(() => office.close());

const told = { datedOn: null, coversFrom: null, coversTo: null };
const page = (text: string): NewPiece => ({ title: text, content: { kind: 'page', page: text }, told });

function doing<T>(
  work: (doing: Doing) => Promise<T>,
  key: { fiscalYear: number; item: string } = KEY,
): Promise<T> {
  const person = personOf(office.ours, 'unit-officer');
  return withTenant(office.db, office.ours.id, (tenant) => work({ tenant, key, person, at: NOW }));
}

async function add(text: string): Promise<string> {
  const added = await doing((one) => addEvidence(one, [page(text)]));
  return added.ok ? (added.value[0] ?? '') : '';
}

function setYear(status: 'open' | 'closed') {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    const action = status === 'open' ? 'cycle.reopen' : 'cycle.close';
    await tenant.db.updateTable('cycle').set({ status }).execute();
    await appendAudit(tenant, { actor: 'system', action, subject: 'cycle:2566' });
  });
}

const titles = () => doing(async ({ tenant }) => (await listEvidence(tenant, KEY)).map(({ title }) => title));

describe('evidence', () => {
  it('stands in the order it was put, also after others went', async () => {
    const [first, second] = [await add('ก'), await add('ข')];
    await add('ค');
    await doing((one) => removeEvidence(one, first, 'ไม่ใช้แล้ว'));
    await add('ง');
    expect(await titles()).toEqual(['ข', 'ค', 'ง']);
    await doing((one) => renameEvidence(one, second, { title: 'ข', place: 99, version: 1 }));
    expect(await titles()).toEqual(['ค', 'ง', 'ข']);
    const same = await doing((one) => renameEvidence(one, second, { title: 'ข', place: 3, version: 2 }));
    expect(same).toEqual({ ok: true, value: 'unchanged' });
  });

  it('counts the version of the draft up with every change, and not without one', async () => {
    const version = () => doing(async ({ tenant }) => (await findDisclosure(tenant, KEY))?.version ?? 0);
    const before = await version();
    const id = await add('นับ');
    expect(await version()).toBe(before + 1);
    await doing((one) => renewEvidence(one, id, { of: 1, content: { kind: 'page', page: 'นับ' }, told }));
    expect(await version()).toBe(before + 1);
  });

  it('is renewed by one of two who renew at once; the other is told', async () => {
    const id = await add('พร้อมกัน');
    const renewals = await Promise.all(
      ['หนึ่ง', 'สอง'].map((text) =>
        doing((one) => renewEvidence(one, id, { of: 1, content: { kind: 'page', page: text }, told })),
      ),
    );
    expect(renewals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(renewals).toContainEqual({ ok: false, error: { kind: 'stale' } });
    const versions = await doing(({ tenant }) => listVersions(tenant, id));
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('does not change its kind, and what was removed is not there any more', async () => {
    const id = await add('ชนิด');
    const link = { of: 1, content: { kind: 'link', url: 'https://a.example/' } as const, told };
    expect(await doing((one) => renewEvidence(one, id, link))).toEqual({
      ok: false,
      error: { kind: 'missing' },
    });
    await doing((one) => removeEvidence(one, id, 'ก'));
    expect(await doing((one) => removeEvidence(one, id, 'ก'))).toEqual({
      ok: false,
      error: { kind: 'missing' },
    });
  });

  it('leaves nothing when the work fails between the file and its version', async () => {
    const tables = [
      'evidence_blob',
      'evidence_chunk',
      'disclosure_evidence',
      'evidence_version',
      'audit_entry',
    ];
    const counted = () => Promise.all(tables.map((table) => countRows(office, table)));
    const before = await counted();
    const bytes = new TextEncoder().encode('ยังไม่เคยมี');
    const failing = doing(async ({ tenant }) => {
      await storeEvidence(tenant, bytes, 'text/csv');
      throw new Error('the connection to the database dropped');
    });
    await expect(failing).rejects.toThrow('dropped');
    expect(await counted()).toEqual(before);
    // A broken version: the blob and the piece written before it go with it.
    const file = { kind: 'file', bytes, mediaType: 'text/csv', fileName: 'x'.repeat(10) } as const;
    const broken: NewPiece = {
      title: 'ก',
      content: { ...file },
      told: { ...told, coversFrom: day(2), coversTo: day(1) },
    };
    await expect(doing((one) => addEvidence(one, [broken]))).rejects.toThrow('covers_a_time');
    expect(await counted()).toEqual(before);
  });

  it('cannot be kept by who forgets the audit trail', async () => {
    const forgetful = withTenant(office.db, office.ours.id, async (tenant: Tenant) => {
      await storeEvidence(tenant, new TextEncoder().encode('ลืม'), 'text/csv');
    });
    await expect(forgetful).rejects.toThrow();
  });

  it('is not added to a year that is closed, nor without end', async () => {
    const many = await doing((one) =>
      addEvidence(
        one,
        Array.from({ length: 11 }, () => page('มาก')),
      ),
    );
    expect(many).toMatchObject({ ok: false, error: { kind: 'refused' } });
    await setYear('closed');
    expect(await doing((one) => addEvidence(one, [page('ช้าไป')]))).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
    await setYear('open');
  });
});

describe('a register', () => {
  const key = { fiscalYear: 2566, item: 'O2' };
  const content = { kind: 'register', register: 'executives' } as const;

  it('is frozen as it stands, once for each of its states', async () => {
    const addIt = () => doing((one) => addEvidence(one, [{ title: 'ผู้บริหาร', content, told }]), key);
    expect(await addIt()).toMatchObject({ ok: false, error: { kind: 'refused' } });
    await seatExecutive(office, 'นายสมมติ ใจตัวอย่าง');
    const added = await addIt();
    const id = added.ok ? (added.value[0] ?? '') : '';
    const renew = (of: number) => doing((one) => renewEvidence(one, id, { of, content, told }), key);
    expect(await renew(1)).toEqual({ ok: true, value: 'unchanged' });
    await seatExecutive(office, 'นางสมมติ รองตัวอย่าง');
    expect(await renew(1)).toEqual({ ok: true, value: 'done' });
    const versions = await doing(({ tenant }) => listVersions(tenant, id), key);
    const named = versions.map(({ snapshot }) => JSON.stringify(snapshot).includes('นางสมมติ รองตัวอย่าง'));
    expect(named).toEqual([true, false]);
  });
});

function day(number: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: 2023, month: 1, day: number });
}
