import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { isSearchStale, renewSearch } from '../../src/features/search/acts.ts';
import { addPiece, publish, seatExecutive, uploadOf } from '../support/evidence.ts';
import { addMeasure, announce } from '../support/measures.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { scoresByNumber } from '../support/sample-scores.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
const search = async (asked: string, at = office.ours) =>
  (await office.get(`/search?q=${encodeURIComponent(asked)}`, { at })).text();

/** Lets out the scores of 2566, as the head does. */
async function publishScores({ ours, get, post }: TestOffice): Promise<void> {
  await announce(office, ours, 2566, scoresByNumber);
  const publication = '/office/years/2566/results/publication';
  const read = await (await get(publication, { as: 'head-of-agency' })).text();
  const seen = /name="seen" value="([^"]*)"/.exec(read)?.[1] ?? '';
  const done = await post(publication, { seen, reason: '' }, { as: 'head-of-agency' });
  expect(done.status).toBe(303);
}

const plain = (page: string) => page.replaceAll(/<\/?mark>/g, '');

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14', 'O15', 'O16', 'O42'] });
  await openTestYear(office, office.theirs);
  const csv = new TextEncoder().encode('งาน,ผู้รับผิดชอบ\nซ่อมเครื่องสูบน้ำแดงน้อย ปี ๒๕๖๖,กองช่าง\n');
  await addPiece(office, 'file', uploadOf({ title: 'บัญชีงานซ่อม' }, ['งาน.csv', csv]));
  await addPiece(office, 'page', { title: 'สถิติ', page: 'ยังเป็นร่าง ห้ามเห็นคำลับพิเศษ' }, 'O16');
  await publish(office, office.ours);
});
afterAll(() => office.close());

it('finds an item by its code, its title, and words cut out of Thai that has no spaces', async () => {
  for (const asked of ['O14', 'o๑๔', 'คู่มือ', 'มาตรฐานปฏิบัติงาน', 'Work manual']) {
    expect(plain(await search(asked)), asked).toContain('href="/ita/2566/O14"');
  }
});

it('finds what a published file says once it is read, whichever digits were typed', async () => {
  await office.office.background.idle();
  for (const asked of ['เครื่องสูบน้ำ', 'แดงน้อย 2566', 'น\u0e4d\u0e49\u0e32']) {
    const page = await search(asked);
    expect(plain(page), asked).toContain('บัญชีงานซ่อม');
    expect(page).toMatch(/href="\/ita\/2566\/O14#e-[\w-]+"/);
  }
  expect(await search('สูบ')).toContain('<mark>สูบ</mark>');
});

it('shows the stretch of a file that was found', async () => {
  const page = plain(await search('แดงน้อย'));
  expect(page).toMatch(/เนื้อหาในไฟล์[\s\S]*<p lang="th">[^<]*ซ่อมเครื่องสูบน้ำแดงน้อย/);
});

it('finds the pages the site makes itself, as they stand', async () => {
  const found = async (asked: string) =>
    plain(await search(asked)).match(/<ol class="search-hits">([\s\S]*?)<\/ol>/)?.[1] ?? '';
  expect(await found('ติดต่อ')).toContain('<a href="/contact">ติดต่อเรา</a>');
  expect(await found('โครงสร้าง')).toContain('<a href="/structure">');
  expect(await found('open data')).toContain('<a href="/data">');
  expect(await found('อบต')).toContain('ทุ่งตัวอย่าง');
  expect(await found('นายสมมติ นำชัย')).not.toContain('<a href="/executives">');
  await seatExecutive(office, 'นายสมมติ นำชัย');
  expect(await found('นายสมมติ นำชัย')).toContain('<a href="/executives">');
  expect(await found('ผลคะแนน')).not.toContain('href="/results/2566"');
  await publishScores(office);
  expect(await found('ผลคะแนน')).toContain('<a href="/results/2566">ผลคะแนน ITA 2566</a>');
  await addMeasure(office, { title: 'ลดขั้นตอนยืมพัสดุ' });
  expect(await found('ยืมพัสดุ')).not.toContain('/measures/2566');
  await addPiece(office, 'page', { title: 'มาตรการ', page: 'ดูทะเบียนมาตรการ' }, 'O42');
  await publish(office, office.ours, 'O42');
  expect(await found('ยืมพัสดุ')).toContain('<a href="/measures/2566">');
});

it('finds no draft, nothing of another agency, and says so', async () => {
  expect(await search('คำลับพิเศษ')).not.toContain('O16');
  expect(await search('คู่มือ', office.theirs)).toContain('ไม่พบรายการ');
});

it('falls back to some of the words, and says that it did', async () => {
  const page = await search('คู่มือ ดาวอังคาร');
  expect(page).toContain('ไม่มีรายการที่มีครบทุกคำ');
  expect(plain(page)).toContain('href="/ita/2566/O14"');
});

it.each([
  '',
  ' ',
  "' or 1=1 --",
  "'\\",
  ':* & | !()',
  '\0',
  '<script>alert(1)</script>',
  'ก'.repeat(5000),
  '\ud800',
  '%_%',
])('takes hostile words as words: %j', async (asked) => {
  const answer = await office.get(`/search?q=${encodeURIComponent(asked.toWellFormed())}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('<script>alert');
});

it('makes anew what is missing or outdated, and then has nothing to do', async () => {
  const { id } = office.ours;
  const entries = async () =>
    (
      await office.database.admin.pool.query(
        'select kind, reference, stamp, title, body, words::text from search_entry order by 1, 2',
      )
    ).rows;
  const before = await entries();
  expect(await readTenant(office.db, id, isSearchStale)).toBe(false);
  await office.database.admin.pool.query("delete from search_entry where kind = 'item'");
  await office.database.admin.pool.query(
    `insert into search_entry (agency_id, kind, reference, stamp, href, title, words)
      values ('${id}', 'item', '2566:O16', 'x', '/ita/2566/O16', 'ร่าง', '''ร่าง'':1')`,
  );
  expect(await readTenant(office.db, id, isSearchStale)).toBe(true);
  expect(await withTenant(office.db, id, renewSearch)).toBe(3);
  expect(await withTenant(office.db, id, renewSearch)).toBe(0);
  expect(await entries()).toEqual(before);
});
