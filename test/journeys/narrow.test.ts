import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { announce } from '../support/measures.ts';
import { look, type OpenSite, openYearSite } from '../support/office-journey.ts';
import { scoresByNumber } from '../support/sample-scores.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openYearSite();
  const { db, ours, get, post } = site.office;
  await withTenant(db, ours.id, async (tenant) => {
    const own = tenant.db.updateTable('agency').where('agency_id', '=', tenant.agencyId);
    await own.set({ name: 'องค์การบริหารส่วนตำบลดอนฟ้าใส' }).execute();
    await recordAudit(tenant, { actor: 'system', action: 'agency.change', subject: 'agency' });
  });
  for (const year of [2565, 2566]) {
    await announce(site.office, ours, year, scoresByNumber);
    const publication = `/office/years/${year}/results/publication`;
    const read = await (await get(publication, { as: 'head-of-agency' })).text();
    const seen = /name="seen" value="([^"]*)"/.exec(read)?.[1] ?? '';
    const done = await post(publication, { seen, reason: '' }, { as: 'head-of-agency' });
    expect(done.status).toBe(303);
    const chart = (await (await get('/results')).text()).includes('class="line-chart"');
    // One year is no line.
    expect(chart).toBe(year === 2566);
  }
});
afterAll(() => site?.close());

it('at 390 px a name breaks before the place, the chart’s numbers stand apart, the table fits or shows that it goes on', async () => {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  const lines =
    (await page.evaluate(`[...document.querySelectorAll('h1 .unbroken, .public-brand .unbroken')].map(
    (part) => [part.textContent, part.clientHeight < 2 * parseFloat(getComputedStyle(part).lineHeight)],
  )`)) as [string, boolean][];
  expect(lines.filter(([name]) => name === 'ดอนฟ้าใส')).toEqual([
    ['ดอนฟ้าใส', true],
    ['ดอนฟ้าใส', true],
  ]);
  await look(page, 'narrow-front');
  await page.goto(`${site.url}/results`);
  const apart = await page.evaluate(`(() => {
    const boxes = (name) => [...document.querySelectorAll(name)].map((each) => each.getBoundingClientRect());
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return boxes('.place').every((place) => boxes('.step-name').every((step) => !meet(place, step)));
  })()`);
  expect(apart).toBe(true);
  const [shown, whole] = (await page.$eval('.scroll-table', (box) => [box.clientWidth, box.scrollWidth])) as [
    number,
    number,
  ];
  expect(whole - shown).toBeLessThan(60);
  await look(page, 'narrow-results');
  await context.close();
});

it('the way back in the office ends with no sign', async () => {
  const officer = await site.enter('ita-officer');
  await officer.goto(`${site.url}/office/years/2566/disclosures/O14`);
  const ends = await officer.evaluate(
    `getComputedStyle(document.querySelector('.crumbs li:last-child'), '::after').content`,
  );
  expect(ends).toBe('none');
  await officer.context().close();
});
