import { createHash, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { readDocument } from '../../src/documents/read/read.ts';
import { writeXlsx } from '../../src/documents/write/xlsx.ts';
import { codeHash } from '../../src/features/slips/code.ts';
import { lockSlipByCode } from '../../src/features/slips/queries.ts';
import { surveyAddress } from '../../src/features/surveys/rules.ts';
import { err } from '../../src/lib/result.ts';
import { notConfigured } from '../../src/outside/mail.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { drawPage } from '../support/pdf-pixels.ts';
import { addInvitedSurvey, claimSlip, type InvitedSurvey } from '../support/slips.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let iit: InvitedSurvey;
let address: string;
const as = { as: 'ita-officer' } as const;

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  iit = await addInvitedSurvey(office, office.ours, { code: 'iit' });
  address = `${surveyAddress(iit.survey)}/slips`;
});
afterAll(() => office.close());

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const page = async (path = address) => (await office.get(path, as)).text();
const CODE = /[A-Z4679]{4}(?:-[A-Z4679]{4}){4}/g;

async function codesOf(pdf: Uint8Array): Promise<string[]> {
  const read = await readDocument(pdf, 'slips.pdf');
  if (!read.ok) throw new Error(read.error.message.en);
  return JSON.stringify(read.value.blocks).match(CODE) ?? [];
}

const slipOf = (code: string) =>
  withTenant(office.db, office.ours.id, (tenant) => lockSlipByCode(tenant, iit.survey.id, codeHash(code)));
const print = (count: string, more: Record<string, string> = {}) =>
  office.post(`${address}/drawn`, { count, checked: 'yes', over: 'yes', form: randomUUID(), ...more }, as);
/** Presses what a row offers, as the page of now shows it. */
async function pressOne(id: string | undefined, path: string) {
  const row = (await page()).match(
    new RegExp(`slips/${id}/${path}"><input type="hidden" name="seen" value="(\\w+)"`),
  );
  return office.post(`${address}/${id}/${path}`, { seen: row?.[1] ?? '' }, as);
}
const idsOf = (html: string) =>
  [...html.matchAll(/slips\/([0-9a-f-]{36})\/cancellation/g)].map(([, id]) => id);

/** The modules of a QR code in a square of the drawn page, as it should be and as it is. */
function modules(drawn: Awaited<ReturnType<typeof drawPage>>, link: string, [x, y, side]: readonly number[]) {
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  const at = (index: number, from = 0) => from + ((index + 0.5) * (side ?? 0)) / size;
  const seen = data.map((row, v) => row.map((_, u) => drawn.isDark(at(u, x), at(v, y))));
  return { seen, meant: data };
}

describe('drawn slips', () => {
  it('are made and printed in one step: the QR leads to the code, and the code answers', async () => {
    const answer = await print('๑๒');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      ...[200, 'application/pdf', 'no-store'],
    ]);
    const pdf = await bytesOf(answer);
    const codes = await codesOf(pdf);
    const der = Buffer.from(iit.publicKey, 'base64url');
    const print32 = createHash('sha256').update(der).digest('hex').match(/.{8}/g)?.join(' ') ?? '';
    const read = await readDocument(pdf, 'slips.pdf');
    expect(JSON.stringify(read.ok && read.value.blocks)).toContain(print32);
    expect(await (await office.get('/s/iit/receipts')).text()).toContain(print32);
    expect(new Set(codes).size).toBe(12);
    for (const code of codes)
      expect(await slipOf(code)).toMatchObject({ kind: 'drawn', name: null, fetched: false });
    const { seen, meant } = modules(
      await drawPage(pdf),
      `http://ours.test/s/iit#${codes[0]}`,
      [14, 11.5, 35],
    );
    expect(seen).toEqual(meant);
    const claimed = await withTenant(office.db, office.ours.id, (tenant) =>
      claimSlip(tenant, iit.survey, codes[1] ?? ''),
    );
    expect(claimed.ok).toBe(true);
    const html = await page();
    expect(html).toContain('จาก 12 ใบ');
    for (const code of codes) expect(html).not.toContain(code);
  });

  it('come as several files when there are many', async () => {
    const answer = await print('501');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(await bytesOf(answer));
    expect(Object.keys(files)).toEqual(['slips-0001.pdf', 'slips-0501.pdf']);
    expect(await codesOf(files['slips-0501.pdf'] ?? new Uint8Array())).toHaveLength(1);
  });

  it('are not made for a number out of bounds', async () => {
    for (const count of ['', '0', '-1', '5001', '1e3', 'สิบ', '9'.repeat(400)]) {
      const answer = await print(count);
      expect([answer.status, (await answer.text()).includes('1 ถึง 5,000')], count).toEqual([422, true]);
    }
  });

  it('are made once a form, even when it comes twice at once', async () => {
    const made = async () => Number((await page()).match(/ออกบัตร ([\d,]+) ใบ/)?.[1]?.replace(',', ''));
    const [before, form] = [await made(), randomUUID()];
    const answers = await Promise.all([print('3', { form }), print('3', { form })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await print('3', { form });
    expect([late.status, (await late.text()).includes('จึงไม่ออกซ้ำ')]).toEqual([409, true]);
    expect((await print('3', { form: '' })).status).toBe(409);
    expect(await made()).toBe(before + 3);
  });

  it('are more than the people concerned only where that is confirmed', async () => {
    const ask = (fields: Record<string, string>) =>
      office.post(`${address}/drawn`, { count: '50', form: randomUUID(), ...fields }, as);
    for (const fields of [{}, { over: 'yes' }, { checked: 'yes' }]) {
      expect((await ask(fields)).status).toBe(422);
    }
    const html = await (await ask({ checked: 'yes' })).text();
    expect(html).toMatch(/จะมีบัตรที่ใช้ได้ [\d,]+ ใบ แต่แบบสำรวจนี้ระบุบุคลากร [\d,]+ คน/);
    expect(html).toContain('name="over"');
    const shown = (await page()).match(/ออกบัตร ([\d,]+) ใบ · ใช้แล้ว 1 ใบ · บุคลากร ([\d,]+) คน/);
    expect(shown).not.toBeNull();
  });

  it('are not made when they cannot be printed', async () => {
    const before = (await page()).match(/จาก [\d,]+ ใบ/g);
    const { writeSheet } = office.office;
    Object.assign(office.office, { writeSheet: async () => err(notConfigured) });
    const answer = await print('3');
    Object.assign(office.office, { writeSheet });
    expect(answer.status).toBe(503);
    expect((await page()).match(/จาก [\d,]+ ใบ/g)).toEqual(before);
  });

  it('are cancelled by their code, or all that were not used', async () => {
    const [code = '', other = ''] = await codesOf(await bytesOf(await print('2')));
    const cancel = (fields: Record<string, string>) =>
      office.post(`${address}/drawn/cancellation`, fields, as);
    expect((await cancel({ code: code.toLowerCase() })).status).toBe(303);
    expect([await slipOf(code), await slipOf(other)]).toMatchObject([
      { cancelled: true },
      { cancelled: false },
    ]);
    for (const fields of [{ code }, { code: 'AAAA' }, { code: '' }])
      expect((await cancel(fields)).status).toBe(422);
    const both = await cancel({ code: other, all: 'yes', sure: 'yes' });
    expect([both.status, (await both.text()).includes('ขัดกัน')]).toEqual([422, true]);
    const unsure = await cancel({ code: '', all: 'yes' });
    expect([unsure.status, (await unsure.text()).includes('name="sure"')]).toEqual([422, true]);
    expect(await slipOf(other)).toMatchObject({ cancelled: false });
    expect((await cancel({ code: '', all: 'yes', sure: 'yes' })).status).toBe(303);
    expect(await slipOf(other)).toMatchObject({ cancelled: true });
    // The one that has answered stays as it was.
    expect(await page()).toContain('จาก 1 ใบ');
  });
});

describe('slips with names', () => {
  const add = (fields: Record<string, string>) =>
    office.post(`${address}/named`, { checkedNamed: 'yes', overNamed: 'yes', ...fields }, as);

  it('come of a pasted list, with its faults named and what was typed kept', async () => {
    const wrong = await add({ list: 'สมหญิง ตัวอย่าง,somying@example.go.th\nสมชาย,ไม่ใช่@@เมล' });
    const html = await wrong.text();
    expect([wrong.status, html.includes('แถว 2'), html.includes('somying@example.go.th\n')]).toEqual([
      422,
      true,
      true,
    ]);
    const list = 'สมหญิง ตัวอย่าง,somying@example.go.th\nสมชาย สมมติ\nสมปอง ทดลอง,sompong@example.go.th';
    expect((await add({ list })).status).toBe(303);
    expect(await page()).toMatch(/สมหญิง ตัวอย่าง[\s\S]*จาก 3 ใบ|จาก 3 ใบ[\s\S]*สมหญิง ตัวอย่าง/);
    const again = await add({ list });
    expect([again.status, (await again.text()).includes('มีบัตรอยู่แล้ว')]).toEqual([422, true]);
  });

  it('come of a workbook', async () => {
    const row = (...texts: string[]) => texts.map((text) => ({ lines: [text] }));
    const table = {
      caption: '',
      widths: [1, 1],
      head: row('ชื่อ', 'อีเมล'),
      rows: [row('สมศรี ลองใช้', 'somsri@example.go.th')],
    };
    const section = { name: 'รายชื่อ', orientation: 'portrait', blocks: [{ kind: 'table', table }] } as const;
    const book = await writeXlsx({ title: 'รายชื่อ', language: 'th', author: '', sections: [section] });
    const form = new FormData();
    for (const tick of ['checkedNamed', 'overNamed']) form.append(tick, 'yes');
    form.append('list', '');
    form.append('file', new File([Uint8Array.from(book)], 'names.xlsx'));
    const answer = await office.post(`${address}/named`, form, as);
    expect([answer.status, (await page()).includes('somsri@example.go.th')]).toEqual([303, true]);
  });

  it('are mailed once, with a link whose code no server is told and nobody keeps', async () => {
    const { mails } = office;
    const answer = await office.post(`${address}/mailing`, {}, as);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringContaining('slips-mailed.3'),
    ]);
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'sompong@example.go.th',
      'somsri@example.go.th',
      'somying@example.go.th',
    ]);
    const [code = ''] = mails[0]?.text.match(CODE) ?? [];
    expect(mails[0]?.text).toContain(`http://ours.test/s/iit#${code}`);
    expect(mails[0]?.text).toContain('keeps nothing that tells which answer is yours');
    expect(await slipOf(code)).toMatchObject({ kind: 'named', mailed: true });
    // It would name the answer.
    const claimed = await withTenant(office.db, office.ours.id, (tenant) =>
      claimSlip(tenant, iit.survey, code),
    );
    expect(claimed).toMatchObject({ ok: false, error: { en: expect.stringContaining('would name you') } });
    expect((await office.post(`${address}/mailing`, {}, as)).status).toBe(409);
  });

  it('that could not be mailed are named with the reason, and wait', async () => {
    await add({ list: 'สมใจ ล้มเหลว,somjai@example.go.th' });
    const { mailer } = office.office;
    const send = mailer.send;
    Object.assign(mailer, { send: async () => err(notConfigured) });
    const html = await (await office.post(`${address}/mailing`, {}, as)).text();
    Object.assign(mailer, { send: async () => err({ th: 'ส่งไม่ได้', en: 'not sent' }) });
    const other = await (await office.post(`${address}/mailing`, {}, as)).text();
    Object.assign(mailer, { send });
    expect(html).toContain('จึงไม่ได้ส่งสักฉบับ');
    expect(html).not.toMatch(/ข้อความจึงอยู่ในระบบ|ส่งอีเมลแล้ว 0/);
    expect(other).toContain('สมใจ ล้มเหลว: ส่งไม่ได้');
    expect(html).toContain('ส่งอีเมลที่ยังไม่ได้ส่ง (1)');
    expect((await office.post(`${address}/mailing`, {}, as)).status).toBe(303);
  });

  it('are printed with the name where nobody was mailed, and anew with the former code dead', async () => {
    const printed = await bytesOf(await office.post(`${address}/named/sheet`, {}, as));
    const [code = '', ...rest] = await codesOf(printed);
    expect([rest, await slipOf(code)]).toMatchObject([[], { name: 'สมชาย สมมติ', mailed: false }]);
    const slip = await slipOf(code);
    const [anew = ''] = await codesOf(await bytesOf(await pressOne(slip?.id, 'sheet')));
    expect([await slipOf(code), await slipOf(anew)]).toMatchObject([null, { id: slip?.id, printed: true }]);
    // What was printed is not printed with the others again, nor by a second press of an old page.
    expect((await office.post(`${address}/named/sheet`, {}, as)).status).toBe(409);
    const old = await office.post(`${address}/${slip?.id}/sheet`, { seen: 'of an old page' }, as);
    expect([old.status, (await slipOf(anew))?.id]).toEqual([409, slip?.id]);
  });

  it('keep a printed code when the mail did not go, and lose it when it did', async () => {
    expect((await add({ list: 'สมพร คงเดิม,somporn@example.go.th' })).status).toBe(303);
    const id = (await page()).match(/สมพร คงเดิม[\s\S]*?slips\/([0-9a-f-]{36})\//)?.[1];
    const [code = ''] = await codesOf(await bytesOf(await pressOne(id, 'sheet')));
    const { mailer } = office.office;
    const send = mailer.send;
    Object.assign(mailer, { send: async () => err({ th: 'ส่งไม่ได้', en: 'not sent' }) });
    expect((await pressOne(id, 'mailing')).status).toBe(503);
    Object.assign(mailer, { send });
    expect(await slipOf(code)).toMatchObject({ id, printed: true, mailed: false });
    expect((await pressOne(id, 'mailing')).status).toBe(303);
    const [mailed = ''] = office.mails.at(-1)?.text.match(CODE) ?? [];
    expect([await slipOf(code), await slipOf(mailed)]).toMatchObject([
      null,
      { id, printed: false, mailed: true },
    ]);
  });

  it('are mailed anew and cancelled one by one; a used one is neither', async () => {
    const [, one] = idsOf(await page());
    const before = office.mails.length;
    expect((await office.post(`${address}/${one}/cancellation`, {}, as)).status).toBe(303);
    for (const path of ['cancellation', 'sheet']) {
      expect((await office.post(`${address}/${one}/${path}`, {}, as)).status, path).toBe(409);
    }
    expect(office.mails.length).toBe(before);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const path of ['cancellation', 'sheet', 'mailing']) {
      expect((await office.post(`${address}/${nowhere}/${path}`, {}, as)).status, path).toBe(404);
      expect(
        (await office.post(`${address}/${one}/${path}`, {}, { as: 'ita-officer', at: office.theirs })).status,
      ).toBe(404);
    }
  });

  it('leave in the trail how many, never who and never a code', async () => {
    const trail = await withTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('audit_entry').select(['action', 'after']).where('action', 'like', 'survey.%').execute(),
    );
    const told = JSON.stringify(trail);
    expect(told).toContain('"mailed":3');
    expect(told).not.toMatch(CODE);
    for (const word of ['สม', '@']) expect(told).not.toContain(word);
  });
});

describe('a poster', () => {
  it('is for a survey anybody may answer: its QR leads there', async () => {
    const eit = await addTestSurvey(office, office.ours, { code: 'eit' });
    const [ours, strangers] = [
      await office.get(`${surveyAddress(eit)}/poster.pdf`, as),
      await office.get('/s/eit/poster.pdf'),
    ];
    expect([ours.status, strangers.status]).toEqual([200, 200]);
    const pdf = await bytesOf(strangers);
    const read = await readDocument(pdf, 'poster.pdf');
    const text = JSON.stringify(read.ok && read.value.blocks);
    for (const said of [
      'อบต.ทุ่งตัวอย่าง',
      'แบบสำรวจ eit',
      'ours.test/s/eit',
      '31 มีนาคม 2566',
      '31 March 2023',
    ]) {
      expect(text).toContain(said);
    }
    const drawn = await drawPage(pdf);
    let top = 0;
    while (!drawn.isDark(72, top)) top += 0.1;
    expect(top).toBeLessThan(200);
    expect((await office.get('/s/iit/poster.pdf')).status).toBe(404);
    expect((await office.get(`${surveyAddress(iit.survey)}/poster.pdf`, as)).status).toBe(404);
    expect((await office.get('/s/eit/poster.pdf', { at: office.theirs })).status).toBe(404);
  });
});
