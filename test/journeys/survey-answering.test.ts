import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { makeSigningKey } from '../../src/features/slips/acts.ts';
import { codeHash, newCode } from '../../src/features/slips/code.ts';
import { insertSlips } from '../../src/features/slips/queries.ts';
import { changeSurvey, findSurveyByCode } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { type Line, openLine } from '../support/cut-line.ts';
import { follow } from '../support/journey.ts';
import { NOW } from '../support/office.ts';
import { look, type OpenSite, openYearSite } from '../support/office-journey.ts';
import { answerStep, go, press } from '../support/respondent.ts';
import { addTestSurvey } from '../support/survey.ts';

let site: OpenSite;
let line: Line;
const surveys: Record<string, string> = {};

beforeAll(async () => {
  site = await openYearSite();
  line = await openLine(site.url);
  for (const [code, instrument] of [
    ['eit', 'EIT'],
    ['iit', 'IIT'],
  ] as const)
    surveys[code] = (await addTestSurvey(site.office, site.office.ours, { code, instrument })).id;
  await addTestSurvey(site.office, site.office.ours, {
    code: 'past',
    instrument: null,
    closesOn: '2023-03-14',
  });
  await withTenant(site.office.db, site.office.ours.id, async (tenant) => {
    await makeSigningKey(tenant, surveys.iit ?? '', site.office.office.secretKey);
    await recordAudit(tenant, { actor: 'system', action: 'survey.open', subject: `survey:${surveys.iit}` });
  });
});
afterAll(async () => {
  await line?.close();
  await site?.close();
});

/** The code of a new slip. */
async function slip(kind: 'named' | 'drawn'): Promise<string> {
  const code = newCode();
  const name = kind === 'named' ? 'นางสาวสมมติ ทดลอง' : null;
  await withTenant(site.office.db, site.office.ours.id, async (tenant) => {
    await insertSlips(tenant, surveys.iit ?? '', [
      { id: randomUUID(), kind, name, mail: null, codeHash: codeHash(code) },
    ]);
  });
  return code;
}

async function kept(code: string, mode = 'self'): Promise<number> {
  const { rows } = await site.office.database.admin.pool.query(
    'select coalesce(sum(answers), 0)::int as n from survey_day where survey_id = $1 and mode = $2',
    [surveys[code], mode],
  );
  return rows[0].n;
}

/** The EIT as an officer pauses and resumes it. */
async function turn(status: 'paused' | 'open'): Promise<void> {
  await withTenant(site.office.db, site.office.ours.id, async (tenant) => {
    const survey = assertDefined(await findSurveyByCode(tenant, 'eit'), 'eit');
    await changeSurvey(tenant, survey, { status });
    await recordAudit(tenant, { actor: 'system', action: 'survey.pause', subject: `survey:${survey.id}` });
  });
}

async function open(path: string, options: BrowserContextOptions = {}, url = site.url): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  // The first to answer has a wrong clock, and is told the hour; those on a bad line have the server's.
  if (url === line.url) await context.addInitScript(`Date.now = () => ${NOW.epochMilliseconds}`);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

const shownSteps = (page: Page) =>
  page.locator('.step').evaluateAll((all) => all.filter((each) => each.offsetHeight > 0).map(({ id }) => id));
const chosen = (page: Page) => page.locator('input:checked').count();

async function lookAtBoth(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await look(page, `${name}-${width}`);
  }
}

/** Polled from here: the page's policy lets no text be run there again and again. */
const until = (page: Page, holds: string) =>
  expect.poll(() => page.evaluate(holds), { timeout: 10_000 }).toBe(true);
const focused = (page: Page) => page.evaluate('document.activeElement.id');
const stored = (page: Page) => page.evaluate('sessionStorage.length + localStorage.length');

describe('a citizen with a telephone', { timeout: 60_000 }, () => {
  it('steps through, reloads, changes the language, and sends: everything stays, and counts once', async () => {
    const page = await open('/s/eit');
    await lookAtBoth(page, 'survey-start');
    expect(await shownSteps(page)).toEqual(['start']);
    await go(page, 'เริ่มตอบ');
    await until(page, 'document.activeElement.id === "title-1"');
    await answerStep(page);
    await lookAtBoth(page, 'survey-group');
    const before = await chosen(page);
    await page.reload();
    // Whoever sits there next sees nothing before she says that it is hers.
    expect([await shownSteps(page), await chosen(page)]).toEqual([[], 0]);
    await lookAtBoth(page, 'survey-restored');
    await press(page, 'ตอบต่อ');
    expect(await shownSteps(page)).toEqual(['group-1']);
    expect(await chosen(page)).toBe(before);
    await follow(page, () => press(page, 'English'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect([await chosen(page), await shownSteps(page)]).toEqual([before, ['group-1']]);
    await lookAtBoth(page, 'survey-english');
    await go(page, 'Next');
    await answerStep(page);
    await go(page, 'Next');
    await until(page, 'document.activeElement.id === "title-3"');
    expect(await page.locator('[data-live]').textContent()).toBe('10 of 15 answered');
    expect(await page.locator('[data-answered]').last().textContent()).toBe('10 of 15 answered');
    await press(page, 'Send my answers');
    expect(await page.locator('[data-left] h3').textContent()).toBe('5 not answered');
    await lookAtBoth(page, 'survey-left-out');
    await go(page, 'Go back to part 3: 5 left');
    expect(await focused(page)).toBe('q-E11');
    await answerStep(page);
    const count = await kept('eit');
    await press(page, 'Send my answers');
    await page.waitForSelector('.receipt');
    expect(await page.locator('.receipt code').textContent()).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(await kept('eit')).toBe(count + 1);
    expect(await stored(page)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await lookAtBoth(page, 'survey-thanks');
    await page.reload();
    expect(await chosen(page)).toBe(0);
    await page.context().close();
  });

  it('with the line cut before the answer comes: it is sent again by itself and counts once', async () => {
    const page = await open('/s/eit#group-3', {}, line.url);
    await answerStep(page);
    await press(page, 'ส่งคำตอบ');
    const count = await kept('eit');
    line.cutBeforeAnswer(true);
    await press(page, 'ส่งตามที่ตอบไว้');
    await page.waitForSelector('[data-status]:has-text("ยังส่งไม่ถึง")');
    await expect.poll(() => kept('eit')).toBe(count + 1);
    expect(await stored(page)).toBe(1);
    line.cutBeforeAnswer(false);
    await page.waitForSelector('.receipt');
    expect(await kept('eit')).toBe(count + 1);
    expect(await stored(page)).toBe(0);
    await page.context().close();
  });

  it('with the line cut and the page loaded again: still once', async () => {
    const page = await open('/s/eit#group-3', {}, line.url);
    await answerStep(page);
    await press(page, 'ส่งคำตอบ');
    const count = await kept('eit');
    line.cutBeforeAnswer(true);
    await press(page, 'ส่งตามที่ตอบไว้');
    await page.waitForSelector('[data-status]:has-text("ยังส่งไม่ถึง")');
    line.cutBeforeAnswer(false);
    await page.goto('about:blank');
    await page.goto(`${line.url}/s/eit#group-3`);
    await press(page, 'ตอบต่อ');
    expect(await chosen(page)).toBe(5);
    await press(page, 'ส่งคำตอบ');
    await page.waitForSelector('.receipt');
    expect(await page.locator('h1').textContent()).toBe('ได้รับคำตอบชุดหนึ่งไว้ก่อนแล้ว');
    await lookAtBoth(page, 'survey-before');
    expect(await kept('eit')).toBe(count + 1);
    await page.context().close();
  });

  it('is told when nothing is answered, and when the survey was closed meanwhile', async () => {
    const page = await open('/s/eit#group-3');
    await press(page, 'ส่งคำตอบ');
    expect(await page.locator('[data-status]').textContent()).toContain('อย่างน้อยหนึ่งข้อ');
    await answerStep(page);
    await turn('paused');
    await press(page, 'ส่งคำตอบ');
    await press(page, 'ส่งตามที่ตอบไว้');
    await page.waitForSelector('[data-status]:has-text("พักรับคำตอบ")');
    expect(await chosen(page)).toBe(5);
    await turn('open');
    await page.context().close();
  });

  it('starts anew on a shared device, clears what was written, and leaves nothing once it is over', async () => {
    const page = await open('/s/eit#group-3');
    await answerStep(page);
    await page.reload();
    await press(page, 'เริ่มใหม่ทั้งหมด');
    expect([await chosen(page), await stored(page)]).toEqual([0, 0]);
    const text = page.locator('textarea:visible').first();
    if ((await text.count()) > 0) {
      await text.fill('ข้อความ');
      await text.blur();
    } else await answerStep(page);
    await press(page, 'ล้างคำตอบในส่วนนี้');
    if ((await text.count()) > 0) expect(await text.inputValue()).toBe('');
    expect(await chosen(page)).toBe(0);
    await page.evaluate(
      "localStorage.setItem('token:/s/past:x', '{}'), localStorage.setItem('token:/s/iit:x', '{}')",
    );
    await page.evaluate("sessionStorage.setItem('survey:past:self', '{}')");
    await page.goto(`${site.url}/s/past#ABCD-EFGH`);
    await until(page, "localStorage.getItem('token:/s/past:x') === null");
    expect(await page.evaluate("sessionStorage.getItem('survey:past:self')")).toBeNull();
    expect(await page.evaluate("localStorage.getItem('token:/s/iit:x')")).toBe('{}');
    expect(page.url()).toBe(`${site.url}/s/past`);
    await page.context().close();
  });

  it('with the keyboard alone: arrows choose, Tab goes on, Enter follows', async () => {
    const page = await open('/s/eit');
    await page.getByRole('link', { name: 'เริ่มตอบ' }).press('Enter');
    await until(page, 'document.activeElement.id === "title-1"');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input:checked').getAttribute('value')).toBe('2');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('E1.b');
    await page.context().close();
  });

  it('gives every choice and button a target of 44 px', async () => {
    const page = await open('/s/eit#group-1');
    const small = await page
      .locator('label:visible, button:visible, .ways a:visible, header a:visible')
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect().height).filter((height) => height < 44),
      );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('without scripts', { timeout: 60_000 }, () => {
  const plain = { javaScriptEnabled: false };

  it('one group shows at a time, choices stay, and the review sends them', async () => {
    const page = await open('/s/eit', plain);
    expect(await shownSteps(page)).toEqual(['start']);
    await go(page, 'เริ่มตอบ');
    await answerStep(page);
    await go(page, 'ต่อไป');
    expect(await shownSteps(page)).toEqual(['group-2']);
    await go(page, 'ย้อนกลับ');
    expect([await shownSteps(page), await chosen(page)]).toEqual([['group-1'], 8]);
    await follow(page, () => press(page, 'English')).catch(() => {});
    expect([await page.locator('html').getAttribute('lang'), await chosen(page)]).toEqual(['en', 8]);
    await page.goto(`${site.url}/s/eit#group-3`);
    await answerStep(page);
    await press(page, 'ส่งคำตอบ');
    await page.waitForURL(/review/);
    await lookPlain(page, 'survey-review');
    await press(page, 'กลับไปตอบส่วนที่ 2: อีก 5 ข้อ');
    await page.waitForURL(/#q-E6.a/);
    expect([await shownSteps(page), await chosen(page)]).toEqual([['group-2'], 5]);
    await go(page, 'ต่อไป');
    await press(page, 'ส่งคำตอบ');
    const count = await kept('eit');
    await press(page, 'ส่งตามที่ตอบไว้');
    await page.waitForSelector('.receipt');
    const receipt = await page.locator('.receipt code').textContent();
    await page.reload();
    expect(await page.locator('.receipt code').textContent()).toBe(receipt);
    expect(await kept('eit')).toBe(count + 1);
    await page.context().close();
  });

  it('a slip that was drawn answers; one with a name does not, and says why', async () => {
    const count = await kept('iit');
    for (const [kind, sees] of [
      ['named', '[role=alert]'],
      ['drawn', '.receipt'],
    ] as const) {
      const page = await open('/s/iit', plain);
      await page.locator('#slip').fill(await slip(kind));
      await go(page, 'เริ่มตอบ');
      await answerStep(page);
      await page.goto(`${page.url().replace(/#.*/, '')}#group-5`);
      await press(page, 'ส่งคำตอบ');
      await press(page, 'ส่งตามที่ตอบไว้');
      await page.waitForSelector(sees);
      await lookPlain(page, `survey-slip-${kind}`);
      await page.context().close();
    }
    expect(await kept('iit')).toBe(count + 1);
  });

  /** axe is a script: only the width can be tried. */
  async function lookPlain(page: Page, name: string): Promise<void> {
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width, name).toBeLessThanOrEqual(390);
    const folder = process.env.JOURNEY_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/plain-${name}.png`, fullPage: true });
  }
});

describe('a member of staff with a slip', { timeout: 60_000 }, () => {
  it('opens its code, which leaves the address at once, and answers by a token', async () => {
    const code = await slip('named');
    const posted: string[] = [];
    const page = await open('/surveys');
    page.on('request', (request) => posted.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${site.url}/s/iit#${code}`);
    await page.waitForSelector('[data-slip-note]:has-text("แลกรหัสแล้ว")');
    expect(page.url()).toBe(`${site.url}/s/iit`);
    await lookAtBoth(page, 'survey-invited');
    await go(page, 'เริ่มตอบ');
    await answerStep(page);
    await lookAtBoth(page, 'survey-sensitive');
    await page.reload();
    await press(page, 'ตอบต่อ');
    for (const _ of '1234') await go(page, 'ต่อไป');
    await press(page, 'ส่งคำตอบ');
    const count = await kept('iit');
    await press(page, 'ส่งตามที่ตอบไว้');
    await page.waitForSelector('.receipt');
    expect(await kept('iit')).toBe(count + 1);
    const sent = posted.filter((each) => each.includes('/answers'));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('token=');
    const letters = code.replaceAll('-', '');
    expect(sent[0]?.replaceAll('-', '')).not.toContain(letters);
    await until(page, 'sessionStorage.length + localStorage.length === 0');
    // The next slip in the same tab: its form, not the thanks of the one before.
    const next = await slip('named');
    await follow(page, () => page.evaluate(`location.hash = '${next}'`));
    await page.waitForSelector('[data-slip-note]:has-text("แลกรหัสแล้ว")');
    expect([page.url(), await page.locator('#slip').inputValue()]).toEqual([`${site.url}/s/iit`, next]);
    await page.context().close();
  });

  it('sees nothing of whoever began before on the same device', async () => {
    const page = await open(`/s/iit#${await slip('drawn')}`);
    await page.waitForSelector('[data-slip-note]:has-text("แลกรหัสแล้ว")');
    await go(page, 'เริ่มตอบ');
    await answerStep(page);
    const next = await slip('drawn');
    await follow(page, () => page.goto(`${site.url}/s/iit#${next}`));
    expect(await page.locator('#slip').inputValue()).toBe(next);
    await page.waitForSelector('[data-slip-note]:has-text("แลกรหัสแล้ว")');
    expect(await chosen(page)).toBe(0);
    await page.context().close();
  });
});

describe('an interviewer', { timeout: 60_000 }, () => {
  it('asks two people one after another', async () => {
    const page = await site.enter('assessor', { viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}/office/years/2566/surveys/${surveys.eit}/interview`);
    await lookAtBoth(page, 'survey-interview');
    for (const person of [1, 2]) {
      await go(page, 'เริ่มตอบ');
      await answerStep(page);
      await page.goto(`${page.url().replace(/#.*/, '')}#group-3`);
      await press(page, 'ส่งคำตอบ');
      await press(page, 'ส่งตามที่ตอบไว้');
      await expect.poll(() => kept('eit', 'interviewer')).toBe(person);
      await page.waitForSelector('[data-kept]');
      await until(page, 'document.activeElement.matches("h1")');
      expect([await kept('eit', 'interviewer'), await chosen(page)]).toEqual([person, 0]);
      expect(await shownSteps(page)).toEqual(['start']);
    }
    await lookAtBoth(page, 'survey-interview-next');
    await page.context().close();
  });
});

describe('the public site', { timeout: 60_000 }, () => {
  it('leads to the open survey from its front page and its list', async () => {
    const page = await open('/');
    await lookAtBoth(page, 'front-survey');
    await go(page, 'แบบสำรวจที่เปิดรับคำตอบ');
    await lookAtBoth(page, 'survey-list');
    await page.getByRole('link', { name: 'ตอบแบบสำรวจ' }).last().click();
    expect(new URL(page.url()).pathname).toBe('/s/eit');
    await page.context().close();
  });
});
