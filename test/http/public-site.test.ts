import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { withdrawPublished } from '../../src/features/disclosures/acts.ts';
import { createTestApp } from '../support/app.ts';
import { addPiece, KEY, personOf, publish, seatExecutive, uploadOf } from '../support/evidence.ts';
import { makePng } from '../support/intake/png.ts';
import { addMeasure } from '../support/measures.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
const at = () => ({ at: office.theirs });
const text = async (path: string) => (await office.get(path)).text();
const status = async (path: string) => (await office.get(path)).status;

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14', 'O15', 'O42'] });
  await openTestYear(office, office.theirs);
  const csv = new TextEncoder().encode('ขั้นตอน,วัน\nรับหนังสือเข้า,1\n');
  await addPiece(office, 'file', uploadOf({ title: 'คู่มืองานสารบรรณ' }, ['คู่มือ.csv', csv]));
  await publish(office, office.ours);
  await addPiece(office, 'page', { title: 'คู่มือบริการ', page: 'ยื่นคำขอที่กองช่าง' }, 'O15');
  await publish(office, office.ours, 'O15');
});
afterAll(() => office.close());

/** A year of scores alone, as the frameworks before items were named have it. */
async function openTestYearWithout(fiscal_year: number): Promise<void> {
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const year = { agency_id: office.ours.id, fiscal_year, framework: `nacc-${fiscal_year}` };
    await tenant.db.insertInto('cycle').values(year).execute();
    await recordAudit(tenant, { actor: 'system', action: 'cycle.open', subject: `cycle:${fiscal_year}` });
  });
}

/** The data of a page for search engines. */
function linkedData(page: string): Record<string, unknown> {
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

describe('where an agency answers', () => {
  it('its front page stands at / and the checker at /check', async () => {
    const front = await text('/');
    expect(front).toContain('อบต.ทุ่งตัวอย่าง');
    expect(front).toContain('action="/search"');
    expect(front).not.toContain('action="/check"');
    const checker = await text('/check');
    expect(checker).toContain('action="/check"');
    expect(checker).not.toContain('href="/"');
    expect((await office.get('/check/sample')).headers.get('location')).toBe('/check');
  });

  it('without one the checker stays at /', async () => {
    const { get } = createTestApp();
    expect(await (await get('/')).text()).toContain('action="/check"');
    expect((await get('/check')).headers.get('location')).toBe('/');
    for (const path of ['/ita', '/news', '/sitemap.xml', '/site.css'])
      expect((await get(path)).status, path).toBe(404);
  });

  it('the front page counts what is public of each sub-indicator', async () => {
    const front = await text('/');
    expect(front).toMatch(/<strong>2<\/strong> <span>จาก 43 ข้อ/);
    expect(front).toMatch(/9\.2 การบริหารงาน<\/span><b>2\/8<\/b>/);
    expect(front).not.toContain('ผลการประเมิน ITA');
  });

  it('leaves out years whose framework names no items', async () => {
    await openTestYearWithout(2565);
    expect(await status('/ita/2565')).toBe(404);
    expect(await status('/data/disclosures-2565.csv')).toBe(404);
    for (const path of ['/ita/2566', '/sitemap', '/sitemap.xml', '/data', '/data/package.json']) {
      const page = await text(path);
      expect(page, path).toContain('2566');
      expect(page, path).not.toMatch(/ita\/2565|disclosures-2565/);
    }
    expect((await office.get('/ita')).headers.get('location')).toBe('/ita/2566');
  });

  it('shows the newest published score with its level, why, and the way to its origin; none that is not published', async () => {
    const values = '91.59 80.48 85.64 77.01 76.47 87.70 84.67 91.27 100 100'.split(' ');
    const announce = (rows: readonly string[]) =>
      withTenant(office.db, office.ours.id, async (tenant) => {
        const year = { agency_id: office.ours.id, fiscal_year: 2566, source: 'ITAS' };
        const scores = rows.map((value, index) => ({ ...year, axis: String(index + 1), value }));
        await tenant.db.insertInto('announced_score').values(scores).execute();
        await recordAudit(tenant, { actor: 'system', action: 'score.announce', subject: 'cycle:2566' });
      });
    await announce(values);
    expect(await text('/?fresh=1')).not.toContain('ผลการประเมิน ITA');
    const publication = '/office/years/2566/results/publication';
    const read = await (await office.get(publication, { as: 'head-of-agency' })).text();
    const seen = /name="seen" value="([^"]*)"/.exec(read)?.[1] ?? '';
    await office.post(publication, { seen, reason: '' }, { as: 'head-of-agency' });
    const front = await text('/?fresh=2');
    expect(front).toContain('href="/results/2566"');
    // 0.3 × 82.238 + 0.3 × 87.88 + 0.4 × 100
    for (const part of ['91.04', '82.24', '87.88', '100.00', 'ผ่าน ไม่ใช่ผ่านดี']) expect(front).toContain(part);
  });
});

describe('the items of a year', () => {
  it('are led to from /ita, and narrowed by words of what each must show', async () => {
    expect((await office.get('/ita')).headers.get('location')).toBe('/ita/2566');
    const all = await text('/ita/2566');
    expect(all.match(/<b>O\d+<\/b>/g)).toHaveLength(43);
    expect(all).toContain('เผยแพร่ล่าสุด 15 มี.ค. 2566');
    const some = await text('/ita/2566?q=คู่มือ');
    expect(some.match(/<b>O\d+<\/b>/g)).toEqual(['<b>O14</b>', '<b>O15</b>']);
    expect(some).toContain('noindex');
    expect((await text('/ita/2566?q=๑๔')).match(/<b>O\d+<\/b>/g)).toEqual(['<b>O14</b>']);
    expect(await text('/ita/2566?q="><img>')).not.toContain('<img>');
  });

  it('tell what they ask for, what there is, and what was published when', async () => {
    const page = await text('/ita/2566/O14');
    for (const part of ['สิ่งที่ข้อนี้ต้องแสดง', 'คู่มืองานสารบรรณ', 'CSV · คู่มือ.csv', 'ฉบับที่ 1', 'ข้อถัดไป'])
      expect(page).toContain(part);
    const data = linkedData(page);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      url: 'http://ours.test/ita/2566/O14',
      hasPart: [{ name: 'คู่มืองานสารบรรณ', encodingFormat: 'text/csv' }],
    });
    const [file = { url: '' }] = data.hasPart as { url: string }[];
    const answer = await office.get(new URL(file.url).pathname);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('รับหนังสือเข้า')]);
  });

  it('are in English what the framework calls them, and the agency’s own words are marked as Thai', async () => {
    const page = await text('/ita/2566/O14?lang=en');
    const head = page.slice(0, page.indexOf('</head>'));
    expect(page).toContain('<h1>O14 Work manual or standard</h1>');
    expect(head).toContain('<title>O14 Work manual or standard · 2566');
    expect(head).toMatch(/name="description" content="O14 Work manual or standard/);
    expect(page).toMatch(/<h3[^>]* lang="th">คู่มืองานสารบรรณ/);
    expect(page).toMatch(/Download<span class="visually-hidden" lang="th"> คู่มืองานสารบรรณ/);
  });

  it('keep to their agency', async () => {
    expect((await office.get('/ita/2566/O14', at())).status).toBe(404);
    expect(await (await office.get('/sitemap.xml', at())).text()).not.toContain('/ita/2566/O14');
  });
});

describe('registers and pages', () => {
  it('are shown as they stand today, and only photos of today', async () => {
    await seatExecutive(office, 'นางสมมติ ตัวอย่าง', makePng());
    const page = await text('/executives');
    const [, photo = ''] = /src="(\/pictures\/[0-9a-f]{64})"/.exec(page) ?? [];
    expect(page).toContain('นางสมมติ ตัวอย่าง');
    const picture = await office.get(photo);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await office.get(photo, at())).status).toBe(404);
    const { rows } = await office.database.admin.pool.query(
      "select encode(sha256, 'hex') as hash from evidence_blob where media_type = 'text/csv'",
    );
    expect(await status(`/pictures/${rows[0].hash}`)).toBe(404);
    for (const path of ['/structure', '/contact', '/accessibility', '/sitemap'])
      expect(await status(path)).toBe(200);
  });

  it('the privacy policy is led to from the front page once it is written', async () => {
    expect(await status('/privacy')).toBe(404);
    expect(await text('/?before=1')).not.toContain('href="/privacy"');
    const page = { title: 'นโยบายคุ้มครองข้อมูล', titleEn: '', body: '## เราเก็บอะไร', version: '0' };
    await office.post('/office/agency/pages/privacy', page, { as: 'ita-officer' });
    expect(await text('/')).toContain('href="/privacy"');
    expect(await text('/privacy')).toContain('<h2>เราเก็บอะไร</h2>');
    expect((await office.get('/pages/privacy')).headers.get('location')).toBe('/privacy');
    expect(await status('/pages/nothing')).toBe(404);
  });

  it('measures are public once the item that discloses them is', async () => {
    await addMeasure(office, { title: 'ทำคู่มือยืมพัสดุ' });
    expect(await status('/measures/2566')).toBe(404);
    for (const path of ['/', '/ita/2566', '/sitemap', '/sitemap.xml'])
      expect(await text(path), path).not.toContain('/measures/2566');
    await addPiece(office, 'page', { title: 'มาตรการ', page: 'ดูทะเบียนมาตรการ' }, 'O42');
    await publish(office, office.ours, 'O42');
    const page = await text('/measures/2566?fresh=1');
    for (const part of ['ทำคู่มือยืมพัสดุ', 'ยังไม่เริ่ม', '0/1']) expect(page).toContain(part);
    // The plan is public; the report on its progress is not.
    expect(page).not.toContain('<h4>ความก้าวหน้า');
    for (const path of ['/', '/ita/2566', '/sitemap'])
      expect(await text(path), path).toContain('href="/measures/2566"');
    expect(await text('/sitemap.xml')).toContain('/measures/2566</loc>');
  });
});

describe('for machines', () => {
  it('each language of a page has one address, which a redirect keeps', async () => {
    const links = (page: string) =>
      [...page.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g)].map(
        ([, rel, language = '', href]) => `${language || rel} ${href}`,
      );
    const address = 'http://ours.test/ita/2566/O14';
    const alternates = [`th ${address}`, `en ${address}?lang=en`, `x-default ${address}`];
    expect(links(await text('/ita/2566/O14'))).toEqual([`canonical ${address}`, ...alternates]);
    expect(links(await text('/ita/2566/O14?lang=en'))).toEqual([
      `canonical ${address}?lang=en`,
      ...alternates,
    ]);
    for (const path of ['/ita', '/pages/privacy'])
      expect((await office.get(`${path}?lang=en`)).headers.get('location')).toMatch(/\?lang=en$/);
  });

  it('the site map lists what is public, robots keep out of the office', async () => {
    const map = await text('/sitemap.xml');
    expect(map).toContain('<loc>http://ours.test/ita/2566/O14</loc><lastmod>2023-03-15</lastmod>');
    expect(map).not.toContain('/ita/2566/O1<');
    for (const path of ['/ita', '/data', '/verify', '/results/2566'])
      expect(map).toContain(`<loc>http://ours.test${path}</loc>`);
    const links = await text('/sitemap');
    for (const path of ['/data', '/verify', '/results/2566'])
      expect(links).toContain(`<li><a href="${path}">`);
    const robots = await text('/robots.txt');
    expect(robots).toContain('Disallow: /office');
    expect(robots).toContain('Sitemap: http://ours.test/sitemap.xml');
  });

  it('pages of a year carry structured data of what they hold', async () => {
    const item = 'http://ours.test/ita/2566/O14';
    expect(linkedData(await text('/ita/2566'))).toMatchObject({
      '@type': 'Collection',
      hasPart: expect.arrayContaining([expect.objectContaining({ url: item, dateModified: '2023-03-15' })]),
    });
    expect(linkedData(await text('/measures/2566'))).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'ทำคู่มือยืมพัสดุ' }],
    });
    const json = 'http://ours.test/data/scores-2566.json';
    const file = { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json };
    expect(linkedData(await text('/results/2566'))).toMatchObject({
      ...{ '@type': 'Dataset', temporalCoverage: '2022-10-01/2023-09-30' },
      variableMeasured: expect.arrayContaining([expect.objectContaining({ name: 'ITA', value: '91.04' })]),
      distribution: expect.arrayContaining([file]),
    });
    expect(linkedData(await text('/data'))).toMatchObject({
      '@type': 'DataCatalog',
      dataset: expect.arrayContaining([
        expect.objectContaining({ '@type': 'Dataset', distribution: expect.arrayContaining([file]) }),
      ]),
    });
  });

  it('what is withdrawn is gone at once, from every list', async () => {
    await withTenant(office.db, office.ours.id, (tenant) =>
      withdrawPublished(
        { tenant, key: { ...KEY, item: 'O15' }, person: personOf(office.ours, 'unit-head'), at: NOW },
        'มีเลขบัตร',
      ),
    );
    expect(await status('/ita/2566/O15?fresh=1')).toBe(410);
    expect(await text('/sitemap.xml?fresh=1')).not.toContain('/ita/2566/O15');
    expect(await text('/search?q=กองช่าง&fresh=1')).not.toContain('/ita/2566/O15');
    expect(await text('/ita/2566/O14?fresh=1')).not.toContain('href="/ita/2566/O15"');
  });
});

describe('the look of the site', () => {
  const address = '/office/agency/appearance';
  const as = { as: 'ita-officer' } as const;
  const look = (fields: Record<string, string>, logo?: Uint8Array) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (logo) form.append('logo', new File([Uint8Array.from(logo)], 'ตรา.png'));
    return office.post(address, form, as);
  };

  it('is chosen among palettes, and served as a sheet whose address names it', async () => {
    const before = /\/site\.css\?v=\w+/.exec(await text('/'))?.[0] ?? '';
    expect((await look({ palette: 'navy', version: '0' }, makePng())).status).toBe(303);
    const front = await text('/');
    const after = /\/site\.css\?v=\w+/.exec(front)?.[0] ?? '';
    expect(after).not.toBe(before);
    const sheet = await office.get(after);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    expect(await sheet.text()).toContain('--petrol:#14284f');
    expect((await office.get(before)).headers.get('cache-control')).not.toContain('immutable');
    expect(front).toContain('src="/logo?v=');
    expect((await office.get('/logo')).headers.get('content-type')).toBe('image/png');
    expect((await office.get('/logo', at())).status).toBe(404);
  });

  it('refuses other colours, other files, and an older version', async () => {
    expect((await look({ palette: 'neon', version: '1' })).status).toBe(422);
    expect(
      (await look({ palette: 'navy', version: '1' }, new TextEncoder().encode('ก,ข\n1,2\n'))).status,
    ).toBe(422);
    const stale = await look({ palette: 'green', version: '0' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('น้ำเงินกรมท่า');
  });
});
