import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read/read.ts';
import { surveyAddress } from '../../src/features/surveys/rules.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite } from '../support/office-journey.ts';
import { addInvitedSurvey, type InvitedSurvey } from '../support/slips.ts';

let site: OpenSite;
let iit: InvitedSurvey;
let ita: Page;
beforeAll(async () => {
  site = await openYearSite();
  iit = await addInvitedSurvey(site.office, site.office.ours, { code: 'iit' });
  ita = await site.enter('ita-officer');
});
afterAll(() => site?.close());

const send = (name: string) => follow(ita, () => ita.getByRole('button', { name, exact: true }).click());

describe('slips', { timeout: 60_000 }, () => {
  const printed: string[] = [];

  it('are invited by name, mailed, and drawn ones printed', async () => {
    await ita.goto(`${site.url}${surveyAddress(iit.survey)}/slips`);
    await look(ita, 'no-slips');
    await ita.fill('#f-list', 'สมหญิง ตัวอย่าง, somying@example.go.th\nสมชาย สมมติ, ไม่ใช่@@เมล');
    await ita.check('[name=checkedNamed]');
    await send('เพิ่มรายชื่อ');
    await look(ita, 'wrong-names');
    await ita.fill('#f-list', 'สมหญิง ตัวอย่าง, somying@example.go.th\nสมชาย สมมติ\nสมปอง ทดลอง');
    await send('เพิ่มรายชื่อ');
    await send('ส่งอีเมลที่ยังไม่ได้ส่ง (1)');
    await look(ita, 'names');
    await ita.fill('#f-count', '10');
    await ita.check('[name=checked]');
    const [download] = await Promise.all([
      ita.waitForEvent('download'),
      ita.getByRole('button', { name: 'ออกและพิมพ์บัตร', exact: true }).click(),
    ]);
    const read = await readDocument(await readFile(await download.path()), 'slips.pdf');
    printed.push(...(JSON.stringify(read).match(/[A-Z4679]{4}(?:-[A-Z4679]{4}){4}/g) ?? []));
    expect(printed).toHaveLength(10);
    await ita.reload();
    await look(ita, 'made');
  });

  it('are exchanged by a phone’s browser, which keeps what it needs until it is told to forget', async () => {
    const phone = await site.enter('assessor', { viewport: { width: 390, height: 844 } });
    await phone.goto(`${site.url}/s/iit`);
    const asset = loadAssets().url('blind-token.js');
    const asked = { code: printed[0] ?? '', address: '/s/iit', publicKey: iit.publicKey };
    // As text: the test's own loader would take `import` for itself.
    const call = (name: string) =>
      phone.evaluate(`import('${asset}').then((script) => script.${name}(${JSON.stringify(asked)}))`);
    const token = await call('fetchToken');
    expect(token).toMatch(/^[\w-]{86}\.[\w-]{342}$/);
    await phone.reload();
    expect(await call('fetchToken')).toBe(token);
    const kept = () => phone.evaluate('JSON.stringify(localStorage)');
    expect(await kept()).toContain('token:');
    expect(await kept()).not.toContain(printed[0]);
    await call('forgetToken');
    expect(await kept()).not.toContain('token:');
  });
});
