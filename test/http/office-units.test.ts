import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { findOpenWork, listUnits } from '../../src/features/units/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { auditOf } from '../support/agency-office.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const officer = { as: 'ita-officer' } as const;
const units = () => readTenant(office.db, office.ours.id, listUnits);
const unitNamed = async (name: string) =>
  assertDefined(
    (await units()).find((unit) => unit.name === name),
    name,
  );

async function addUnit(name: string) {
  const answer = await office.post('/office/units', { name, nameEn: '', telephone: '' }, officer);
  expect(answer.status).toBe(303);
  return unitNamed(name);
}

describe('the list of units', () => {
  it('stands in order with heads and officers, and offers changes to who may change', async () => {
    const page = await (await office.get('/office/units', officer)).text();
    expect(page.indexOf('สำนักปลัด')).toBeLessThan(page.indexOf('กองคลัง'));
    expect(page).toContain('สมมติ หัวหน้าส่วนงาน');
    expect(page).toContain('/office/units/new');
    const read = await (await office.get('/office/units', { as: 'unit-officer' })).text();
    expect(read).toContain('กองคลัง');
    expect(read).not.toContain('/office/units/new');
    expect(read).not.toContain('name="direction"');
  });

  it('names who holds the head’s post today, or acts in it, before the account with the role', async () => {
    const unit = await addUnit('กองคลังทดสอบ');
    const heads = async () => {
      const page = await (await office.get('/office/units', officer)).text();
      return page.split(`id="unit-${unit.id}"`)[1]?.split('</tr>')[0] ?? '';
    };
    expect(await heads()).toContain('ยังไม่ระบุ');
    const post = {
      title: 'ผู้อำนวยการกองคลังทดสอบ',
      titleEn: '',
      unit: unit.id,
      kind: 'unit-head',
      side: 'permanent',
    };
    const added = await office.post('/office/posts', post, officer);
    const appointing = `${added.headers.get('location')}/appointments`;
    const held = { account: '', telephone: '', email: '', how: 'holder', startsOn: '1 ต.ค. 2565' };
    const until = { personName: 'นางสมมติ คนก่อน', lastDay: '28 ก.พ. 2566' };
    expect((await office.post(appointing, { ...held, ...until }, officer)).status).toBe(303);
    expect(await heads()).not.toContain('นางสมมติ คนก่อน');
    const acting = { personName: 'นางสมมติ รักษาการ', how: 'acting', startsOn: '1 มี.ค. 2566', lastDay: '' };
    expect((await office.post(appointing, { ...held, ...acting }, officer)).status).toBe(303);
    expect(await heads()).toContain('นางสมมติ รักษาการ (รักษาราชการแทน)');
  });

  it('moves a unit, on record', async () => {
    const [first, second] = await units();
    const path = `/office/units/${second?.id}/place`;
    expect((await office.post(path, { direction: 'up' }, officer)).status).toBe(303);
    expect((await units()).map(({ id }) => id).slice(0, 2)).toEqual([second?.id, first?.id]);
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'unit.move',
      before: { order: 2 },
      after: { order: 1 },
    });
    await office.post(path, { direction: 'down' }, officer);
    expect((await units()).map(({ id }) => id).slice(0, 2)).toEqual([first?.id, second?.id]);
  });
});

describe('a unit', () => {
  it('is added at the end, on record with who did it', async () => {
    const unit = await addUnit('กองช่าง');
    expect((await units()).at(-1)?.id).toBe(unit.id);
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'unit.add',
      subject: `unit:${unit.id}`,
      actor: `account:${office.ours.accounts['ita-officer']}`,
      after: { name: 'กองช่าง' },
    });
  });

  it('needs a name of its own, and keeps what was typed', async () => {
    const none = await office.post(
      '/office/units',
      { name: ' ', nameEn: 'Works', telephone: '054 000' },
      officer,
    );
    expect(none.status).toBe(422);
    const page = await none.text();
    expect(page).toContain('href="#f-name"');
    expect(page).toContain('value="Works"');
    const same = await office.post('/office/units', { name: 'กองคลัง', nameEn: '', telephone: '' }, officer);
    expect(same.status).toBe(422);
    expect(await same.text()).toContain('มีส่วนงานชื่อนี้แล้ว');
  });

  it('is there once when two add it at the same moment', async () => {
    const twice = ['ita-officer', 'system-admin', 'ita-officer'] as const;
    const send = { name: 'กองสาธารณสุข', nameEn: '', telephone: '' };
    const answers = await Promise.all(twice.map((as) => office.post('/office/units', send, { as })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  it('shows both texts to the second of two, and overwrites nothing', async () => {
    const unit = await addUnit('กองการศึกษา');
    const save = (nameEn: string, version: number) =>
      office.post(
        `/office/units/${unit.id}`,
        { name: unit.name, nameEn, telephone: '', version: String(version) },
        officer,
      );
    expect((await save('Education', 1)).status).toBe(303);
    const second = await save('Schools <b>', 1);
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('มีผู้อื่นบันทึกก่อนท่าน');
    expect(page).toContain('Education');
    expect(page).toContain('Schools &lt;b&gt;');
    expect(page).toContain('สมมติ เจ้าหน้าที่ ITA');
    expect(page).toMatch(/name="version" value="2"/);
    expect((await unitNamed('กองการศึกษา')).nameEn).toBe('Education');
    expect((await save('Schools', 2)).status).toBe(303);
    expect((await unitNamed('กองการศึกษา')).version).toBe(3);
  });

  it('is not found under another agency, nor by an impossible id', async () => {
    const { theirs } = office;
    const theirUnit = { name: 'ยึด', nameEn: '', telephone: '', version: '1' };
    for (const id of [theirs.unitId, 'no-uuid', randomUUID()]) {
      expect((await office.get(`/office/units/${id}`, officer)).status).toBe(404);
      expect((await office.post(`/office/units/${id}`, theirUnit, officer)).status).toBe(404);
      const closing = { closedOn: '1/4/2566', version: '1' };
      expect((await office.post(`/office/units/${id}/closing`, closing, officer)).status).toBe(404);
      expect((await office.post(`/office/units/${id}/place`, { direction: 'up' }, officer)).status).toBe(404);
    }
  });
});

describe('closing a unit', () => {
  it('waits for the open work of an open year, and says which', async () => {
    const unit = await addUnit('กองสวัสดิการสังคม');
    await withTenant(office.db, office.ours.id, async (tenant) => {
      const { db, agencyId: agency_id } = tenant;
      const own = { agency_id, unit_id: unit.id };
      for (const [fiscal_year, status] of [
        [2565, 'closed'],
        [2566, 'open'],
      ] as const)
        await db
          .insertInto('cycle')
          .values({ agency_id, fiscal_year, framework: `nacc-${fiscal_year}`, status })
          .execute();
      await db
        .insertInto('disclosure')
        .values({ ...own, fiscal_year: 2565, item: 'O2' })
        .execute();
      for (const item of ['O10', 'O9'])
        await db
          .insertInto('disclosure')
          .values({ ...own, fiscal_year: 2566, item })
          .execute();
      await db
        .insertInto('disclosure')
        .values({ ...own, fiscal_year: 2566, item: 'O11', status: 'final' })
        .execute();
      const measure_id = randomUUID();
      await db
        .insertInto('measure')
        .values({
          agency_id,
          measure_id,
          fiscal_year: 2566,
          kind: 'measure',
          number: 1,
          title: 'เปิดเผยผลจัดซื้อ',
        })
        .execute();
      await db
        .insertInto('measure_owner')
        .values({ ...own, measure_id })
        .execute();
      await appendAudit(tenant, { actor: 'system', action: 'cycle.open', subject: 'cycle:2566' });
    });
    const work = await readTenant(office.db, office.ours.id, (tenant) => findOpenWork(tenant, unit.id));
    expect(work.items.map(({ item }) => item)).toEqual(['O9', 'O10']);
    const refused = await office.post(
      `/office/units/${unit.id}/closing`,
      { closedOn: '๑ เม.ย. ๒๕๖๖', version: '1' },
      officer,
    );
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('O9 (ปี 2566), O10 (ปี 2566), มาตรการที่ 1 เปิดเผยผลจัดซื้อ (ปี 2566)');
    expect((await unitNamed(unit.name)).closedOn).toBeNull();
  });

  it('takes a day in Thai, and can be undone', async () => {
    const unit = await addUnit('งานตรวจสอบภายใน');
    const path = `/office/units/${unit.id}`;
    const bad = await office.post(`${path}/closing`, { closedOn: '๓๑/๒/๒๕๖๖', version: '1' }, officer);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('๓๑/๒/๒๕๖๖');
    const closed = await office.post(`${path}/closing`, { closedOn: '๑ มี.ค. ๒๕๖๖', version: '1' }, officer);
    expect(closed.status).toBe(303);
    expect((await unitNamed(unit.name)).closedOn?.toString()).toBe('2023-03-01');
    expect(await (await office.get('/office/units', officer)).text()).toMatch(/ปิดแล้ว 1\sมี\.ค\.\s2566/u);
    expect((await office.post(`${path}/reopening`, { version: '2' }, officer)).status).toBe(303);
    expect((await unitNamed(unit.name)).closedOn).toBeNull();
    expect((await auditOf(office)).slice(0, 2).map(({ action }) => action)).toEqual([
      'unit.reopen',
      'unit.close',
    ]);
  });
});
