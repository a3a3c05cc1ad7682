import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePng } from '../support/intake/png.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
const as = { as: 'ita-officer' } as const;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const texts = (title: string) => ({
  title,
  titleEn: '',
  summary: 'สรุปข่าว',
  body: '## เรื่อง\n\n![](1)\n\nเนื้อข่าว',
});
const text = async (path: string) => (await office.get(path)).text();

async function write(title: string): Promise<string> {
  const answer = await office.post('/office/news', texts(title), as);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function send(address: string, version: number, alt: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('version', String(version));
  form.append('alt', alt);
  form.append('picture', new File([Uint8Array.from(bytes)], 'ภาพ.png'));
  return office.post(`${address}/pictures`, form, as);
}

describe('a news item on its way', () => {
  it('is a draft nobody sees, then public from its day, then gone at once', async () => {
    const address = await write('เปิดรับสมัครอาสา');
    expect(await text('/news')).not.toContain('เปิดรับสมัครอาสา');
    const days = [
      ['16/3/2566', false],
      ['15/3/2566', true],
    ] as const;
    let version = 1;
    for (const [publishOn, isSeen] of days) {
      const done = await office.post(`${address}/publication`, { publishOn, version: String(version) }, as);
      expect(done.status).toBe(303);
      expect((await text('/news')).includes('เปิดรับสมัครอาสา'), publishOn).toBe(isSeen);
      expect((await text('/search?q=อาสา')).includes('เปิดรับสมัคร<'), publishOn).toBe(isSeen);
      expect((await office.get('/news/1')).status).toBe(isSeen ? 302 : 404);
      version += 1;
      if (isSeen) break;
      await office.post(`${address}/withdrawal`, { version: String(version) }, as);
      version += 1;
    }
    const led = (await office.get('/news/1-old-title')).headers.get('location') ?? '';
    expect(decodeURI(led)).toBe('/news/1-เปิดรับสมัครอาสา');
    expect(await text(led)).toContain('<h2>เรื่อง</h2>');
    for (const path of ['/news.rss', '/sitemap.xml', '/']) expect(await text(path), path).toContain(led);
    await office.post(`${address}/withdrawal`, { version: String(version) }, as);
    for (const path of ['/news', '/news.rss', '/sitemap.xml', '/', '/search?q=อาสา'])
      expect(await text(path), path).not.toContain(led);
    expect((await office.get(led)).status).toBe(404);
  });

  it('without a text is not let out', async () => {
    const added = await office.post('/office/news', { ...texts('ว่าง'), body: '' }, as);
    const address = added.headers.get('location') ?? '';
    const refused = await office.post(`${address}/publication`, { publishOn: '15/3/2566', version: '1' }, as);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('ยังไม่มีเนื้อหา');
  });

  it('of two savers tells the second, and overwrites nothing', async () => {
    const address = await write('แก้พร้อมกัน');
    const save = (title: string) => office.post(address, { ...texts(title), version: '1' }, as);
    expect((await save('คนแรก')).status).toBe(303);
    const second = await save('คนที่สอง');
    expect(second.status).toBe(409);
    const page = await second.text();
    expect([page.includes('คนแรก'), page.includes('คนที่สอง')]).toEqual([true, true]);
    expect(await (await office.get(address, as)).text()).not.toContain('คนที่สอง');
  });

  it('can be looked at before it is saved, script and all', async () => {
    const typed = { ...texts('ลอง'), body: '**หนา** <script>alert(1)</script> [x](javascript:alert(1))' };
    const page = await (await office.post('/office/news', { ...typed, action: 'preview' }, as)).text();
    expect(page).toContain('<strong>หนา</strong>');
    expect(page).not.toMatch(/<script>alert|href="javascript/);
  });

  it('keeps what was typed when something is wrong', async () => {
    const refused = await office.post('/office/news', { ...texts(''), summary: 'อยู่ต่อ' }, as);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('อยู่ต่อ');
  });
});

describe('pictures of news', () => {
  it('need a description, are judged by their content, and are as public as the news', async () => {
    const address = await write('ข่าวมีภาพ');
    const number = 4;
    expect((await send(address, 1, '', makePng())).status).toBe(422);
    expect((await send(address, 1, 'ภาพ', new TextEncoder().encode('<svg/>'))).status).toBe(422);
    expect((await send(address, 1, 'คนปลูกต้นไม้', makePng())).status).toBe(303);
    expect((await send(address, 1, 'ซ้ำ', makePng())).status).toBe(409);
    const picture = `/news/${number}/pictures/1`;
    expect((await office.get(picture)).status).toBe(404);
    await office.post(`${address}/publication`, { publishOn: '1/3/2566', version: '2' }, as);
    const shown = await office.get(picture);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    const led = (await office.get(`/news/${number}`)).headers.get('location') ?? '';
    expect(await text(led)).toContain('alt="คนปลูกต้นไม้"');
    expect((await office.get(picture, { at: office.theirs })).status).toBe(404);
    const page = await (await office.get(address, as)).text();
    const [removal = ''] = /\/office\/news\/[\w-]+\/pictures\/[\w-]+\/removal/.exec(page) ?? [];
    expect((await office.post(removal, { version: '3' }, as)).status).toBe(303);
    expect((await office.get(picture)).status).toBe(404);
  });
});

it('comes in pages, the newest first', async () => {
  for (let count = 1; count <= 11; count += 1) {
    const address = await write(`ข่าวที่ ${count} ของรายการ`);
    await office.post(`${address}/publication`, { publishOn: `${count}/2/2566`, version: '1' }, as);
  }
  const first = await text('/news');
  expect(first.indexOf('ข่าวที่ 11 ของ')).toBeLessThan(first.indexOf('ข่าวที่ 10 ของ'));
  expect(first).not.toContain('ข่าวที่ 1 ของ');
  expect(await text('/news?page=2')).toContain('ข่าวที่ 1 ของ');
  expect((await office.get('/news?page=3')).status).toBe(404);
});

it('leaves each step on record', async () => {
  const { rows } = await office.database.admin.pool.query(
    "select action, count(*)::int from audit_entry where action like 'news.%' group by 1 order by 1",
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'news.add-picture',
    'news.publish',
    'news.remove-picture',
    'news.unpublish',
    'news.write',
  ]);
});
