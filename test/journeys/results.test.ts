import { afterAll, beforeAll, expect, it } from 'vitest';
import { follow } from '../support/journey.ts';
import { look, type OpenSite, openYearSite, pathOf } from '../support/office-journey.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openYearSite();
});
afterAll(() => site.close());

const announced: Record<string, string> = {
  ...{ 's-1': '๙๑.๕๙', 's-2': '๘๐.๔๘', 's-3': '85.64', 's-4': '77.01', 's-5': '76.47', 's-6': '87.70' },
  ...{ 's-7': '84.67', 's-8': '91.27', 's-9': '100', 's-10': '100', 's-EIT': '91.59', 's-total': '91.04' },
  source: 'ประกาศผลใน ITAS',
};

it.each([
  ['th', 1280],
  ['en', 390],
])('a score is entered, mended, let out, read and downloaded (%s, %i px)', async (lang, width) => {
  const viewport = { width, height: 900 };
  const year = '/office/years/2566/results';
  const officer = await site.enter('ita-officer', { viewport });
  await officer.goto(`${site.url}${year}/announced?lang=${lang}`);
  for (const [name, value] of Object.entries(announced)) await officer.fill(`[name="${name}"]`, value);
  await look(officer, 'scores-entered');
  await follow(officer, () => officer.click('main form button[type=submit]'));
  expect(await officer.textContent('#level .failure')).toContain('87.88');
  await look(officer, 'scores-contradicted');

  await officer.click('.page-actions a');
  await officer.fill('[name="s-EIT"]', '87.88');
  await follow(officer, () => officer.click('main form button[type=submit]'));
  expect(await officer.textContent('#level .score-figures')).toContain('91.04');
  await look(officer, 'scores');
  await officer.goto(`${site.url}${year}/what-if?O14=missing`);
  expect(await officer.textContent('#outcome')).toContain('−0.50');
  await look(officer, 'scores-what-if');

  const head = await site.enter('head-of-agency', { viewport });
  await head.goto(`${site.url}${year}?lang=${lang}`);
  if (width === 1280) {
    await head.click('#publications a.ds-button');
    await look(head, 'scores-to-publish');
    await follow(head, () => head.click('main form button[type=submit]'));
    expect(pathOf(head)).toBe(year);
  } else expect(await head.$('#publications a.ds-button')).toBeNull();

  const stranger = await site.browser.newPage({ viewport });
  await stranger.goto(`${site.url}/results?lang=${lang}`);
  await look(stranger, 'public-scores');
  await stranger.click('.figures-table a');
  expect(await stranger.textContent('.score-figures')).toContain('91.04');
  await stranger.click('#main .derivation > ul > li:first-child > details > summary');
  await look(stranger, 'public-score');
  await stranger.click('#main a[href="/data"]');
  await stranger.click('#set-scores ~ details summary');
  await look(stranger, 'open-data');
  const [download] = await Promise.all([
    stranger.waitForEvent('download'),
    stranger.click('a[href="/data/scores-2566.csv"]'),
  ]);
  expect(download.suggestedFilename()).toBe('scores-2566.csv');
});
