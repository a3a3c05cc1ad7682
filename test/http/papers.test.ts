import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { listFiles } from '../../src/features/approvals/queries.ts';
import { contentHash } from '../../src/features/approvals/rules.ts';
import { canonical } from '../../src/lib/thai/canonical.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import {
  approvalAt,
  approvedMemo,
  beginPaper,
  openPaperYear,
  opine,
  PAPERS,
  paperAt,
  submit,
} from '../support/papers.ts';
import { scoresByNumber } from '../support/sample-scores.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openPaperYear(office);
});
afterAll(() => office.close());

/** What a page says, without its markup. */
async function said(address: string): Promise<string> {
  const page = await office.get(address, { as: 'ita-officer' });
  expect(page.status, address).toBe(200);
  const text = (await page.text()).replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ');
  return text.replace(/\s+/g, ' ');
}

describe('the work of who is next in the chain', () => {
  it('holds the paper, and nobody else’s does', async () => {
    const theirs = await createTestOffice();
    await openPaperYear(theirs);
    const address = await beginPaper(theirs);
    const chain = ['ita-officer', 'permanent-secretary', 'head-of-agency', 'unit-officer'] as const;
    const waiting = async () => {
      const pages = await Promise.all(chain.map(async (as) => (await theirs.get('/office', { as })).text()));
      // The notices, below, link to it as well.
      return chain.filter((_, at) => pages[at]?.split('แจ้งล่าสุด')[0]?.includes(address));
    };
    expect(await waiting()).toEqual([]);
    await submit(theirs, address);
    expect(await waiting()).toEqual(['permanent-secretary']);
    await opine(theirs, address, 'opinion');
    expect(await waiting()).toEqual(['head-of-agency']);
    await theirs.post(`${address}/return`, { reason: 'ขอเพิ่มแนวทาง' }, { as: 'head-of-agency' });
    expect(await waiting()).toEqual(['ita-officer']);
    await theirs.close();
  });
});

describe('a paper on scores that contradict each other', () => {
  it('is marked as a draft and not signed, in the words of the publication', async () => {
    const theirs = await createTestOffice();
    await openPaperYear(theirs, theirs.ours, { ...scoresByNumber, total: '55.00' });
    const address = await beginPaper(theirs);
    const draft = await (await theirs.get(address, { as: 'ita-officer' })).text();
    for (const part of ['คะแนนในร่างนี้ขัดกันเอง', '55.00', '91.04', 'จึงยังเผยแพร่หรือลงนามในเอกสารไม่ได้'])
      expect(draft).toContain(part);
    expect(draft).not.toContain(`${address}/submission`);
    const refused = await submit(theirs, address);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('คะแนนที่กรอกขัดกันเอง');
    expect(await paperAt(theirs, address)).toMatchObject({ status: 'draft', editions: 0 });
    await theirs.close();
  });
});

describe('a memo of the announced scores', () => {
  let address = '';
  beforeAll(async () => {
    address = await beginPaper(office);
  });

  it('says the figures in official Thai, Thai digits throughout', async () => {
    const text = await said(`${address}/preview`);
    for (const words of [
      'ส่วนราชการ องค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
      'เรียน นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
      'ได้คะแนนรวม ๙๑.๐๔ คะแนน อยู่ในระดับ ผ่าน ผลตามแบบวัดมีดังนี้',
      '(IIT) คะแนนรวม ๘๒.๒๔ คะแนน',
      '(EIT) คะแนนรวม ๘๗.๘๘ คะแนน',
      '(OIT) คะแนนรวม ๑๐๐.๐๐ คะแนน',
      'IIT ได้ ๘๒.๒๔ คะแนน ต่ำกว่าเกณฑ์ ๘๕ ต่างกัน ๒.๗๖ คะแนน',
      'ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ๗๖.๔๗ คะแนน และ ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ๗๗.๐๑ คะแนน',
      'ความเห็นของปลัดองค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
      '(นางสาวสมมติ รอบคอบ)',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is one at a time: a second is refused while the first is under way', async () => {
    const again = await office.post(PAPERS, { kind: 'memo' }, { as: 'ita-officer' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('มีฉบับที่ยังไม่อนุมัติอยู่แล้ว');
  });

  it('keeps the officer’s words and tells the second of two who save at once', async () => {
    const { version } = await paperAt(office, address);
    const texts = {
      subject: 'รายงานผล ITA ปี 2566',
      opening: 'ตามที่ได้ทราบผลแล้ว นั้น',
      closing: 'จึงเรียนมาเพื่อโปรดทราบ',
    };
    const save = (fields: Record<string, string>) =>
      office.post(
        `${address}/texts`,
        { ...texts, version: String(version), ...fields },
        { as: 'ita-officer' },
      );
    expect((await save({})).status).toBe(303);
    const second = await save({ closing: 'จึงเรียนมาเพื่อพิจารณา' });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('จึงเรียนมาเพื่อพิจารณา');
    const text = await said(`${address}/preview`);
    expect(text).toContain('เรื่อง รายงานผล ITA ปี ๒๕๖๖');
    expect(text).toContain('จึงเรียนมาเพื่อโปรดทราบ');
    const empty = await save({ subject: ' ', version: '2' });
    expect(empty.status).toBe(422);
    expect((await paperAt(office, address)).version).toBe(2);
  });

  it('goes up the chain by the roles alone, bound to what was read', async () => {
    expect((await submit(office, address)).status).toBe(303);
    expect((await paperAt(office, address)).status).toBe('for-secretary');
    expect((await opine(office, address, 'approval')).status).toBe(409);
    expect((await opine(office, address, 'opinion', {}, 'head-of-agency')).status).toBe(409);
    expect((await opine(office, address, 'opinion', { hash: 'f'.repeat(64) })).status).toBe(409);
    expect((await opine(office, address, 'opinion', { opinion: ' ' })).status).toBe(422);
    expect((await paperAt(office, address)).status).toBe('for-secretary');
  });

  it('comes back with a reason, and goes up again as another edition', async () => {
    const nothing = await office.post(`${address}/return`, { reason: '' }, { as: 'permanent-secretary' });
    expect(nothing.status).toBe(422);
    const back = await office.post(
      `${address}/return`,
      { reason: 'ขอให้ระบุปี' },
      { as: 'permanent-secretary' },
    );
    expect(back.status).toBe(303);
    expect(await said(address)).toContain('ขอให้ระบุปี');
    await submit(office, address);
    expect((await paperAt(office, address)).editions).toBe(2);
    expect((await opine(office, address, 'opinion', { opinion: 'เห็นควรเสนอนายกเพื่อทราบ' })).status).toBe(303);
    expect(await said(`${address}/preview`)).toContain('เห็นควรเสนอนายกเพื่อทราบ');
  });

  it('is numbered and frozen at approval, its files kept', async () => {
    expect((await opine(office, address, 'approval', { opinion: 'ทราบ และอนุมัติ' })).status).toBe(303);
    const approval = await approvalAt(office, address);
    expect(approval?.content).toMatchObject({ number: '๑', dated: '2023-03-15' });
    expect(approval?.content.opinions.map(({ name, opinion }) => [name, opinion])).toEqual([
      ['นางสาวสมมติ รอบคอบ', 'เห็นควรเสนอนายกเพื่อทราบ'],
      ['นายสมมติ นำชัย', 'ทราบ และอนุมัติ'],
    ]);
    if (approval) expect(contentHash(approval.content)).toEqual(approval.hash);
    const { db, ours } = office;
    const files = await readTenant(db, ours.id, (tenant) => listFiles(tenant, approval?.paperId ?? ''));
    expect(files.map(({ format }) => format)).toEqual(['docx', 'pdf']);
    const pdf = await office.get(`${address}/files/pdf`, { as: 'unit-officer' });
    const bytes = await pdf.bytes();
    expect(createHash('sha256').update(bytes).digest()).toEqual(files[1]?.sha256);
    const { text } = await extractText(await getDocumentProxy(bytes));
    const words = canonical(text.join('')).replace(/\s/g, '');
    expect(words).toContain('๑๕มีนาคม๒๕๖๖');
    expect(words).toContain('(นายสมมตินำชัย)');
    expect(words).toContain(`/verify/${approval?.content.code}`);
  });

  it('changes no more: neither words nor status', async () => {
    expect((await submit(office, address)).status).toBe(409);
    expect((await opine(office, address, 'approval')).status).toBe(409);
    const { version } = await paperAt(office, address);
    const texts = { subject: 'ก', opening: 'ข', closing: 'ค', version: String(version) };
    expect((await office.post(`${address}/texts`, texts, { as: 'ita-officer' })).status).toBe(409);
  });

  it('is of its agency alone', async () => {
    const { theirs } = office;
    expect((await office.get(address, { as: 'ita-officer', at: theirs })).status).toBe(404);
    const code = (await approvalAt(office, address))?.content.code;
    expect((await office.get(`/verify/${code}`, { at: theirs })).status).toBe(404);
  });
});

describe('the address of a paper', () => {
  it('says who approved what, and compares a file without keeping it', async () => {
    const address = await approvedMemo(office, 'scores');
    const approval = await approvalAt(office, address);
    const code = approval?.content.code ?? '';
    const page = await office.get(`/verify/${code.toLowerCase()}`);
    const text = await page.text();
    for (const words of [
      'หน่วยงานออกเอกสารนี้จริง',
      '๒',
      'นายสมมติ นำชัย',
      'นายกองค์การบริหารส่วนตำบล',
      approval?.hash.toString('hex'),
    ]) {
      expect(text).toContain(words);
    }
    const pdf = await (await office.get(`${address}/files/pdf`, { as: 'ita-officer' })).bytes();
    const compare = async (bytes: Uint8Array) => {
      const form = new FormData();
      form.set('file', new File([Uint8Array.from(bytes)], 'memo.pdf'));
      return (await office.post(`/verify/${code}`, form)).text();
    };
    expect(await compare(pdf)).toContain('verify-yes" role="status"');
    pdf[pdf.length - 1] = 32;
    expect(await compare(pdf)).toContain('verify-no" role="status"');
  });

  it('answers a wrong code with a calm sentence', async () => {
    for (const wrong of ['0000000000', 'สวัสดี', '%3Cscript%3E']) {
      const page = await office.get(`/verify/${wrong}`);
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('ไม่พบเอกสารของรหัสนี้');
    }
    const typed = await office.get('/verify?code=abcde-fgh0o');
    expect([typed.status, typed.headers.get('location')]).toEqual([303, '/verify/ABCDEFGH00']);
  });
});

describe('the report on measures', () => {
  it('is not signed while it lacks what it is about', async () => {
    const address = await beginPaper(office, 'measures');
    const answer = await submit(office, address);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('ยังลงนามไม่ได้');
  });
});
