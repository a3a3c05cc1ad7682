import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import { findDisclosure, findEdition } from '../../src/features/disclosures/queries.ts';
import { listNotices } from '../../src/features/notices/queries.ts';
import { listVerdicts } from '../../src/features/verdicts/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let now = NOW;
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice({ now: () => now });
  await openTestYear(office, office.ours, { owned: ['O14', 'O15', 'O16', 'O17', 'O18', 'O19'] });
  await openTestYear(office, office.theirs);
  for (const item of ['O14', 'O15', 'O16', 'O18', 'O19']) await publish(item);
});
afterAll(() => office.close());

const at = (item: string) => `/office/years/2566/disclosures/${item}`;
const keyOf = (item: string) => ({ fiscalYear: 2566, item });
const reading = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db, office.ours.id, work);
const statusOf = async (item: string) =>
  (await reading((tenant) => findDisclosure(tenant, keyOf(item))))?.status;
const text = async (path: string, as: Role = 'ita-officer') => (await office.get(path, { as })).text();

async function publish(item: string) {
  const as = 'unit-officer' as const;
  await office.post(`${at(item)}/draft`, { explanation: 'คู่มือของสำนักปลัด', version: '1' }, { as });
  await office.post(`${at(item)}/submission`, { without_evidence: 'ยังไม่มีแฟ้ม' }, { as });
  const edition = await reading((tenant) => findEdition(tenant, keyOf(item), 1));
  const approval = { edition: '1', hash: edition?.hash.toString('hex') ?? '' };
  const done = await office.post(`${at(item)}/publication`, approval, { as: 'unit-head' });
  expect(done.status).toBe(303);
}

const incomplete = {
  edition: '1',
  result: 'incomplete',
  reason: 'ไม่พบคู่มือสำหรับเจ้าหน้าที่',
  givenOn: '14 มี.ค. 2566',
  appealBy: '๒๐/๓/๒๕๖๖',
};

/** What the redirect of the last post leaves for the next page. */
let said: string | null = null;

/** Who posts, and what came of it: the status of the answer and of the item. */
async function post(item: string, name: string, fields: Record<string, string>, as: Role = 'ita-officer') {
  const answer = await office.post(`${at(item)}/${name}`, fields, { as });
  said = /flash=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? null;
  return [answer.status, await statusOf(item)];
}

describe('a verdict', () => {
  it('is recorded on the published edition, with what it costs', async () => {
    expect(await text(at('O14'))).toContain(`${at('O14')}/verdict`);
    expect(await post('O14', 'verdict', incomplete)).toEqual([303, 'verdict']);
    expect(said).toBe('verdict-recorded');
    const page = await text(at('O14'));
    expect(page).toContain('ไม่พบคู่มือสำหรับเจ้าหน้าที่');
    expect(page).toContain('ชี้แจงได้ถึง 20 มี.ค. 2566');
    expect(page).toContain('ข้อนี้ทำให้คะแนนรวมหาย 0.50 คะแนน');
    expect(page).toContain('OIT 98.75');
    expect(await text(`${at('O15')}?lang=en`)).toContain('OIT 98.75');
  });

  it('rests the text, and is not recorded twice', async () => {
    const fields = { explanation: 'แก้', version: '1' };
    expect((await office.post(`${at('O14')}/draft`, fields, { as: 'unit-officer' })).status).toBe(409);
    expect(await post('O14', 'verdict', incomplete)).toEqual([409, 'verdict']);
    expect(await reading((tenant) => listVerdicts(tenant, keyOf('O14')))).toHaveLength(1);
  });

  it('is on record and told to the unit', async () => {
    const [entry] = await reading((tenant) => listHistory(tenant, 'disclosure:2566:O14'));
    expect(entry).toMatchObject({
      action: 'disclosure.judge',
      reason: 'ไม่พบคู่มือสำหรับเจ้าหน้าที่',
      before: { status: 'published' },
      after: { status: 'verdict', result: 'incomplete', appealBy: '2023-03-20', givenOn: '2023-03-14' },
    });
    for (const role of ['unit-head', 'unit-officer'] as const) {
      const { notices } = await reading((tenant) =>
        listNotices(tenant, office.ours.accounts[role], { offset: 0, limit: 50 }),
      );
      expect(notices.filter(({ kind }) => kind === 'verdict')).toHaveLength(1);
    }
  });

  it('says which field is wrong and keeps what was typed', async () => {
    const wrong = { ...incomplete, reason: '', givenOn: '1 เม.ย. 2566', appealBy: '1 มี.ค. 2566' };
    const answer = await office.post(`${at('O15')}/verdict`, wrong, { as: 'ita-officer' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['reason', 'givenOn', 'appealBy']) expect(page).toContain(`href="#f-${field}"`);
    expect(page).toContain('1 เม.ย. 2566');
    expect(await post('O15', 'verdict', { ...incomplete, appealBy: '' })).toEqual([422, 'published']);
    expect(await post('O15', 'verdict', { ...incomplete, result: 'perfect' })).toEqual([422, 'published']);
    expect(await post('O15', 'verdict', { ...incomplete, edition: '2' })).toEqual([409, 'published']);
  });

  it('is given by an assessor too, who answers none and edits nothing', async () => {
    const as = 'assessor' as const;
    expect(await text(at('O18'), as)).toContain(`${at('O18')}/verdict`);
    expect(await post('O18', 'verdict', incomplete, as)).toEqual([303, 'verdict']);
    const page = await text(at('O18'), as);
    for (const own of ['appeal', 'acceptance']) expect(page).not.toContain(`${at('O18')}/${own}`);
    expect(await post('O18', 'appeal', { text: 'ไม่ใช่หน้าที่' }, as)).toEqual([403, 'verdict']);
    expect(await post('O18', 'acceptance', {}, as)).toEqual([403, 'verdict']);
    expect(await post('O18', 'draft', { explanation: 'แก้', version: '1' }, as)).toEqual([403, 'verdict']);
    expect(await post('O18', 'appeal', { text: 'คู่มืออยู่ในหน้าที่เผยแพร่' })).toEqual([303, 'appeal']);
    const settled = { ...incomplete, result: 'complete', reason: '', appealBy: '' };
    expect(await post('O18', 'final-verdict', settled, as)).toEqual([303, 'final']);
    const verdicts = await reading((tenant) => listVerdicts(tenant, keyOf('O18')));
    expect(verdicts.map(({ round, result }) => `${round} ${result}`)).toEqual([
      'final complete',
      'first incomplete',
    ]);
  });

  it('is about the published edition while a new draft waits, which the assessor does not read', async () => {
    const as = 'assessor' as const;
    const draft = { explanation: 'ร่างลับของปีหน้า', version: '2' };
    expect((await post('O19', 'draft', draft, 'unit-officer'))[1]).toBe('draft');
    const item = await text(at('O19'), as);
    expect(item).toContain('คู่มือของสำนักปลัด');
    expect(item).toContain(`${at('O19')}/verdict`);
    expect(item).toContain('แล้วให้ผลการตรวจ');
    expect(item).not.toContain('ร่างลับ');
    const form = await text(`${at('O19')}/verdict`, as);
    expect(form).toContain('name="edition" value="1"');
    expect(form).not.toContain('ตามที่ผู้ตรวจแจ้งมา');
    expect(await text(`${at('O19')}/verdict`)).toContain('ตามที่ผู้ตรวจแจ้งมา');
    const complete = { ...incomplete, result: 'complete', reason: '', appealBy: '' };
    expect(await post('O19', 'verdict', complete, as)).toEqual([303, 'verdict']);
    expect(await text(at('O19'), as)).toContain('รอหน่วยงานชี้แจงหรือรับผล');
    expect(await text('/ita/2566/O19')).not.toContain('ร่างลับ');
    // The draft rested: saving it as it stands takes it up, and the edition is not judged twice.
    expect(await post('O19', 'acceptance', {})).toEqual([303, 'final']);
    const taken = await post('O19', 'draft', { ...draft, version: '3' }, 'unit-officer');
    expect(taken).toEqual([303, 'draft']);
    expect(await text(at('O19'), as)).toContain('ฉบับที่เผยแพร่อยู่มีผลสุดท้ายแล้ว');
    expect(await post('O19', 'verdict', complete, as)).toEqual([409, 'draft']);
  });

  it('is for the ITA officer and assessors, about what is published', async () => {
    for (const role of ['unit-head', 'unit-officer', 'head-of-agency', 'system-admin'] as const) {
      expect(await post('O15', 'verdict', incomplete, role)).toEqual([403, 'published']);
    }
    expect(await post('O17', 'verdict', incomplete)).toEqual([409, 'empty']);
    expect(await text(`${at('O17')}/verdict`)).toContain('ยังไม่มีฉบับที่เผยแพร่');
    expect((await post('O99', 'verdict', incomplete))[0]).toBe(404);
  });
});

describe('an answer to a verdict', () => {
  it('is an appeal before the deadline, then the final verdict', async () => {
    expect(await post('O14', 'final-verdict', { ...incomplete, result: 'complete' })).toEqual([
      409,
      'verdict',
    ]);
    expect(await post('O14', 'appeal', { text: ' ' })).toEqual([422, 'verdict']);
    expect(await post('O14', 'appeal', { text: 'คู่มืออยู่ในหน้าที่เผยแพร่' })).toEqual([303, 'appeal']);
    expect(said).toBe('appeal-recorded');
    expect(await post('O14', 'acceptance', {})).toEqual([409, 'appeal']);
    expect(await text(`${at('O14')}/final-verdict`)).toContain('คู่มืออยู่ในหน้าที่เผยแพร่');
    const settled = { ...incomplete, result: 'complete', reason: '', appealBy: '' };
    now = NOW.add({ hours: 1 });
    expect(await post('O14', 'final-verdict', settled)).toEqual([303, 'final']);
    expect(said).toBe('verdict-settled');
    const verdicts = await reading((tenant) => listVerdicts(tenant, keyOf('O14')));
    expect(verdicts.map(({ round, result, appealBy }) => [round, result, `${appealBy}`])).toEqual([
      ['final', 'complete', 'null'],
      ['first', 'incomplete', '2023-03-20'],
    ]);
    const page = await text(at('O14'));
    expect(page).not.toContain('ข้อนี้ทำให้คะแนนรวมหาย');
    expect(page).toContain('OIT 100.00');
  });

  it('comes too late after the last day: told the day, and only accepted', async () => {
    expect(await post('O15', 'verdict', incomplete)).toEqual([303, 'verdict']);
    now = Temporal.Instant.from('2023-03-20T16:59:00Z');
    expect(await text(at('O15'))).toContain(`${at('O15')}/appeal`);
    now = Temporal.Instant.from('2023-03-20T17:00:00Z');
    const late = await office.post(`${at('O15')}/appeal`, { text: 'ช้าไป' }, { as: 'ita-officer' });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('20 มี.ค. 2566')]);
    expect(await text(at('O15'))).toContain('ซึ่งผ่านไปแล้ว');
    expect(await text(`${at('O15')}/appeal`)).not.toContain('<textarea');
    expect(await post('O15', 'acceptance', {})).toEqual([303, 'final']);
    expect(said).toBe('verdict-accepted');
    const [final] = await reading((tenant) => listVerdicts(tenant, keyOf('O15')));
    expect(final).toMatchObject({ round: 'final', result: 'incomplete', edition: 1 });
    expect(await text(at('O15'))).toContain('OIT 98.75');
  });

  it('of a complete verdict can only be to accept it', async () => {
    const complete = { ...incomplete, result: 'complete', reason: '', appealBy: '' };
    expect(await post('O16', 'verdict', complete)).toEqual([303, 'verdict']);
    expect(await post('O16', 'appeal', { text: 'ไม่มีอะไร' })).toEqual([409, 'verdict']);
    expect(await post('O16', 'acceptance', {})).toEqual([303, 'final']);
  });
});
