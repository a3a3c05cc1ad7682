import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import { hashOf } from '../../src/features/results/publication.ts';
import { listPublications } from '../../src/features/results/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
});
afterAll(() => office.close());

const at = '/office/years/2566/results';
const text = async (path: string, as?: Role) => (await office.get(path, as ? { as } : {})).text();
const reading = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db, office.ours.id, work);
const publications = () => reading((tenant) => listPublications(tenant, 2566));
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

const sample: Record<string, string> = {
  ...{ 's-1': '๙๑.๕๙', 's-2': '80.48', 's-3': '85.64', 's-4': '77.01', 's-5': '76.47', 's-6': '87.7' },
  ...{ 's-7': '84.67', 's-8': '91.27', 's-9': '100', 's-10': '100' },
  ...{ 's-IIT': '82.24', 's-EIT': '87.88', 's-OIT': '100', 's-total': '๙๑.๐๔', source: 'ประกาศใน ITAS' },
};

async function announce(change: Record<string, string> = {}, as: Role = 'ita-officer') {
  const version = hidden(await text(`${at}/announced`, 'ita-officer'), 'version');
  return office.post(`${at}/announced`, { ...sample, version, ...change }, { as });
}

async function publish(reason = '', as: Role = 'head-of-agency') {
  const seen = hidden(await text(`${at}/publication`, as), 'seen');
  return office.post(`${at}/publication`, { seen, reason }, { as });
}

describe('before anything is known', () => {
  it('everything is unknown, and nothing nought', async () => {
    const page = await text(at, 'unit-officer');
    expect(page).toContain('ยังบอกระดับไม่ได้');
    expect(page).not.toContain('0.00');
    expect(await text('/results/2566')).toContain('ยังไม่เผยแพร่คะแนนของปีนี้');
    expect((await office.get('/results/2565')).status).toBe(404);
    expect((await office.get('/data/scores-2566.csv')).status).toBe(404);
    expect((await office.get(`${at}/publication`, { as: 'head-of-agency' })).status).toBe(409);
  });

  it('can be tried all the same', async () => {
    expect(await text(at, 'unit-officer')).toContain(`href="${at}/what-if"`);
    const every = Array.from({ length: 10 }, (_, no) => `i${no + 1}=90`).join('&');
    const page = await text(`${at}/what-if?${every}`, 'unit-officer');
    expect(page).toContain('90.00');
    expect(page).toContain('เริ่มที่ ยังไม่ทราบ');
  });
});

describe('announced scores', () => {
  it('are entered by the ITA officer alone', async () => {
    for (const role of ['head-of-agency', 'unit-officer', 'assessor'] as const) {
      expect((await announce({}, role)).status).toBe(403);
    }
  });

  it('that are none keep what was typed and say which', async () => {
    const answer = await announce({ 's-3': '185.64', 's-4': 'มาก', source: '' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['s-3', 's-4', 'source']) expect(page).toContain(`href="#f-${field}"`);
    for (const typed of ['185.64', 'มาก', '๙๑.๕๙']) expect(page).toContain(`value="${typed}"`);
  });

  it('that contradict each other are told at once and cannot go out', async () => {
    expect((await announce({ 's-EIT': '91.59' })).status).toBe(303);
    const page = await text(at, 'ita-officer');
    expect(page).toContain('คะแนน EIT พิมพ์ไว้ 91.59 แต่ค่าเฉลี่ยของตัวชี้วัดที่ 6, 7, 8 คือ 87.88');
    expect(page).toContain('ตัวเลขนี้ตรงกับคะแนนของตัวชี้วัดที่ 1');
    expect(page).toContain('ขัดกันเอง');
    expect((await publish()).status).toBe(409);
  });

  it('saved from an old form overwrite nothing and show both texts', async () => {
    const version = hidden(await text(`${at}/announced`, 'ita-officer'), 'version');
    expect((await announce()).status).toBe(303);
    const late = await office.post(
      `${at}/announced`,
      { ...sample, version, 's-2': '11.11' },
      { as: 'ita-officer' },
    );
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('80.48');
    expect(page).toContain('11.11');
    expect(await text(at, 'ita-officer')).not.toContain('11.11');
  });

  it('give 91.04, ผ่าน, why, and what is missing to the next level', async () => {
    const page = await text(at, 'permanent-secretary');
    expect(page).toContain('91.04');
    expect(page).toContain('ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 &lt; 85 ขาด 2.76');
    expect(page).toContain('ตัวชี้วัดที่ 5 จาก 76.47 เป็น 90.28 (+13.81)');
    expect(page).toContain('455177/5000');
    const [entry] = await reading((tenant) => listHistory(tenant, 'cycle:2566'));
    expect(entry).toMatchObject({
      action: 'score.announce',
      before: { EIT: '91.59' },
      after: { EIT: '87.88' },
    });
  });

  it('can be tried otherwise, and nothing is stored', async () => {
    const page = await text(`${at}/what-if?O14=missing`, 'unit-officer');
    expect(page).toContain('−0.50');
    expect(page).toContain('90.54');
    expect(await text(`${at}/what-if?i2=300`, 'unit-officer')).toContain('คะแนนต้องเป็นตัวเลข 0 ถึง 100');
    expect(await text(at, 'unit-officer')).not.toContain('90.54');
  });
});

describe('a publication', () => {
  it('is of what was read, by who may', async () => {
    expect((await publish('', 'unit-head')).status).toBe(403);
    const other = await office.post(`${at}/publication`, { seen: '0'.repeat(64) }, { as: 'head-of-agency' });
    expect(other.status).toBe(409);
    expect(await publications()).toEqual([]);
  });

  it('shows the public level, why, every number, and its hash', async () => {
    expect((await publish()).status).toBe(303);
    const [published] = await publications();
    const page = await text('/results/2566');
    for (const words of ['91.04', 'ขาด 2.76', '76.47', '455177/5000', published?.hash.toString('hex') ?? '-'])
      expect(page).toContain(words);
    expect(published && hashOf(published.content)).toEqual(published?.hash);
    expect(await text('/results')).toContain('/results/2566');
    const theirs = await office.get('/results/2566', { at: office.theirs });
    expect(await theirs.text()).not.toContain('91.04');
    const [entry] = await reading((tenant) => listHistory(tenant, 'cycle:2566'));
    expect(entry).toMatchObject({ action: 'score.publish', after: { publication: 1, total: '91.04' } });
    expect((await publish()).status).toBe(409);
  });

  it('stays as it is until it is corrected with a reason', async () => {
    expect((await announce({ 's-1': '92.59', 's-IIT': '', 's-total': '' })).status).toBe(303);
    expect(await text('/results/2566')).not.toContain('92.59');
    const bare = await publish();
    const again = await bare.text();
    expect([bare.status, again]).toEqual([422, expect.stringContaining('href="#f-reason"')]);
    expect(again).toContain('ประชาชนจะได้อ่าน');
    expect(again).not.toContain('ผู้เกี่ยวข้องจะเห็น');
    expect((await publish('พิมพ์ตัวชี้วัดที่ 1 ผิด')).status).toBe(303);
    const page = await text('/results/2566');
    for (const words of ['92.59', '91.10', 'พิมพ์ตัวชี้วัดที่ 1 ผิด', 'ถูกแทนแล้ว']) expect(page).toContain(words);
    const [second, first] = await publications();
    expect([second?.number, second?.reason, first?.number, first?.content.total]).toEqual([
      ...[2, 'พิมพ์ตัวชี้วัดที่ 1 ผิด', 1, '91.04'],
    ]);
  });

  it('is never changed, not even by hand', async () => {
    const change = office.database.admin.pool.query('update score_publication set total = 99');
    await expect(change).rejects.toThrow('append-only');
  });
});
