import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { satisfactionSet } from '../../src/features/surveys/ready-sets.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite } from '../support/office-journey.ts';
import { addTestSurvey } from '../support/survey.ts';
import { answerSurvey, SURVEYS } from '../support/survey-office.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openYearSite();
});
afterAll(() => site.close());

/** Each page at the width of a desk and of a phone. */
async function seen(page: Page, path: string, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}${path}`);
    await look(page, `${name}-${width}`);
  }
}

describe('the ITA officer runs a survey', () => {
  it('from an empty list to a plan, a question and a preview', async () => {
    const page = await site.enter('ita-officer');
    await seen(page, SURVEYS, 'survey-none');
    await follow(page, () => page.getByRole('button', { name: 'จัดทำ EIT' }).click());
    const eit = new URL(page.url()).pathname;
    await seen(page, eit, 'survey-draft');
    await page.goto(`${site.url}${eit}/plan`);
    await page.getByLabel('วันแรกที่รับคำตอบ').fill('๑/๓/๒๕๖๖');
    await page.getByLabel('วันสุดท้ายที่รับคำตอบ').fill('31 มี.ค. 2566');
    await page.getByLabel('จำนวนผู้เกี่ยวข้องทั้งหมด').fill('1,250');
    await page.getByLabel('ขนาดของหน่วยงาน').selectOption('อบต. ขนาดใหญ่');
    await follow(page, () => page.getByRole('button', { name: 'บันทึก' }).click());
    await page.getByText('ต้องมีผู้ตอบอย่างน้อย 125 คน').waitFor();
    await seen(page, `${eit}/plan`, 'survey-plan');
    await seen(page, `${eit}/questions`, 'survey-questions');
    await seen(page, `${eit}/preview`, 'survey-preview');
    await seen(page, `${eit}/wording`, 'survey-wording');
    await page.getByLabel('ไฟล์ถ้อยคำ').setInputFiles({
      name: 'ถ้อยคำ.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('code,part,th,en\nE2,,ทุกคนได้รับบริการเหมือนกันหรือไม่,\nE99,,ไม่มีข้อนี้,\n'),
    });
    await follow(page, () => page.getByRole('button', { name: 'อ่านไฟล์' }).click());
    await page.getByText('จะเปลี่ยนถ้อยคำ 1 แห่ง').waitFor();
    await look(page, 'survey-reworded');
    expect(await page.getByText('แถวที่ 3').isVisible()).toBe(true);
    await follow(page, () => page.getByRole('button', { name: 'ใช้ถ้อยคำเหล่านี้' }).click());
    await page.getByText('เปลี่ยนถ้อยคำแล้ว 1 แห่ง').waitFor();
    await seen(page, `${eit}/removal`, 'survey-removal');
    await page.context().close();
  }, 120_000);

  it('of the agency’s own, with questions and groups', async () => {
    const page = await site.enter('ita-officer');
    await seen(page, `${SURVEYS}/new`, 'survey-new');
    await page.getByLabel('ชื่อแบบสำรวจ (ไทย)').fill('ความพึงพอใจงานทะเบียน');
    await follow(page, () => page.getByRole('button', { name: 'สร้างฉบับร่าง' }).click());
    const own = new URL(page.url()).pathname;
    await seen(page, `${own}/questions`, 'survey-own-questions');
    await seen(page, `${own}/questions/new`, 'survey-question');
    await page.getByLabel('คำถาม (ไทย)').fill('ป้ายบอกทางชัดเจน');
    await follow(page, () => page.getByRole('button', { name: 'บันทึก' }).click());
    await page.getByText('ป้ายบอกทางชัดเจน').first().waitFor();
    await seen(page, `${own}/groups/g1`, 'survey-group');
    await page.context().close();
  }, 120_000);

  it('and watches it, closes it, may open it again, and unseals it', async () => {
    const { office } = site;
    const survey = await addTestSurvey(office, office.ours, {
      ...{ code: 'watch', instrument: null, questions: satisfactionSet(), closesOn: '2023-03-20' },
    });
    for (let day = 0; day < 14; day += 1) {
      const at = Temporal.Instant.from('2023-03-02T03:00:00Z').add({ hours: 24 * day });
      await answerSurvey(office, office.ours, survey, { count: ((day * 7) % 11) + 1, at });
      if (day % 3 === 0)
        await answerSurvey(office, office.ours, survey, { count: 2, mode: 'interviewer', at });
    }
    const page = await site.enter('ita-officer');
    const address = `${SURVEYS}/${survey.id}`;
    await seen(page, address, 'survey-watch');
    await seen(page, '/office', 'survey-work');
    await seen(page, SURVEYS, 'survey-list');
    await seen(page, `${address}/closing`, 'survey-closing');
    await follow(page, () => page.getByRole('button', { name: 'ปิดไว้ก่อน ยังไม่เปิดผนึก' }).click());
    await page.getByText('ปิดแบบสำรวจแล้ว').waitFor();
    await seen(page, address, 'survey-closed');
    await seen(page, '/office', 'survey-work-sealed');
    await seen(page, `${address}/reopening`, 'survey-reopening');
    await seen(page, `${address}/unsealing`, 'survey-unsealing');
    await follow(page, () => page.getByRole('button', { name: 'เปิดผนึกและนับ' }).click());
    await page.getByText('เปิดผนึกและนับแล้ว').first().waitFor();
    await seen(page, address, 'survey-unsealed');
    await page.context().close();
  }, 120_000);
});
