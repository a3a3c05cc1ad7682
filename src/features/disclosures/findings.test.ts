import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPiece, KEY, personOf, uploadOf } from '../../../test/support/evidence.ts';
import { pdfSeed } from '../../../test/support/hostile/seeds.ts';
import { typstPdf } from '../../../test/support/hostile/typst.ts';
import { createTestOffice, NOW, type TestOffice } from '../../../test/support/office.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { listEvidence } from '../evidence/queries.ts';
import { keepLink } from '../links/queries.ts';
import { saveDraft } from './acts.ts';
import { itemUnderCheck, loadFindings } from './findings.ts';
import { frameworkOf } from './framework-item.ts';
import { findDisclosure } from './queries.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14', 'O15'] });
});
afterAll(() => office.close());

const today = Temporal.PlainDate.from('2023-03-15');

function find() {
  return readTenant(office.db, office.ours.id, async (tenant) => {
    const disclosure = assertDefined(await findDisclosure(tenant, KEY), 'O14');
    const evidence = await listEvidence(tenant, KEY);
    return loadFindings(tenant, { framework: frameworkOf(disclosure), disclosure, evidence, today });
  });
}

async function write(item: string, explanation: string, selfCheck: Record<string, 'yes' | 'no'> = {}) {
  const key = { ...KEY, item };
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const { version } = assertDefined(await findDisclosure(tenant, key), item);
    const doing = { tenant, key, person: personOf(office.ours, 'unit-officer'), at: NOW };
    await saveDraft(doing, { explanation, selfCheck, version });
  });
}

const rulesOf = async () => (await find()).map(({ rule }) => rule);

describe('what the checker is told of an item', () => {
  it('is its text, its answers from the first component on, and the agency without its kind', async () => {
    await write('O14', 'งบประมาณของ อบต. แยกตามหมวดและส่วนงาน', { 1: 'no', 2: 'yes' });
    const found = await find();
    const disclosure = await readTenant(office.db, office.ours.id, (tenant) => findDisclosure(tenant, KEY));
    const framework = frameworkOf(assertDefined(disclosure, 'O14'));
    const first = framework.items.find(({ code }) => code === 'O14')?.components[0]?.th ?? '';
    expect(found.find(({ rule }) => rule === 'item-component-unticked')?.message.th).toContain(first);
    const under = itemUnderCheck(
      { framework, disclosure: assertDefined(disclosure, 'O14'), evidence: [], today },
      {
        profile: {
          ...{
            name: 'องค์การบริหารส่วนตำบล ทุ่งตัวอย่าง',
            kind: 'sao',
            website: 'https://www.tung.example.go.th/x',
          },
          ...{ subdistrict: 'ทุ่งตัวอย่าง', district: '', province: 'ลำปาง' },
        },
        ...{ hosts: ['ita.example'], readings: new Map(), texts: new Map(), links: new Map(), others: [] },
      },
    );
    expect(under.agency).toMatchObject({ name: 'ทุ่งตัวอย่าง', district: null });
    expect(under.selfCheck).toEqual({ 0: 'no', 1: 'yes' });
    expect(under.channels).toEqual(['ita.example', 'www.tung.example.go.th']);
  });

  it('is a text copied from another item', async () => {
    expect(await rulesOf()).not.toContain('item-copied-text');
    const text = 'กองช่างสำรวจถนนสายหลักทุกสายในเดือนมกราคม แล้วซ่อมผิวทางที่ชำรุดจนครบตามแผนของตำบลก่อนเข้าฤดูฝน';
    await write('O15', text);
    await write('O14', text);
    expect(await rulesOf()).toContain('item-copied-text');
    await write('O15', 'เรื่องอื่นที่ไม่เหมือนกันเลยแม้แต่น้อย');
    expect(await rulesOf()).not.toContain('item-copied-text');
  });

  it('is how a link answered when it was last asked', async () => {
    const url = 'https://www.example.go.th/gone';
    await addPiece(office, 'link', { title: 'หน้าเดิม', url });
    await office.office.background.idle();
    expect(await rulesOf()).not.toContain('item-dead-link');
    const gone = { outcome: 'dead', status: 404, finalUrl: null, reason: null } as const;
    await withTenant(office.db, office.ours.id, (tenant) => keepLink(tenant, url, gone, NOW));
    expect(await find()).toContainEqual(
      expect.objectContaining({ rule: 'item-dead-link', severity: 'error' }),
    );
  });

  it('is what was read of a file, and nothing of one that was not read yet', async () => {
    const { background } = office.office;
    const foreign = async () => (await rulesOf()).filter((rule) => rule === 'item-foreign-agency');
    const text = 'ประกาศเทศบาลตำบลหนองสมมติ เรื่อง แผนการใช้จ่ายงบประมาณประจำปี พ.ศ. 2566';
    await addPiece(office, 'file', uploadOf({ title: 'ประกาศ' }, ['a.pdf', typstPdf(text)]));
    await background.idle();
    expect(await foreign()).toHaveLength(1);
    await addPiece(office, 'page', { title: 'หน้า', page: text });
    expect(await foreign()).toHaveLength(2);
    const read = vi.spyOn(office.office.intake, 'read');
    read.mockResolvedValueOnce({ ok: false, error: { th: 'เปิดไม่ได้', en: 'It cannot be opened' } });
    await addPiece(office, 'file', uploadOf({ title: 'เปิดไม่ได้' }, ['b.pdf', pdfSeed(false)]));
    await background.idle();
    expect(await rulesOf()).toContain('item-file-unreadable');
  });
});
