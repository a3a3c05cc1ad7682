import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../../test/support/office.ts';
import { readTenant } from '../../db/tenant.ts';

let office: TestOffice;
const as = 'ita-officer' as const;
const path = '/office/years/2566/assignments';

beforeAll(async () => {
  office = await createTestOffice();
  await office.post('/office/years', { framework: 'nacc-2566' }, { as });
});
afterAll(() => office.close());

/** The page's form as a browser would send it back untouched. */
async function form(): Promise<Record<string, string>> {
  const page = await (await office.get(path, { as })).text();
  const main = page.slice(page.indexOf('<main'));
  const of = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const inputs = [...main.matchAll(/<input[^>]*>/g)].map(([tag]) => [of(tag, 'name'), of(tag, 'value')]);
  const selects = [...main.matchAll(/<select[^>]*>.*?<\/select>/gs)].map(([tag]) => [
    of(tag, 'name'),
    /<option value="([^"]*)" selected/.exec(tag)?.[1] ?? '',
  ]);
  return Object.fromEntries([...inputs, ...selects]);
}

function rows() {
  return readTenant(office.db, office.ours.id, ({ db }) =>
    db
      .selectFrom('disclosure')
      .select(['item', 'unit_id', 'due_on', 'assignment_version'])
      .where('fiscal_year', '=', 2566)
      .execute(),
  );
}

async function audited(): Promise<number> {
  const entries = await readTenant(office.db, office.ours.id, ({ db }) =>
    db.selectFrom('audit_entry').select('sequence').where('action', '=', 'disclosure.assign').execute(),
  );
  return entries.length;
}

describe('assigning items', () => {
  it('writes and records only what changed', async () => {
    const read = await form();
    expect(Object.keys(read).filter((name) => name.endsWith('-version'))).toHaveLength(43);
    const sent = {
      ...read,
      'O14-unit': office.ours.unitId,
      'O14-due': '๓๑/๓/๒๕๖๖',
      'O15-due': '1 เม.ย. 2566',
    };
    expect((await office.post(path, sent, { as })).status).toBe(303);
    const changed = (await rows()).filter((row) => row.assignment_version > 1);
    expect(changed.map((row) => [row.item, row.unit_id, row.due_on?.toString()]).sort()).toEqual([
      ['O14', office.ours.unitId, '2023-03-31'],
      ['O15', null, '2023-04-01'],
    ]);
    expect(await audited()).toBe(2);
    expect((await office.post(path, await form(), { as })).status).toBe(303);
    expect(await audited()).toBe(2);
  });

  it('sets a whole sub-indicator at once', async () => {
    const sent = { ...(await form()), 'all-9.1-unit': office.ours.otherUnitId, 'all-9.1-due': '31/5/2566' };
    await office.post(path, sent, { as });
    const given = (await rows()).filter((row) => row.unit_id === office.ours.otherUnitId);
    const numbers = given.map(({ item }) => Number(item.slice(1)));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(given.every((row) => row.due_on?.toString() === '2023-05-31')).toBe(true);
  });

  it('tells the second of two people which rows changed, writes nothing of theirs, and takes it when sent again', async () => {
    const mine = await form();
    const theirs = { ...mine, 'O20-unit': office.ours.unitId };
    await office.post(path, theirs, { as });
    const answer = await office.post(
      path,
      { ...mine, 'O20-unit': office.ours.otherUnitId, 'O21-unit': office.ours.unitId },
      { as },
    );
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('มีผู้อื่นมอบหมายข้อนี้ก่อนท่าน');
    expect(page).toContain('O20: สำนักปลัด');
    const after = new Map((await rows()).map((row) => [row.item, row.unit_id]));
    expect([after.get('O20'), after.get('O21')]).toEqual([office.ours.unitId, null]);
    const again = { ...(await form()), 'O20-unit': office.ours.otherUnitId };
    expect((await office.post(path, again, { as })).status).toBe(303);
  });

  it('refuses a date that is none and a unit of another agency, keeping what was typed', async () => {
    const sent = { ...(await form()), 'O1-due': '31/2/2566', 'O2-unit': office.theirs.unitId };
    const answer = await office.post(path, sent, { as });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('เดือนนี้ไม่มีวันที่ดังกล่าว');
    expect(page).toContain('value="31/2/2566"');
    expect(page).toContain('#f-O2-unit');
  });

  it('tells the unit’s people, who open and read it', async () => {
    const asker = { as: 'unit-officer' as const };
    const list = await (await office.get('/office/notices', asker)).text();
    expect(list).toContain('ส่วนงานของท่านได้รับมอบหมาย');
    const id = /\/office\/notices\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
    expect((await office.post(`/office/notices/${id}`, {}, { as: 'ita-officer' })).status).toBe(404);
    const opened = await office.post(`/office/notices/${id}`, {}, asker);
    expect(opened.headers.get('location')).toContain('/office/years/2566/disclosures');
    await office.post('/office/notices/reading', {}, asker);
    expect(await (await office.get('/office/notices', asker)).text()).not.toContain('ยังไม่ได้อ่าน</td>');
  });
});
