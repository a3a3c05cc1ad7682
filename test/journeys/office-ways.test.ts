import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfSeed } from '../support/hostile/seeds.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';

const ITEM = '/office/years/2566/disclosures/O14';
const pdf = Buffer.from(pdfSeed(true));
let site: OpenSite;
beforeAll(async () => {
  site = await openYearSite();
});
afterAll(() => site?.close());

interface Focused {
  readonly name: string;
  readonly type: string;
  readonly isSeen: boolean;
  readonly hasRing: boolean;
}

/** What has the focus, as somebody at the keyboard finds it: its name, and whether it can be seen there. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(`(() => {
    const it = document.activeElement;
    const box = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    // The skip link appears when it has the focus: that is its mark.
    return {
      name: (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim(),
      type: it.type ?? it.localName,
      isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
      hasRing: ring || it.matches('.ds-skip-link'),
    };
  })()`);
}

/** Tab by Tab to what bears this name, each stop on the way visible and marked. */
async function tabTo(page: Page, name: RegExp | string, type?: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < 60) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(`${stop.type}:${stop.name}`);
    expect(stop, `focus at ${stops.at(-1)}`).toMatchObject({ isSeen: true, hasRing: true });
    const isNamed = typeof name === 'string' ? stop.name === name : name.test(stop.name);
    if (isNamed && (type === undefined || stop.type === type)) return;
  }
  throw new Error(`no way to ${name} by Tab: ${stops.join(' · ')}`);
}

const enter = (page: Page) => follow(page, () => page.keyboard.press('Enter'));

describe('with the keyboard alone', { timeout: 60_000 }, () => {
  it('an item is opened, written, handed in and approved', async () => {
    const officer = await site.enter('unit-officer', { viewport: { width: 1280, height: 900 } });
    await officer.goto(`${site.url}/office`);
    await officer.keyboard.press('Tab');
    expect(await focused(officer)).toMatchObject({ name: 'ข้ามไปเนื้อหา', isSeen: true });
    await officer.keyboard.press('Enter');
    // From the skip link the next stop is the first of the content, past the menu.
    await tabTo(officer, /^O14/);
    await enter(officer);
    expect(pathOf(officer)).toBe(ITEM);
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await tabTo(officer, /^คำอธิบายสำหรับประชาชน/, 'textarea');
    await officer.keyboard.type('คู่มือการปฏิบัติงาน 3 เล่ม พิมพ์ด้วยแป้นพิมพ์');
    for (let component = 1; component <= 3; component += 1) {
      await tabTo(officer, 'มีครบ', 'radio');
      await officer.keyboard.press('Space');
    }
    // An arrow moves within a group, and choosing goes with it.
    await officer.keyboard.press('ArrowRight');
    expect(await focused(officer)).toMatchObject({ name: 'ยังไม่มี', type: 'radio' });
    await tabTo(officer, 'บันทึกฉบับร่าง', 'submit');
    await enter(officer);
    // The answer begins with what was done, and the next stop is in the page, not at its top again.
    expect((await focused(officer)).name).toContain('เรียบร้อย');
    expect(await officer.isChecked('[name=component-3][value=no]')).toBe(true);
    await tabTo(officer, /^เหตุผลที่ไม่มีหลักฐาน/, 'textarea');
    await officer.keyboard.type('คู่มืออยู่ในคำอธิบายครบแล้ว');
    await tabTo(officer, 'ส่งตรวจ', 'submit');
    await enter(officer);
    expect(await officer.textContent('.page-actions')).toContain('รอตรวจ');

    const head = await site.enter('unit-head', { viewport: { width: 1280, height: 900 } });
    await head.goto(`${site.url}/office`);
    await tabTo(head, /^O14/);
    await enter(head);
    await tabTo(head, 'ตรวจและอนุมัติ');
    await enter(head);
    await tabTo(head, 'อนุมัติและเผยแพร่', 'submit');
    await enter(head);
    expect(await head.textContent('.page-actions')).toContain('เผยแพร่แล้ว');
    await Promise.all([officer.context().close(), head.context().close()]);
  });
});

describe('without scripts', { timeout: 60_000 }, () => {
  const withoutScripts = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  const send = (page: Page, name: string) =>
    follow(page, () => page.getByRole('button', { name, exact: true }).click());
  const goTo = (page: Page, name: string) =>
    follow(page, () => page.locator('main').getByRole('link', { name }).first().click());

  it('an item is written, proved, handed in, approved and withdrawn', async () => {
    const officer = await site.enter('unit-officer', withoutScripts);
    await officer.goto(`${site.url}${ITEM}`);
    await officer.fill('#f-explanation', 'คู่มือการปฏิบัติงาน ฉบับไม่มีสคริปต์');
    await send(officer, 'บันทึกฉบับร่าง');
    expect(await officer.textContent('.notice')).toContain('บันทึก');
    await goTo(officer, 'เพิ่มหลักฐาน');
    await goTo(officer, 'แนบไฟล์');
    await send(officer, 'เพิ่มหลักฐาน');
    expect(await officer.textContent('.failure')).toContain('ไฟล์');
    await officer.setInputFiles('#f-file', { name: 'คู่มือ.pdf', mimeType: 'application/pdf', buffer: pdf });
    await send(officer, 'เพิ่มหลักฐาน');
    expect(await officer.textContent('main')).toContain('คู่มือ');
    await officer.goto(`${site.url}${ITEM}`);
    await send(officer, 'ส่งตรวจ');

    const head = await site.enter('unit-head', withoutScripts);
    await head.goto(`${site.url}/office`);
    await goTo(head, 'O14');
    await goTo(head, 'ตรวจและอนุมัติ');
    await send(head, 'อนุมัติและเผยแพร่');
    const citizen = await (await site.browser.newContext(withoutScripts)).newPage();
    await citizen.goto(`${site.url}/ita/2566/O14`);
    expect(await citizen.textContent('main')).toContain('ฉบับไม่มีสคริปต์');

    await goTo(head, 'ถอนการเผยแพร่');
    await send(head, 'ถอนการเผยแพร่');
    expect(await head.textContent('.failure')).toContain('เหตุผล');
    await head.fill('#f-reason', 'มีชื่อผู้ร้องเรียนอยู่ในไฟล์');
    await send(head, 'ถอนการเผยแพร่');
    expect(await head.textContent('main')).toContain('ยังไม่เผยแพร่');
    expect((await citizen.reload())?.status()).not.toBe(200);
    expect(await citizen.textContent('main')).not.toContain('ฉบับไม่มีสคริปต์');
    await Promise.all([officer, head, citizen].map((page) => page.context().close()));
  });

  it('the pages hold with axe and fit a phone', async () => {
    // axe needs scripts: the same pages, opened where they run.
    const head = await site.enter('unit-head', { viewport: { width: 390, height: 844 } });
    for (const [address, name] of [
      [ITEM, 'withdrawn'],
      [`${ITEM}/withdrawal`, 'nothing-to-withdraw'],
      ['/ita/2566/O14', 'gone'],
    ] as const) {
      await head.goto(`${site.url}${address}`);
      await look(head, name);
    }
    await head.context().close();
  });
});
