import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { createCollector, receiptOf, unseal } from '../../src/features/answers/acts.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { publishReceipts } from '../../src/features/receipts/acts.ts';
import { changeSurvey, type Survey } from '../../src/features/surveys/queries.ts';
import { publishReceiptsOfAll } from '../../src/jobs/publish-receipts.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { follow } from '../support/journey.ts';
import { NOW } from '../support/office.ts';
import { look, type OpenSite, openYearSite } from '../support/office-journey.ts';
import { submissionTo } from '../support/submission.ts';
import { addTestSurvey } from '../support/survey.ts';

let site: OpenSite;
let survey: Survey;
let receipts: string[];
beforeAll(async () => {
  site = await openYearSite();
  const { office } = site;
  survey = await addTestSurvey(office, office.ours, { code: 'eit' });
  receipts = await answer(23);
  await publishReceiptsOfAll({
    ...{ db: office.db, now: () => NOW, mailer: null, publicUrl: null },
    onFailure: (_, error) => expect(error).toBeNull(),
  });
  receipts.push(...(await answer(6)));
});
afterAll(() => site.close());

async function answer(people: number): Promise<string[]> {
  const collector = createCollector(site.office.office);
  const all = Array.from({ length: people }, () => submissionTo(survey, site.office.ours.id));
  await Promise.all(all.map(collector.submit));
  return all.map(({ ticket }) => receiptOf(ticket).toString('hex'));
}

function close(): Promise<void> {
  return withTenant(site.office.db, site.office.ours.id, async (tenant) => {
    await unseal(tenant, survey, site.office.office.secretKey);
    await publishReceipts(tenant, survey, Temporal.PlainDate.from('2023-03-20'));
    await changeSurvey(tenant, survey, { status: 'closed' });
    await recordAudit(tenant, { actor: 'system', action: 'survey.close', subject: `survey:${survey.id}` });
  });
}

describe('a respondent with a receipt', () => {
  it('finds it on a phone without scripts, with its proof, and after closing sees that all were counted', async () => {
    const context = await site.browser.newContext({
      ...{ viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
    });
    const page = await context.newPage();
    await page.goto(`${site.url}/s/eit/receipts`);
    await page.getByLabel('เลขใบรับคำตอบ').fill('12 34');
    await page.getByRole('button', { name: 'ค้นหาใบรับ' }).click();
    expect(await page.getByLabel('เลขใบรับคำตอบ').inputValue()).toBe('12 34');
    expect(await page.textContent('main')).toContain('คัดลอกจากหน้าขอบคุณอีกครั้ง');
    await page.getByLabel('เลขใบรับคำตอบ').fill((receipts[4] ?? '').replace(/(.{4})/g, '$1 '));
    await page.getByRole('button', { name: 'ค้นหาใบรับ' }).click();
    expect(await page.textContent('[role=status]')).toContain('อยู่ในชุดที่ 1 ซึ่งมี 23 ใบ');
    await context.close();
  });

  it('and with scripts sees a page that is good at every width', async () => {
    const page = await (await site.browser.newContext()).newPage();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site.url}/s/eit/receipts?lang=th&asked=${width}`);
      await look(page, `receipts-${width}`);
      await page.getByLabel('เลขใบรับคำตอบ').fill(receipts[0] ?? '');
      await follow(page, () => page.getByRole('button', { name: 'ค้นหาใบรับ' }).click());
      await page.getByText('ทางพิสูจน์จากใบรับถึงราก').click();
      await look(page, `receipt-found-${width}`);
    }
    await close();
    await page.goto(`${site.url}/s/eit/receipts?lang=en&asked=closed`);
    expect(await page.textContent('main')).toContain('29 receipts · 29 answers counted in the results');
    await look(page, 'receipts-closed');
  });
});

describe('the program of the guide', () => {
  it('computes every root again, finds a receipt, and sees one that was changed', async () => {
    const guide = readFileSync(new URL('../../docs/guides/check-receipts.md', import.meta.url), 'utf8');
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
    try {
      const file = join(folder, 'receipts.mjs');
      writeFileSync(file, program);
      const run = (...args: string[]) => promisify(execFile)(process.execPath, [file, ...args]);
      const address = `${site.url}/s/eit/receipts.txt`;
      const { stdout } = await run(address, assertDefined(receipts[2], 'receipt').toUpperCase());
      expect(stdout.trim().split('\n')).toEqual([
        expect.stringMatching(
          /^right · batch 1 published 2023-03-15 receipts 23 .* your receipt stands here$/,
        ),
        expect.stringMatching(/^right · batch 2 published 2023-03-20 receipts 6 root [0-9a-f]{64}$/),
      ]);
      const list = await (await fetch(address)).text();
      const changed = list.replace(/^[0-9a-f]{64}$/m, 'ab'.repeat(32));
      const forged = run(`data:text/plain,${encodeURIComponent(changed)}`);
      await expect(forged).rejects.toMatchObject({ stdout: expect.stringMatching(/^WRONG · batch 1/) });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
