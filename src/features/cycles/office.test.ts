import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../../test/support/office.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { recordAudit } from '../audit/queries.ts';
import { insertMeasure, listMeasures } from '../measures/queries.ts';
import { listStages } from '../stages/queries.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const as = 'ita-officer' as const;

async function count(table: 'cycle' | 'stage' | 'disclosure' | 'audit_entry', year = 2566): Promise<number> {
  return readTenant(office.db, office.ours.id, async ({ db, agencyId }) => {
    const rows = await db.selectFrom(table).selectAll().where('agency_id', '=', agencyId).execute();
    return rows.filter((row) => !('fiscal_year' in row) || row.fiscal_year === year).length;
  });
}

describe('opening a fiscal year', () => {
  it('shows what will be made before anything is', async () => {
    const page = await (await office.get('/office/years/new?framework=nacc-2566', { as })).text();
    expect(page).toContain('เปิดปีงบประมาณ 2566');
    expect(page).toContain('ต้องตรวจสอบวันที่');
    expect(await count('cycle')).toBe(0);
    expect((await office.get('/office/years/new?framework=nacc-1999', { as })).status).toBe(404);
  });

  it('makes cycle, calendar and an empty item each, once', async () => {
    const opened = await office.post('/office/years', { framework: 'nacc-2566' }, { as });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/office/years/2566']);
    expect([await count('stage'), await count('disclosure')]).toEqual([7, 43]);
    const entries = await count('audit_entry');
    const again = await office.post('/office/years', { framework: 'nacc-2566' }, { as });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('ปีงบประมาณ 2566 เปิดไว้แล้ว');
    const form = await office.get('/office/years/new?framework=nacc-2566', { as });
    const page = await form.text();
    expect([form.status, page.includes('ปีงบประมาณ 2566 เปิดไว้แล้ว')]).toEqual([409, true]);
    expect(page).toContain('href="/office/years/2566">ไปที่');
    expect(page).not.toContain('action="/office/years"');
    expect([await count('disclosure'), await count('audit_entry')]).toEqual([43, entries]);
  });

  it('is the ITA officer’s alone, and another agency sees nothing of it', async () => {
    expect((await office.post('/office/years', { framework: 'nacc-2565' }, { as: 'unit-head' })).status).toBe(
      403,
    );
    expect((await office.get('/office/years/2566', { as, at: office.theirs })).status).toBe(404);
    expect((await office.get('/office/years/2566', { as: 'unit-officer' })).status).toBe(200);
    expect((await office.get('/office/years/9999', { as })).status).toBe(404);
  });

  it('moves the calendar of another year where the framework has none, all of it to be confirmed', async () => {
    await office.post('/office/years', { framework: 'nacc-2565' }, { as });
    const stages = await readTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('stage').selectAll().where('fiscal_year', '=', 2565).orderBy('starts_on').execute(),
    );
    expect(stages).toHaveLength(7);
    expect(stages[0]?.starts_on.toString()).toBe('2022-01-01');
    expect(stages.some(({ confirmed }) => confirmed)).toBe(false);
  });
});

describe('a year whose framework names no items', () => {
  it('offers no assigning and says what can be kept, before and after it is opened', async () => {
    const [told, assign] = ['จึงเก็บได้เฉพาะคะแนนและมาตรการ', '/office/years/2564/assignments'];
    expect(await (await office.get('/office/years/new?framework=nacc-2564', { as })).text()).toContain(told);
    await office.post('/office/years', { framework: 'nacc-2564' }, { as });
    const page = await (await office.get('/office/years/2564', { as })).text();
    expect(page).toContain(told);
    expect(page).not.toContain(assign);
    const full = await (await office.get('/office/years/2566', { as })).text();
    expect(full).toContain('/office/years/2566/assignments');
    expect(full).not.toContain(told);
    const years = await (await office.get('/office/years', { as })).text();
    expect(years).toContain('docs/guides/add-a-fiscal-year.md');
  });
});

describe('the board', () => {
  it('counts every item and says what the missing ones cost', async () => {
    const page = await (await office.get('/office/years/2566', { as })).text();
    expect(page).toContain('>43<');
    expect(page).toContain('40.00');
    expect(page).toContain('ยังไม่มอบหมาย');
  });
});

describe('closing and reopening', () => {
  it('asks for a reason, keeps it, and closes every door of the year', async () => {
    const none = await office.post('/office/years/2566/closing', { reason: '', version: '1' }, { as });
    expect(none.status).toBe(422);
    const closed = await office.post(
      '/office/years/2566/closing',
      { reason: 'ประกาศผลแล้ว', version: '1' },
      { as },
    );
    expect(closed.status).toBe(303);
    expect((await office.get('/office/years/2566/assignments', { as })).status).toBe(403);
    expect((await office.get('/office/years/2566/calendar', { as })).status).toBe(403);
    const twice = await office.post('/office/years/2566/closing', { reason: 'อีกครั้ง', version: '2' }, { as });
    expect(twice.status).toBe(409);
    const stale = await office.post(
      '/office/years/2566/reopening',
      { reason: 'แก้คำผิด', version: '1' },
      { as },
    );
    expect(stale.status).toBe(409);
    const open = await office.post(
      '/office/years/2566/reopening',
      { reason: 'แก้คำผิด', version: '2' },
      { as },
    );
    expect(open.status).toBe(303);
    const reasons = await readTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('audit_entry').select(['action', 'reason']).where('reason', 'is not', null).execute(),
    );
    expect(reasons).toEqual([
      { action: 'cycle.close', reason: 'ประกาศผลแล้ว' },
      { action: 'cycle.reopen', reason: 'แก้คำผิด' },
    ]);
  });
});

describe('the calendar', () => {
  const path = '/office/years/2566/calendar';
  async function form(): Promise<Record<string, string>> {
    const page = await (await office.get(path, { as })).text();
    const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
    const of = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return Object.fromEntries(inputs.map((tag) => [of(tag, 'name'), of(tag, 'value')]));
  }

  it('takes dates in either calendar and confirms them; a second person is told', async () => {
    const read = await form();
    const saved = await office.post(path, { ...read, 'register-end': '๑๕ มี.ค. ๒๕๖๖' }, { as });
    expect(saved.status).toBe(303);
    const board = await (await office.get('/office/years/2566', { as })).text();
    expect(/15\sมี\.ค\.\s2566/u.test(board)).toBe(true);
    const stale = await office.post(path, { ...read, 'register-end': '2023-03-20' }, { as });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('มีผู้อื่นแก้ช่วงนี้ก่อนท่าน');
    const wrong = await office.post(path, { ...(await form()), 'register-end': '1/1/2560' }, { as });
    expect(wrong.status).toBe(422);
    const stages = await readTenant(office.db, office.ours.id, (tenant) => listStages(tenant, 2566));
    const name = stages.find(({ code }) => code === 'register')?.name.th;
    const summary = (await wrong.text()).split('data-errors')[1]?.split('</ul>')[0];
    expect(summary).toContain(`${name} – วันสุดท้าย: วันสุดท้ายต้องไม่ก่อนวันเริ่ม`);
  });
});

describe('copying from the year before', () => {
  it('shows what goes on, and makes it not begun, a year later', async () => {
    const at = office.theirs;
    const asking = { as, at };
    await office.post('/office/years', { framework: 'nacc-2565' }, asking);
    const [going, finished] = [randomUUID(), randomUUID()];
    await withTenant(office.db, at.id, async (tenant) => {
      const plan = {
        ...({
          year: 2565,
          kind: 'measure',
          weakPointId: null,
          indicator: 4,
          target: '',
          baseline: '',
        } as const),
        ...{ periodText: 'ต.ค. ๖๔ – ก.ย. ๖๕', startsOn: null, endsOn: null, steps: ['ลงทะเบียน'] },
        unitIds: [at.unitId],
      };
      await insertMeasure(tenant, { ...plan, id: going, number: 1, title: 'ยืมทรัพย์สิน', status: 'doing' });
      await insertMeasure(tenant, { ...plan, id: finished, number: 2, title: 'อบรม', status: 'done' });
      await recordAudit(tenant, { actor: 'system', action: 'cycle.open', subject: 'cycle:2565' });
    });
    const page = await (await office.get('/office/years/new?framework=nacc-2566', asking)).text();
    const boxOf = (id: string) => new RegExp(`<input[^>]*value="${id}"[^>]*>`).exec(page)?.[0] ?? '';
    expect([boxOf(going).includes('checked'), boxOf(finished).includes('checked')]).toEqual([true, false]);
    await office.post('/office/years', { framework: 'nacc-2566', copy: 'yes', measure: going }, asking);
    const copied = await readTenant(office.db, at.id, (tenant) => listMeasures(tenant, 2566));
    expect(copied).toMatchObject([
      { title: 'ยืมทรัพย์สิน', status: 'not-begun', periodText: 'ต.ค. ๖๕ – ก.ย. ๖๖', steps: ['ลงทะเบียน'] },
    ]);
    expect(copied[0]?.unitIds).toEqual([at.unitId]);
  });
});
