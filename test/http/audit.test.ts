import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { type ChainedEntry, chainHash, genesis } from '../../src/db/audit-chain.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { rowsOf } from '../../src/documents/intake/csv.ts';
import { auditOf } from '../support/agency-office.ts';
import { type FullAgency, fillAgency } from '../support/full-agency.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let full: FullAgency;
const reader = { as: 'ita-officer' } as const;
const officer = () => `account:${office.ours.accounts['ita-officer']}`;

beforeAll(async () => {
  office = await createTestOffice();
  full = await fillAgency(office.db, office.ours, { mark: 'ของเรา', ownYear: 2567 });
  await fillAgency(office.db, office.theirs, { mark: 'ของเขา', ownYear: 2565 });
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const about = { actor: officer(), action: 'disclosure.save', subject: 'disclosure:2566:O14' };
    const long = 'บรรทัดเดิม '.repeat(100);
    await appendAudit(tenant, {
      ...{ ...about, reason: '=cmd|"/c calc"!A1' },
      ...{ before: { explanation: `${long}ก่อน${long}` }, after: { explanation: `${long}หลัง${long}` } },
    });
    const unit = { actor: 'system', action: 'unit.change', subject: `unit:${full.ids.unit}` };
    await appendAudit(tenant, { ...unit, before: { name: 'ก <b>' }, after: { name: 'ข' } });
  });
});
afterAll(() => office.close());

const text = async (query: string) => (await office.get(`/office/audit${query}`, reader)).text();
const numbers = (page: string) => [...page.matchAll(/id="entry-(\d+)"/g)].map((found) => Number(found[1]));

describe('the trail', () => {
  it('tells who did what to what, newest first, with a link to it', async () => {
    const page = await text('');
    expect(numbers(page)).toEqual([5, 4, 3, 2, 1]);
    expect(page).toContain(`<a href="/office/units/${full.ids.unit}">ส่วนงาน ของเรา กองสำรอง</a>`);
    expect(page).toContain('<a href="/office/years/2566/disclosures/O14">ข้อ O14 ปี 2566</a>');
    expect(page).toContain('สมมติ เจ้าหน้าที่ ITA');
    expect(page).toContain('แก้ไขส่วนงาน');
    expect(page).toMatch(/<del>ก &lt;b&gt;<\/del>[\s\S]*<ins>ข<\/ins>/);
    expect(page).not.toContain('ของเขา');
  });

  it('cuts a long text to what changed', async () => {
    const page = await text('?about=O14');
    expect(page).toMatch(/…[^<]{20,50}<del>ก่อน<\/del>[^<]{20,50}…/u);
    expect(page.match(/บรรทัดเดิม/g)?.length).toBeLessThan(20);
  });

  it('links to what the reader may open only', async () => {
    const page = await (await office.get('/office/audit', { as: 'head-of-agency' })).text();
    // A fingerprint shows its beginning; the whole of it is folded.
    expect(page).toMatch(/<summary><code>[0-9a-f]{12}…<\/code><\/summary><code class="hash">[0-9a-f]{64}</);
    expect(page).toContain('ส่วนงาน ของเรา กองสำรอง');
    expect(page).not.toContain(`href="/office/units/${full.ids.unit}"`);
  });

  it.each([
    ['?about=O14', [4]],
    ['?about=o14', [4]],
    ['?about=2566', [4, 2]],
    [`?about=${encodeURIComponent('กองสำรอง')}`, [5]],
    ['?about=%25', []],
    ['?group=agency', [5, 3, 1]],
    ['?group=items', [4]],
    ['?person=system', [5, 2, 1]],
    ['?from=1%2F1%2F2540&to=2%2F1%2F2540', []],
    ['?from=2540-01-01', [5, 4, 3, 2, 1]],
    [`?from=${encodeURIComponent('๑ ม.ค. ๒๕๔๐')}&group=measures`, []],
    ['?before=3', [2, 1]],
    ['?before=99999999999999999999', [5, 4, 3, 2, 1]],
  ])('filtered by %s is %j', async (query, expected) => {
    expect(numbers(await text(query))).toEqual(expected);
  });

  it.each([
    ['?from=32%2F1%2F2566', 'f-from'],
    ['?from=2%2F1%2F2566&to=1%2F1%2F2566', 'f-to'],
    ['?group=else', 'f-group'],
    ['?person=somebody', 'f-person'],
    [`?about=${'x'.repeat(101)}`, 'f-about'],
  ])('asks again for %s', async (query, field) => {
    const answer = await office.get(`/office/audit${query}`, reader);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field}"`);
  });
});

describe('the chain', () => {
  it('is verified up to its end, and its head is shown', async () => {
    const page = await text('/chain');
    expect(page).toContain('ตรวจแล้ว ครบ 5 รายการ');
    expect(page).toMatch(/<code class="trail-head">[0-9a-f]{64}<\/code>/);
  });

  it('says where a later stretch began, and no more than that', async () => {
    expect(await text('/chain?after=3')).toContain('รายการ 4–5');
    expect(await text('/chain?after=99')).toContain('มีรายการหายไปก่อนรายการที่ 99');
  });
});

describe('an export', () => {
  const take = (fields: Record<string, string>) => office.post('/office/audit/export', fields, reader);

  it('is put on record before it leaves, with what was asked for', async () => {
    const answer = await take({ format: 'jsonl', group: 'agency' });
    expect(answer.headers.get('content-disposition')).toContain(
      'attachment; filename="audit-2023-03-15.jsonl"',
    );
    await answer.text();
    const [last] = await auditOf(office);
    expect(last).toMatchObject({
      ...{ action: 'audit.export', subject: 'audit', actor: officer() },
      after: { format: 'jsonl', group: 'agency', upTo: 5 },
    });
  });

  it('as JSON Lines holds all that the chain is made of', async () => {
    const lines = (await (await take({ format: 'jsonl' })).text()).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    let head: Uint8Array = genesis;
    for (const line of lines) {
      const { who: _, previousHash, hash, ...entry } = JSON.parse(line);
      expect(previousHash).toBe(Buffer.from(head).toString('hex'));
      head = chainHash(head, entry as ChainedEntry);
      expect(hash).toBe(Buffer.from(head).toString('hex'));
    }
  });

  it('as CSV is read by a spreadsheet, which runs nothing of it', async () => {
    const csv = await (await take({ format: 'csv', about: 'O14' })).bytes();
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = rowsOf(new TextDecoder().decode(csv), ',');
    expect(rows[0]?.slice(0, 6)).toEqual(['sequence', 'time', 'who', 'what', 'about', 'reason']);
    expect(rows[1]?.[4]).toBe('ข้อ O14 ปี 2566');
    expect(rows[1]?.[5]).toBe('\'=cmd|"/c calc"!A1');
    expect(rows).toHaveLength(2);
  });

  it('of filters that make no sense is refused, and leaves no entry', async () => {
    const before = (await auditOf(office)).length;
    expect((await take({ format: 'csv', from: 'never' })).status).toBe(422);
    expect((await auditOf(office)).length).toBe(before);
  });

  it('streams a long trail in pages', async () => {
    await withTenant(office.db, office.ours.id, async (tenant) => {
      for (let count = 0; count < 600; count += 1)
        await appendAudit(tenant, { actor: 'system', action: 'stage.change', subject: 'cycle:2566' });
    });
    const answer = await take({ format: 'jsonl', group: 'year' });
    const parts: Uint8Array[] = [];
    for await (const part of answer.body ?? []) parts.push(part);
    expect(parts.length).toBe(2);
    expect(Buffer.concat(parts).toString().trimEnd().split('\n')).toHaveLength(601);
  });
});
