import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { listIncompleteItems, listWeakPoints } from '../../src/features/weak-points/queries.ts';
import { auditOf } from '../support/agency-office.ts';
import { addMeasure, announce, readMeasure, YEAR } from '../support/measures.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
  await announce(office, office.ours, 2565, { 1: '91.59', 4: '77.01', 5: '76.47', 9: '100', IIT: '82.24' });
});
afterAll(() => office.close());

const officer = { as: 'ita-officer' } as const;
const list = `${YEAR}/weak-points`;
const points = () => readTenant(office.db, office.ours.id, (tenant) => listWeakPoints(tenant, 2566));
const adopt = (target: string) => office.post(`${list}/adoption`, { target }, officer);

/** An item of 2565 with an edition and its verdicts, a day after each other. */
function judge(item: string, results: readonly string[]) {
  const { id: agency_id } = office.ours;
  return withTenant(office.db, agency_id, async (tenant) => {
    const key = { agency_id, fiscal_year: 2565, item };
    await tenant.db
      .insertInto('disclosure')
      .values({ ...key, editions: 1 })
      .execute();
    await tenant.db
      .insertInto('disclosure_edition')
      .values({ ...key, number: 1, content: '{}', content_hash: Buffer.alloc(32) })
      .execute();
    for (const [at, result] of results.entries()) {
      const day = `2022-06-${10 + at}`;
      await tenant.db
        .insertInto('verdict')
        .values({
          ...{ ...key, verdict_id: randomUUID(), edition: 1, round: at === 0 ? 'first' : 'final', result },
          ...{ reason: 'ตรวจแล้ว', given_on: day, recorded_at: `${day}T02:00:00Z` },
        })
        .execute();
    }
    const subject = `disclosure:2565:${item}`;
    await appendAudit(tenant, { actor: 'system', action: 'disclosure.judge', subject });
  });
}

describe('weak points', () => {
  it('are suggested from last year’s scores, the lowest first', async () => {
    const page = await (await office.get(list, officer)).text();
    const order = ['76.47', '77.01', '91.59', '100.00'].map((score) => page.indexOf(`>${score}<`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page).not.toContain('82.24');
    const reading = await (await office.get(list, { as: 'unit-officer' })).text();
    expect(reading).toContain('76.47');
    expect(reading).not.toContain('ตั้งเป็นจุดอ่อน');
    const empty = await (await office.get(list, { ...officer, at: office.theirs })).text();
    expect(empty).toContain('ยังไม่มีคะแนนของปีก่อน');
  });

  it('are taken over once, in the words of the numbers, and on record', async () => {
    expect((await adopt('indicator:5')).status).toBe(303);
    expect((await points()).map(({ target, source, description }) => [target, source, description])).toEqual([
      ['indicator:5', 'score', 'ปี 2565 ได้ 76.47 คะแนน ต่ำเป็นลำดับที่ 1 จาก 4 ตัวชี้วัด'],
    ]);
    const again = await adopt('indicator:5');
    expect(again.status).toBe(409);
    expect((await adopt('indicator:2')).status).toBe(404);
    expect((await adopt("indicator:5' or 1=1")).status).toBe(404);
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'weak-point.add',
      after: { target: 'indicator:5' },
    });
  });

  it('become a measure that begins from what is weak', async () => {
    const [point] = await points();
    const form = await (await office.get(`${YEAR}/measures/new?weak=${point?.id}`, officer)).text();
    expect(form).toMatch(new RegExp(`<option value="${point?.id}" selected`));
    expect(form).toMatch(/<option value="5" selected/);
    const address = await addMeasure(office, { weakPointId: point?.id ?? '', title: 'ตอบจุดอ่อน' });
    expect((await readMeasure(office, address))?.aim).toBe('indicator:5');
    const page = await (await office.get(list, officer)).text();
    expect(page).toContain(`href="${address}"`);
    const gone = await office.post(`${list}/${point?.id}/removal`, { version: '1' }, officer);
    expect(gone.status).toBe(409);
    expect(await gone.text()).toContain('มีมาตรการที่ตอบจุดอ่อนนี้แล้ว');
  });

  it('are typed from analysis, changed, and removed while nothing answers them', async () => {
    const bad = await office.post(list, { target: 'item:O99', description: 'ข้อความที่พิมพ์ไว้' }, officer);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('ข้อความที่พิมพ์ไว้');
    const added = await office.post(list, { target: 'item:O14', description: 'คู่มือเก่า' }, officer);
    expect(added.status).toBe(303);
    const point = (await points()).find(({ target }) => target === 'item:O14');
    const save = (description: string, version: number) =>
      office.post(
        `${list}/${point?.id}`,
        { target: 'item:O14', description, version: String(version) },
        officer,
      );
    expect((await save('คู่มือของปี 2563', 1)).status).toBe(303);
    const stale = await save('ฉบับของอีกคน', 1);
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('คู่มือของปี 2563');
    expect(page).toContain('ฉบับของอีกคน');
    const seen = await office.post(`${list}/${point?.id}/removal`, { version: '1' }, officer);
    expect(seen.status).toBe(409);
    expect((await office.post(`${list}/${point?.id}/removal`, { version: '2' }, officer)).status).toBe(303);
    expect((await points()).map(({ target }) => target)).toEqual(['indicator:5']);
  });

  it('are suggested from last year’s items whose last verdict is not complete', async () => {
    await judge('O14', ['incomplete', 'complete']);
    await judge('O15', ['complete', 'incomplete']);
    await judge('O16', ['incomplete']);
    const found = await readTenant(office.db, office.ours.id, (tenant) => listIncompleteItems(tenant, 2565));
    expect(found).toEqual(['O15', 'O16']);
    const page = await (await office.get(list, officer)).text();
    expect(page).toContain('ข้อที่ยังไม่ครบในปี 2565');
    expect(page).not.toContain('value="item:O14"/>');
    expect((await adopt('item:O15')).status).toBe(303);
    const point = (await points()).find(({ target }) => target === 'item:O15');
    expect(point?.description).toBe('ผลการตรวจปี 2565: O15 ยังไม่ครบองค์ประกอบ');
    expect((await adopt('item:O14')).status).toBe(404);
  });

  it('are nobody else’s', async () => {
    const [point] = await points();
    const theirs = { ...officer, at: office.theirs };
    expect((await office.get(`${list}/${point?.id}`, theirs)).status).toBe(404);
    expect((await office.post(`${list}/${point?.id}/removal`, { version: '1' }, theirs)).status).toBe(404);
    expect(
      (await office.post(list, { target: 'item:O1', description: 'x' }, { as: 'unit-head' })).status,
    ).toBe(403);
  });
});
