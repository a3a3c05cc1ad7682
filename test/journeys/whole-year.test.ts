import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read/read.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import type { Role } from '../../src/web/reader.ts';
import { addPiece, publish, uploadOf } from '../support/evidence.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';
import { appointSignatories, PAPERS } from '../support/papers.ts';
import { announcedScores, sampleScores } from '../support/sample-scores.ts';

const CSV = 'ขั้นตอน,วัน\nรับหนังสือเข้า,1\n';
const ITEM = '/office/years/2566/disclosures/O14';
const SCORES = '/office/years/2566/results';
const FOUND = 'ไม่พบขั้นตอนการปฏิบัติงานในคู่มือที่เผยแพร่';
const ANSWER = 'ขั้นตอนอยู่ในตารางของไฟล์คู่มือที่เผยแพร่ แถวแรก: รับหนังสือเข้า 1 วัน';
const WEIGHED = 'พบตารางขั้นตอนในไฟล์ที่ส่งไว้แต่แรก ครบองค์ประกอบ';

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('the wheel of a year turns once at $width px', { timeout: 90_000 }, (viewport) => {
  let site: OpenSite;
  const windows = new Map<Role | 'citizen', Page>();
  beforeAll(async () => {
    site = await openYearSite();
    const { office } = site;
    await appointSignatories(office, office.ours);
    const csv = new TextEncoder().encode(CSV);
    await addPiece(office, 'file', uploadOf({ title: 'คู่มืองานสารบรรณ' }, ['คู่มือ.csv', csv]));
    await publish(office, office.ours);
    await office.office.background.idle();
  }, 60_000);
  afterAll(() => site?.close());

  /** The window of this person, opened when first asked for. */
  const who = async (person: Role | 'citizen'): Promise<Page> => {
    const open = async () =>
      person === 'citizen'
        ? (await site.browser.newContext({ viewport })).newPage()
        : site.enter(person, { viewport });
    const page = windows.get(person) ?? (await open());
    windows.set(person, page);
    return page;
  };
  const at = async (person: Role | 'citizen', path: string): Promise<Page> => {
    const page = await who(person);
    await page.goto(`${site.url}${path}`);
    return page;
  };
  const send = (page: Page, name: string | RegExp) =>
    follow(page, () => page.getByRole('button', { name, exact: true }).click());
  const goTo = (page: Page, name: string | RegExp) =>
    follow(page, () => page.locator('main').getByRole('link', { name }).first().click());
  const bytesOf = async (page: Page, begin: () => Promise<unknown>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
    return readFileSync(await download.path());
  };

  it('a citizen finds O14 by search and downloads it', async () => {
    const citizen = await at('citizen', '/');
    await look(citizen, 'wheel-front-before');
    await citizen.locator('#q-main').fill('คู่มืองานสารบรรณ');
    await follow(citizen, () => citizen.keyboard.press('Enter'));
    await look(citizen, 'wheel-found');
    await goTo(citizen, /O14/);
    expect(pathOf(citizen)).toBe('/ita/2566/O14');
    await look(citizen, 'wheel-item');
    const file = await bytesOf(citizen, () => citizen.getByRole('link', { name: /ดาวน์โหลด/ }).click());
    expect(file.toString()).toBe(CSV);
  });

  it('an assessor finds it incomplete and says why', async () => {
    const assessor = await at('assessor', '/office');
    await look(assessor, 'wheel-work-of-assessor');
    await goTo(assessor, /^O14/);
    await look(assessor, 'wheel-to-judge');
    await goTo(assessor, 'บันทึกผลการตรวจ');
    await assessor.getByLabel('ไม่ครบถ้วน').check();
    await send(assessor, 'ให้ผลการตรวจ');
    await look(assessor, 'wheel-verdict-without-reason');
    await assessor.getByRole('textbox', { name: /^เหตุผล/ }).fill(FOUND);
    await assessor.getByRole('textbox', { name: /^ชี้แจงได้ถึง/ }).fill('๓๑/๓/๒๕๖๖');
    await send(assessor, 'ให้ผลการตรวจ');
    await look(assessor, 'wheel-judged');
    expect(await assessor.textContent('#verdicts')).toContain(FOUND);
  });

  it('the agency appeals, and the assessor settles it with a reason', async () => {
    const officer = await at('ita-officer', ITEM);
    await look(officer, 'wheel-verdict-given');
    await goTo(officer, 'ชี้แจงผลการตรวจ');
    await officer.getByRole('textbox', { name: /^คำชี้แจง/ }).fill(ANSWER);
    await look(officer, 'wheel-appeal');
    await send(officer, 'ยื่นคำชี้แจง');
    await look(officer, 'wheel-appealed');
    const assessor = await at('assessor', `${ITEM}/final-verdict`);
    expect(await assessor.textContent('main')).toContain(ANSWER);
    await assessor.getByLabel('ครบถ้วน', { exact: true }).check();
    await assessor.getByRole('textbox', { name: /^เหตุผล/ }).fill(WEIGHED);
    await look(assessor, 'wheel-settling');
    await send(assessor, 'ให้ผลสุดท้าย');
    await look(assessor, 'wheel-settled');
    const verdicts = await (await at('ita-officer', ITEM)).textContent('#verdicts');
    for (const told of [FOUND, ANSWER, WEIGHED]) expect(verdicts).toContain(told);
  });

  it('the scores are entered and let out, and the public sees level and derivation', async () => {
    const citizen = await at('citizen', '/results');
    expect(await citizen.textContent('main')).not.toContain(announcedScores.total);
    const officer = await at('ita-officer', `${SCORES}/announced`);
    for (const [place, score] of sampleScores.entries()) {
      await officer.fill(`[name="s-${place + 1}"]`, score);
    }
    for (const [name, score] of Object.entries(announcedScores)) {
      await officer.fill(`[name="s-${name}"]`, score);
    }
    await officer.fill('[name=source]', 'ประกาศผลใน ITAS');
    await follow(officer, () => officer.click('main form button[type=submit]'));
    await look(officer, 'wheel-scores');
    const head = await at('head-of-agency', SCORES);
    await follow(head, () => head.click('#publications a.ds-button'));
    await look(head, 'wheel-scores-to-publish');
    await follow(head, () => head.click('main form button[type=submit]'));
    await at('citizen', '/');
    expect(await citizen.textContent('main')).toContain('91.04');
    await look(citizen, 'wheel-front');
    await citizen.goto(`${site.url}/results/2566`);
    await citizen.click('#main .derivation > ul > li:first-child > details > summary');
    await look(citizen, 'wheel-public-score');
    expect(await citizen.textContent('main')).toMatch(/ผ่าน[\s\S]*82\.24/);
  });

  let address = '';
  it('a memo of them goes up through two opinions', async () => {
    const officer = await at('ita-officer', PAPERS);
    await send(officer, /ร่างเอกสาร.*บันทึกข้อความ/);
    address = pathOf(officer);
    await look(officer, 'wheel-memo');
    await send(officer, 'ลงนามและเสนอ');
    const secretary = await at('permanent-secretary', address);
    await secretary.fill('#f-opinion', 'เห็นควรเสนอนายกเพื่อโปรดทราบและสั่งการ');
    await look(secretary, 'wheel-memo-for-secretary');
    await send(secretary, 'ลงนามให้ความเห็น');
    const head = await at('head-of-agency', address);
    await head.fill('#f-opinion', 'ทราบ ให้ทุกกองเร่งยกระดับตัวชี้วัดที่ 4 และ 5');
    await look(head, 'wheel-memo-for-head');
    await send(head, 'ลงนามอนุมัติและออกเลขที่');
    await look(head, 'wheel-memo-approved');
    await goTo(head, 'อ่านตัวอย่างเอกสาร');
    for (const said of ['๙๑.๐๔', 'สั่งการ', 'ยกระดับตัวชี้วัด']) {
      expect(await head.textContent('main')).toContain(said);
    }
  });

  it('anybody verifies it by the address of its QR', async () => {
    const officer = await at('ita-officer', address);
    const pdf = await bytesOf(officer, () => officer.getByRole('link', { name: 'PDF' }).click());
    const read = await readDocument(pdf, 'memo.pdf');
    const printed = JSON.stringify(read).match(/https?:\/\/[^\s"\\]+(\/verify\/\w+)/)?.[1];
    const citizen = await at('citizen', assertDefined(printed, 'the address beside the QR'));
    await citizen.setInputFiles('#file', { name: 'memo.pdf', mimeType: 'application/pdf', buffer: pdf });
    await citizen.waitForSelector('[data-verify-answer].verify-yes');
    await look(citizen, 'wheel-verified');
  });

  it('open data is downloaded and the score recounted by the program of the guide', async () => {
    const citizen = await at('citizen', '/data');
    await look(citizen, 'wheel-open-data');
    const csv = await bytesOf(citizen, () => citizen.click('a[href="/data/scores-2566.csv"]'));
    expect(csv.toString()).toContain('91.04');
    const guide = readFileSync(new URL('../../docs/guides/recount.md', import.meta.url), 'utf8');
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'recount-'));
    try {
      writeFileSync(join(folder, 'recount.mjs'), program);
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, ['recount.mjs', site.url, '2566'], { cwd: folder });
      expect(stdout).toContain('published 91.04\nrecounted 91.04\nfingerprint holds: ');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
