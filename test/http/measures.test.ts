import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import { listMeasures } from '../../src/features/measures/queries.ts';
import { auditOf } from '../support/agency-office.ts';
import {
  addMeasure,
  announce,
  entryForm,
  measureForm,
  press,
  readMeasure,
  TABLE,
  YEAR,
} from '../support/measures.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
  await announce(office, office.ours, 2565, { 4: '77.01', 5: '76.47' });
  await announce(office, office.ours, 2566, { 4: '76.00' });
});
afterAll(() => office.close());

const officer = { as: 'ita-officer' } as const;
const text = async (path: string, as: Parameters<TestOffice['get']>[1] = officer) =>
  (await office.get(path, as)).text();
const unread = ({ ours, db }: TestOffice) =>
  readTenant(db, ours.id, (tenant) =>
    tenant.db.selectFrom('notice').select(['account_id', 'kind', 'words', 'href']).execute(),
  );

describe('a plan', () => {
  it('is kept as typed: days in either calendar, steps without their numbers, two owners who are told', async () => {
    const { unitId, otherUnitId, accounts } = office.ours;
    const address = await addMeasure(office, {
      title: 'คุมการยืมทรัพย์สิน',
      steps: '๑. ทำแบบยืม\r\n\r\n2) อบรม\r\nปี 2566 ตรวจนับ',
      startsOn: '๑ ต.ค. ๒๕๖๕',
      endsOn: '30/9/2566',
      units: [unitId, otherUnitId],
      indicator: '4',
    });
    const measure = await readMeasure(office, address);
    expect(measure).toMatchObject({
      ...{ status: 'not-begun', version: 1, indicator: 4, kind: 'measure' },
      steps: ['ทำแบบยืม', 'อบรม', 'ปี 2566 ตรวจนับ'],
      unitIds: [unitId, otherUnitId],
    });
    expect([measure?.startsOn?.toString(), measure?.endsOn?.toString()]).toEqual([
      '2022-10-01',
      '2023-10-01',
    ]);
    const page = await text(address);
    expect(page).toMatch(/1\sต\.ค\.\s2565 – 30\sก\.ย\.\s2566/u);
    expect(page).toContain('77.01');
    expect(page).toContain('-1.01');
    const told = (await unread(office)).filter(({ href }) => href === address);
    expect(told.map(({ account_id }) => account_id).sort()).toEqual(
      [accounts['unit-head'], accounts['unit-officer']].sort(),
    );
  });

  it('comes back with all that was typed and says what is wrong', async () => {
    const body = measureForm({
      ...{ title: ' ', startsOn: '๓๑/๒/๒๕๖๖', target: 'ได้ 85', units: office.ours.unitId },
    });
    const answer = await office.post(`${YEAR}/measures`, body, officer);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="๓๑/๒/๒๕๖๖"');
    expect(page).toContain('ได้ 85');
    expect(page).toMatch(/href="#f-title"/);
    expect(page).toMatch(new RegExp(`value="${office.ours.unitId}" checked`));
  });

  it.each([
    [{ startsOn: '1/10/2565' }, 'ระบุวันสิ้นสุดด้วย'],
    [{ startsOn: '2/10/2565', endsOn: '1/10/2565' }, 'วันสิ้นสุดอยู่ก่อนวันเริ่ม'],
    [{ kind: 'guideline' }, 'ตัวชี้วัดที่จะยกระดับ: เลือกหนึ่งข้อจากรายการ'],
    [{ kind: 'guideline', indicator: '9' }, 'เลือกหนึ่งข้อจากรายการ'],
    [{ units: '00000000-0000-4000-8000-000000000000' }, 'เลือกหนึ่งข้อจากรายการ'],
    [{ steps: 'ขั้น\n'.repeat(51) }, 'ไม่เกิน 50 ขั้นตอน'],
    [{ steps: 'ก'.repeat(2001) }, 'ไม่เกิน 2000 ตัวอักษร'],
  ])('refuses %o', async (fields: Record<string, string>, sentence) => {
    const answer = await office.post(`${YEAR}/measures`, measureForm(fields), officer);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  it('shows both texts to the second who saves, and overwrites nothing', async () => {
    const address = await addMeasure(office, { title: 'ชื่อเดิม' });
    const save = (title: string, version: number) =>
      office.post(
        address,
        measureForm({ title, version: String(version), units: office.ours.unitId }),
        officer,
      );
    expect((await save('ชื่อของคนแรก', 1)).status).toBe(303);
    const second = await save('ชื่อของคนที่สอง', 1);
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('ชื่อของคนแรก');
    expect(page).toContain('ชื่อของคนที่สอง');
    expect(page).toMatch(/name="version" value="2"/);
    expect((await readMeasure(office, address))?.title).toBe('ชื่อของคนแรก');
    expect((await save('ชื่อของคนที่สอง', 2)).status).toBe(303);
    const [entry] = await auditOf(office);
    expect(entry).toMatchObject({
      action: 'measure.change',
      before: { title: 'ชื่อของคนแรก' },
      after: { title: 'ชื่อของคนที่สอง' },
    });
  });

  it('is the ITA officer’s alone', async () => {
    const address = await addMeasure(office);
    for (const as of ['unit-head', 'unit-officer', 'head-of-agency', 'system-admin'] as const) {
      expect((await office.post(address, measureForm({ version: '1' }), { as })).status).toBe(403);
    }
  });

  it('is not found under another agency or another year', async () => {
    const address = await addMeasure(office);
    expect((await office.get(address, { ...officer, at: office.theirs })).status).toBe(404);
    expect((await office.get(address.replace('2566', '2565'), officer)).status).toBe(404);
    const stolen = await office.post(`${address}/start`, { version: '1' }, { ...officer, at: office.theirs });
    expect(stolen.status).toBe(404);
    expect((await readMeasure(office, address))?.status).toBe('not-begun');
  });
});

describe('a measure on its way', () => {
  it('needs evidence or a reason to be done, and another person to verify it', async () => {
    const address = await addMeasure(office, { title: 'มาตรการทั้งทาง' });
    expect((await press(office, address, 'start', 'unit-officer')).status).toBe(303);
    const empty = await press(office, address, 'completion', 'unit-officer');
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('หรือบอกเหตุผลที่ไม่มีหลักฐาน');
    expect((await office.post(`${address}/progress`, entryForm(), { as: 'unit-officer' })).status).toBe(303);
    expect((await press(office, address, 'completion', 'unit-officer')).status).toBe(422);
    const shown = await office.post(`${address}/progress`, entryForm({}, TABLE), { as: 'unit-officer' });
    expect(shown.status).toBe(303);
    expect((await press(office, address, 'completion', 'unit-head')).status).toBe(303);
    expect((await press(office, address, 'verification', 'unit-officer')).status).toBe(403);
    const own = await press(office, address, 'verification', 'unit-head');
    expect(own.status).toBe(409);
    expect(await own.text()).toContain('ท่านเป็นผู้แจ้งว่าเสร็จเอง');
    expect((await press(office, address, 'verification', 'permanent-secretary')).status).toBe(303);
    expect((await readMeasure(office, address))?.status).toBe('verified');
    expect(await text(address, { as: 'head-of-agency' })).toContain('☑ ดำเนินการ');
  });

  it('is done without evidence for a reason, which everybody can read', async () => {
    const address = await addMeasure(office);
    await press(office, address, 'start', 'unit-officer');
    const done = await press(office, address, 'completion', 'unit-officer', {
      noEvidenceReason: 'เป็นการประชุมลับ',
    });
    expect(done.status).toBe(303);
    expect(await text(address, { as: 'head-of-agency' })).toContain('เป็นการประชุมลับ');
  });

  it('goes back with a reason that its people are told, and then asks for its evidence anew', async () => {
    const address = await addMeasure(office, { title: 'ส่งกลับ' });
    await press(office, address, 'start', 'unit-officer');
    await press(office, address, 'completion', 'unit-officer', { noEvidenceReason: 'ยังไม่มี' });
    const nothing = await press(office, address, 'return', 'head-of-agency', { reason: ' ' });
    expect(nothing.status).toBe(422);
    const back = await press(office, address, 'return', 'head-of-agency', { reason: 'แนบภาพด้วย' });
    expect(back.status).toBe(303);
    expect((await readMeasure(office, address))?.status).toBe('doing');
    const told = (await unread(office)).filter((each) => each.kind === 'sent-back' && each.href === address);
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told[0]?.words)).toContain('แนบภาพด้วย');
    expect((await press(office, address, 'completion', 'unit-officer')).status).toBe(422);
    const subject = `measure:${address.split('/').at(-1)}`;
    const history = await readTenant(office.db, office.ours.id, (tenant) => listHistory(tenant, subject));
    expect(history[0]).toMatchObject({ action: 'measure.send-back', reason: 'แนบภาพด้วย' });
  });

  it('is verified as it was seen: a page that is out of date verifies nothing', async () => {
    const address = await addMeasure(office);
    await press(office, address, 'start', 'unit-officer');
    await press(office, address, 'completion', 'unit-officer', { noEvidenceReason: 'ไม่มี' });
    const seen = String((await readMeasure(office, address))?.version);
    await press(office, address, 'outcome', 'unit-officer', { outcome: 'เปลี่ยนหลังจากอ่าน', effect: '' });
    const answer = await office.post(
      `${address}/verification`,
      { version: seen },
      { as: 'permanent-secretary' },
    );
    expect(answer.status).toBe(409);
    expect((await readMeasure(office, address))?.status).toBe('done');
  });

  it('tells the second who writes the outcome', async () => {
    const address = await addMeasure(office);
    const save = (outcome: string) =>
      office.post(`${address}/outcome`, { outcome, effect: '', version: '1' }, { as: 'unit-officer' });
    expect((await save('ของคนแรก')).status).toBe(303);
    const second = await save('ของคนที่สอง');
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('ของคนแรก');
    expect(page).toContain('ของคนที่สอง');
    expect((await readMeasure(office, address))?.outcome).toBe('ของคนแรก');
  });

  it('belongs to its units: another unit is told why not', async () => {
    const address = await addMeasure(office, { units: office.ours.otherUnitId });
    const answer = await press(office, address, 'start', 'unit-officer');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('งานนี้เป็นของส่วนงานอื่น');
  });
});

describe('the list', () => {
  const numbers = async (kind: 'measure' | 'guideline', at = office.theirs) =>
    (await readTenant(office.db, at.id, (tenant) => listMeasures(tenant, 2566, kind))).map(
      ({ number, title }) => `${number} ${title}`,
    );
  const theirs = () => ({ ...officer, at: office.theirs });
  const add = async (fields: Record<string, string>) => {
    const answer = await office.post(`${YEAR}/measures`, measureForm(fields), theirs());
    return answer.headers.get('location') ?? '';
  };

  it('numbers each kind from 1, moves one, and closes the gap of a removed one', async () => {
    const [a, b] = [await add({ title: 'ก' }), await add({ title: 'ข' })];
    await add({ title: 'ค' });
    await add({ title: 'แนว 8', kind: 'guideline', indicator: '8' });
    await add({ title: 'แนว 1', kind: 'guideline', indicator: '1' });
    expect(await numbers('measure')).toEqual(['1 ก', '2 ข', '3 ค']);
    expect(await numbers('guideline')).toEqual(['1 แนว 8', '2 แนว 1']);
    expect((await office.post(`${b}/place`, { direction: 'up' }, theirs())).status).toBe(303);
    expect(await numbers('measure')).toEqual(['1 ข', '2 ก', '3 ค']);
    expect((await office.post(`${a}/removal`, {}, theirs())).status).toBe(303);
    expect(await numbers('measure')).toEqual(['1 ข', '2 ค']);
    expect((await office.get(a, theirs())).status).toBe(404);
  });

  it('keeps what was begun or has progress, even a struck one', async () => {
    const address = await addMeasure(office, { title: 'เริ่มแล้ว' });
    await press(office, address, 'start', 'unit-officer');
    const answer = await office.post(`${address}/removal`, {}, officer);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('จึงลบไม่ได้');
    await press(office, address, 'reset', 'unit-officer', { reason: 'กดผิด' });
    expect((await readMeasure(office, address))?.status).toBe('not-begun');
    expect((await office.post(`${address}/removal`, {}, officer)).status).toBe(303);
  });

  it('is filtered by unit and status, guidelines under their indicator', async () => {
    const { otherUnitId } = office.ours;
    await addMeasure(office, { title: 'ของกองคลังเท่านั้น', units: otherUnitId });
    const one = await text(`${YEAR}/measures?unit=${otherUnitId}&status=not-begun`);
    expect(one).toContain('ของกองคลังเท่านั้น');
    expect(one).not.toContain('มาตรการทั้งทาง');
    expect(await text(`${YEAR}/measures?unit=${otherUnitId}&status=verified`)).toContain(
      'ไม่มีรายการที่ตรงกับที่เลือก',
    );
    await addMeasure(office, { title: 'ผังขั้นตอน', kind: 'guideline', indicator: '3' });
    const guides = await text(`${YEAR}/measures?kind=guideline`);
    expect(guides.indexOf('3 การใช้อำนาจ')).toBeLessThan(guides.indexOf('ผังขั้นตอน'));
    expect(guides.indexOf('ผังขั้นตอน')).toBeLessThan(guides.indexOf('4 การใช้ทรัพย์สินของราชการ'));
    expect(guides).not.toContain('10 การป้องกันการทุจริต');
  });
});

describe('a closed year', () => {
  it('takes no change and says so', async () => {
    const address = await addMeasure(office, { title: 'ก่อนปิดปี' });
    await withTenant(office.db, office.ours.id, async (tenant) => {
      await tenant.db
        .updateTable('cycle')
        .set({ status: 'closed' })
        .where('agency_id', '=', office.ours.id)
        .where('fiscal_year', '=', 2566)
        .execute();
      await appendAudit(tenant, { actor: 'system', action: 'cycle.close', subject: 'cycle:2566' });
    });
    for (const [path, body] of [
      [address, measureForm({ version: '1' })],
      [`${address}/start`, { version: '1' }],
      [`${address}/removal`, {}],
      [`${address}/progress`, entryForm()],
      [`${YEAR}/weak-points`, { target: 'indicator:4', description: 'x' }],
    ] as const) {
      const answer = await office.post(path, body, officer);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(await answer.text()).toContain('ปีงบประมาณนี้ปิดแล้ว');
    }
    expect((await office.get(address, officer)).status).toBe(200);
  });
});
