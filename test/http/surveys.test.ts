import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { hasOpeningKey } from '../../src/features/answers/acts.ts';
import { closeOver } from '../../src/features/surveys/acts.ts';
import { listSurveys } from '../../src/features/surveys/queries.ts';
import { satisfactionSet } from '../../src/features/surveys/ready-sets.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { auditOf, fieldOf } from '../support/agency-office.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { addTestSurvey } from '../support/survey.ts';
import { answerSurvey, asOfficer, readSurvey, SURVEYS } from '../support/survey-office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
let now = NOW;
beforeAll(async () => {
  office = await createTestOffice({ now: () => now });
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
});
afterAll(() => office.close());

const text = async (path: string) => (await office.get(path, asOfficer)).text();
const post = (path: string, fields: Record<string, string>) => office.post(path, fields, asOfficer);
const versionOf = async (address: string) => String((await readSurvey(office, address)).version);
const press = async (address: string, act: string, fields: Record<string, string> = {}) =>
  post(`${address}/${act}`, { version: await versionOf(address), ...fields });

async function make(instrument: string): Promise<string> {
  const made = await post(`${SURVEYS}/instruments`, { instrument });
  expect(made.status).toBe(303);
  return made.headers.get('location') ?? '';
}

async function plan(address: string, change: Record<string, string>) {
  const page = await text(`${address}/plan`);
  const names = ['title', 'titleEn', 'code', 'opensOn', 'closesOn', 'population', 'version'];
  const present = Object.fromEntries(names.map((name) => [name, fieldOf(page, name) ?? '']));
  return post(address, { ...present, introduction: '', introductionEn: '', agencyClass: '', ...change });
}

describe('instruments', () => {
  let eit = '';
  let iit = '';
  it('are offered in one press each, and made with title, questions and access of the framework', async () => {
    expect(await text(SURVEYS)).toContain('จัดทำ IIT');
    eit = await make('EIT');
    iit = await make('IIT');
    expect(await readSurvey(office, eit)).toMatchObject({
      ...{
        code: 'eit-2566',
        instrument: 'EIT',
        access: 'open',
        status: 'draft',
        opening: 0,
        population: null,
      },
      title: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ปีงบประมาณ 2566',
    });
    expect(await readSurvey(office, iit)).toMatchObject({ access: 'invited', code: 'iit-2566' });
    const list = await text(SURVEYS);
    expect(list).not.toContain('จัดทำ IIT');
    expect(list.indexOf('(IIT)')).toBeLessThan(list.indexOf('(EIT)'));
  });

  it('are made once a year, and only what is asked', async () => {
    expect((await post(`${SURVEYS}/instruments`, { instrument: 'EIT' })).status).toBe(409);
    expect((await post(`${SURVEYS}/instruments`, { instrument: 'OIT' })).status).toBe(404);
    expect((await post(`${SURVEYS}/instruments`, { instrument: 'XIT' })).status).toBe(404);
  });

  it('say what is missing before they can be opened', async () => {
    const page = await text(eit);
    expect(page).toContain('ยังไม่กำหนดวันเปิดและวันปิด');
    expect(page).toContain('ยังไม่กรอกจำนวนผู้เกี่ยวข้อง');
    expect((await press(eit, 'opening')).status).toBe(409);
    expect((await readSurvey(office, eit)).status).toBe('draft');
  });

  it('compute the smallest sample and mark what is not verified', async () => {
    const days = { opensOn: '1/3/2566', closesOn: '๓๑ มี.ค. ๒๕๖๖' };
    const saved = await plan(eit, { ...days, population: '๑,๒๕๐', agencyClass: 'อบต. ขนาดใหญ่' });
    expect(saved.status).toBe(303);
    const page = await text(eit);
    expect(page).toContain('ต้องมีผู้ตอบอย่างน้อย 125 คน');
    expect(page).toContain('ร้อยละ 10 ของ 1,250 คน = 125 คน');
    expect(page).toContain('ยังไม่ได้ยืนยันกับประกาศของปีนี้');
    expect((await readSurvey(office, eit)).closesOn?.toString()).toBe('2023-03-31');
  });

  it('answer bad input with all of it and a sentence a field', async () => {
    const wrong = {
      code: 'EIT 2566!',
      opensOn: '31/3/2566',
      closesOn: '1/3/2566',
      population: 'มาก',
      title: '',
    };
    const answer = await plan(eit, wrong);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const name of ['title', 'code', 'population']) expect(page).toContain(`href="#f-${name}"`);
    expect(page).toContain('value="EIT 2566!"');
    expect((await plan(eit, { opensOn: '31/3/2566', closesOn: '1/3/2566' })).status).toBe(422);
    expect((await plan(eit, { code: 'iit-2566' })).status).toBe(422);
    const both = { code: 'iit-2566', opensOn: '31/3/2566', closesOn: '1/3/2566', title: '' };
    const named = await (await plan(eit, both)).text();
    for (const name of ['title', 'code', 'closesOn']) expect(named).toContain(`href="#f-${name}"`);
  });

  it('answer an old version with both texts', async () => {
    const { version } = await readSurvey(office, eit);
    const answer = await plan(eit, { title: 'ชื่อของคนที่สอง', version: String(version - 1) });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('ชื่อของคนที่สอง');
    expect(page).toContain('(EIT) ปีงบประมาณ 2566');
    expect((await plan(eit, { title: 'EIT ของเรา', version: String(version) })).status).toBe(303);
  });

  it('open with a key, count by day, pause, go on, and are frozen', async () => {
    expect((await press(eit, 'opening')).status).toBe(303);
    const survey = await readSurvey(office, eit);
    expect(survey).toMatchObject({ status: 'open', opening: 1 });
    await answerSurvey(office, office.ours, survey, { count: 6 });
    await answerSurvey(office, office.ours, survey, { count: 2, mode: 'interviewer' });
    const page = await text(eit);
    expect(page).toMatch(/tile-value">8</);
    expect(page).toContain('ยังขาด 117 คน');
    expect(page).toContain('ตอบเอง 6 · สัมภาษณ์ 2');
    expect(page).toContain('http://ours.test/s/eit-2566');
    expect((await press(eit, 'opening')).status).toBe(409);
    expect((await plan(eit, { code: 'another' })).status).toBe(422);
    const all = await (await plan(eit, { code: 'iit-2566', closesOn: '14/3/2566', population: '' })).text();
    for (const name of ['code', 'closesOn', 'population']) expect(all).toContain(`href="#f-${name}"`);
    expect((await plan(eit, { opensOn: '', closesOn: '' })).status).toBe(422);
    expect((await plan(eit, { population: '' })).status).toBe(422);
    expect((await plan(eit, { closesOn: '14/3/2566' })).status).toBe(422);
    expect((await press(eit, 'sensitive', {})).status).toBe(409);
    expect((await press(eit, 'removal')).status).toBe(409);
    expect((await press(eit, 'pause')).status).toBe(303);
    expect((await press(eit, 'pause')).status).toBe(409);
    expect((await press(eit, 'resumption')).status).toBe(303);
  });

  it('close after a page that says what happens, with counts in the trail and no answer', async () => {
    const asked = await text(`${eit}/closing`);
    expect(asked).toContain('ย้อนกลับไม่ได้');
    expect(asked).toContain('ยังขาดผู้ตอบอีก 117 คน');
    expect((await post(`${eit}/closing`, { version: '1' })).status).toBe(409);
    expect((await press(eit, 'closing')).status).toBe(303);
    expect(await readSurvey(office, eit)).toMatchObject({ status: 'closed', isUnsealed: false });
    const [entry] = await auditOf(office);
    expect(entry).toMatchObject({
      ...{ action: 'survey.close', before: { status: 'open' }, after: { status: 'closed' } },
    });
    const closed = await text(eit);
    for (const way of ['unsealing', 'reopening']) expect(closed).toContain(`href="${eit}/${way}"`);
    expect(closed).not.toContain(`${eit}/results`);
    expect(await text(`${eit}/results`)).not.toContain('±');
    expect(await text('/office')).toContain('รอเปิดผนึกและนับ');
  });

  it('reopen with a reason and a later day while sealed, under the same key', async () => {
    expect((await press(eit, 'reopening', { closesOn: '31/3/2566' })).status).toBe(422);
    expect((await press(eit, 'reopening', { reason: 'ขาด', closesOn: '1/3/2566' })).status).toBe(422);
    expect((await press(eit, 'reopening', { reason: 'ขาด', closesOn: '๓๒/๓/๒๕๖๖' })).status).toBe(422);
    const both = await (await press(eit, 'reopening', { closesOn: '1/3/2566' })).text();
    for (const name of ['reason', 'closesOn']) expect(both).toContain(`href="#f-${name}"`);
    const reason = 'ผู้ตอบยังไม่ครบขั้นต่ำ';
    expect((await press(eit, 'reopening', { reason, closesOn: '30/4/2566' })).status).toBe(303);
    const survey = await readSurvey(office, eit);
    expect(survey).toMatchObject({ status: 'open', opening: 1 });
    expect(survey.closesOn?.toString()).toBe('2023-04-30');
    expect(await text(eit)).toContain(reason);
    await answerSurvey(office, office.ours, survey, {
      count: 3,
      mode: 'interviewer',
      at: NOW.add({ hours: 24 }),
    });
  });

  it('wait for the ITA officer on My work while they are short', async () => {
    now = Temporal.Instant.from('2023-04-20T02:00:00Z');
    expect(await text('/office')).toContain('EIT ของเรา');
    expect(await (await office.get('/office', { as: 'unit-head' })).text()).not.toContain('EIT ของเรา');
    now = NOW;
  });

  it('are final once unsealed: whatever is pressed and sent then, nothing is told a second time', async () => {
    expect((await press(eit, 'unsealing')).status).toBe(409);
    expect((await press(eit, 'closing', { unseal: 'now' })).status).toBe(303);
    const survey = await readSurvey(office, eit);
    expect(survey).toMatchObject({ status: 'closed', isUnsealed: true, opening: 1 });
    expect((await auditOf(office)).slice(0, 2)).toMatchObject([
      { action: 'survey.unseal', after: { status: 'unsealed', unsealed: 11, damaged: 0 } },
      { action: 'survey.close', after: { status: 'closed' } },
    ]);
    const told = () =>
      readTenant(office.db, office.ours.id, async (tenant) => ({
        hasKey: await hasOpeningKey(tenant, { surveyId: survey.id, opening: 1 }),
        results: await tenant.db.selectFrom('survey_result').select(['opening', 'answers']).execute(),
      }));
    const once = { hasKey: false, results: [{ opening: 1, answers: 11 }] };
    expect(await told()).toEqual(once);
    const page = await text(eit);
    for (const way of ['unsealing', 'reopening', 'closing']) expect(page).not.toContain(`${eit}/${way}`);
    const again = { reason: 'ขาด', closesOn: '30/4/2566' };
    const refused = await press(eit, 'reopening', again);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('ให้จัดทำแบบสำรวจของหน่วยงานเอง');
    for (const act of ['opening', 'pause', 'resumption', 'closing', 'unsealing', 'reopening', 'closing'])
      expect((await press(eit, act, { ...again, unseal: 'now' })).status).toBe(409);
    expect((await plan(eit, {})).status).toBe(409);
    const late = await office.post(`/s/${survey.code}/answers`, { ticket: 'ab'.repeat(32) });
    expect(late.status).toBe(409);
    expect(await told()).toEqual(once);
  });

  it('stay sealed and may be reopened where fewer than five answered', async () => {
    const few = await addTestSurvey(office, office.ours, { code: 'few', instrument: null });
    const address = `${SURVEYS}/${few.id}`;
    await answerSurvey(office, office.ours, few, { count: 4 });
    expect((await press(address, 'closing', { unseal: 'now' })).status).toBe(303);
    expect(await readSurvey(office, address)).toMatchObject({ status: 'closed', isUnsealed: false });
    expect(await text(address)).not.toContain(`${address}/unsealing`);
    const refused = await press(address, 'unsealing');
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('มีไม่ถึง 5 ชุด');
    const again = { reason: 'ขาด', closesOn: '30/4/2566' };
    expect((await press(address, 'reopening', again)).status).toBe(303);
    await answerSurvey(office, office.ours, await readSurvey(office, address), {
      ...{ count: 1, at: NOW.add({ hours: 1 }) },
    });
    expect((await press(address, 'closing', { unseal: 'now' })).status).toBe(303);
    expect((await readSurvey(office, address)).isUnsealed).toBe(true);
  });

  it('of staff get a signing key when opened', async () => {
    const days = { opensOn: '1/3/2566', closesOn: '31/3/2566', population: '42' };
    expect((await plan(iit, days)).status).toBe(303);
    expect((await press(iit, 'opening')).status).toBe(303);
    const keys = await readTenant(office.db, office.ours.id, ({ db }) =>
      db.selectFrom('survey_signing_key').select('survey_id').execute(),
    );
    expect(keys).toEqual([{ survey_id: iit.split('/').at(-1) }]);
  });

  it('are closed by the system the day after their last day, once', async () => {
    const id = iit.split('/').at(-1) ?? '';
    const on = (today: string) =>
      withTenant(office.db, office.ours.id, (tenant) =>
        closeOver(tenant, id, Temporal.PlainDate.from(today)),
      );
    expect(await on('2023-03-31')).toBe(false);
    expect(await on('2023-04-01')).toBe(true);
    expect(await on('2023-04-02')).toBe(false);
    expect((await readSurvey(office, iit)).status).toBe('closed');
    expect((await auditOf(office))[0]).toMatchObject({ actor: 'system', action: 'survey.close' });
  });

  it('belong to their agency alone', async () => {
    expect((await office.get(eit, { as: 'ita-officer', at: office.theirs })).status).toBe(404);
    const theirs = await readTenant(office.db, office.theirs.id, (tenant) => listSurveys(tenant, 2566));
    expect(theirs).toEqual([]);
  });
});

describe('the wording of a survey', () => {
  let address = '';
  const load = (content: string, name = 'x.csv') => {
    const form = new FormData();
    form.set('file', new File([content], name));
    return office.post(`${address}/wording`, form, asOfficer);
  };
  const rows = JSON.stringify([{ code: 'q1', part: '', th: 'ถ้อยคำใหม่', en: '' }]);

  beforeAll(async () => {
    const survey = await addTestSurvey(office, office.ours, {
      ...{ code: 'worded', instrument: null, questions: satisfactionSet(), status: 'draft' },
    });
    address = `${SURVEYS}/${survey.id}`;
  });

  it('is downloaded, and changes nothing when it comes back as it is', async () => {
    const answer = await office.get(`${address}/questions.csv`, asOfficer);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await answer.text();
    expect(csv.split('\r\n')[0]).toBe('code,part,th,en');
    expect(csv.trim().split('\r\n')).toHaveLength(13);
    expect(await (await load(csv)).text()).toContain('ไฟล์นี้ไม่เปลี่ยนอะไร');
  });

  it('is shown before it is taken over, with the rows that are left out', async () => {
    const page = await (await load('code,th\nq๑,ถ้อยคำใหม่\nq99,<script>\n')).text();
    expect(page).toContain('จะเปลี่ยนถ้อยคำ 1 แห่ง');
    expect(page).toContain('แถวที่ 3: <strong>q99</strong>');
    expect((await readSurvey(office, address)).version).toBe(1);
    expect((await load('')).status).toBe(422);
    expect((await load('x'.repeat(1024 * 1024 + 1))).status).toBe(422);
    expect((await load('x'.repeat(3 * 1024 * 1024))).status).toBe(413);
  });

  it('changes texts and nothing else, of the version that was seen', async () => {
    const before = (await readSurvey(office, address)).questions;
    expect((await post(`${address}/wording/texts`, { rows, version: '9' })).status).toBe(409);
    expect((await press(address, 'wording/texts', { rows: '[{' })).status).toBe(409);
    expect((await press(address, 'wording/texts', { rows })).status).toBe(303);
    const { questions: after, version } = await readSurvey(office, address);
    expect(after.questions[0]?.text.th).toBe('ถ้อยคำใหม่');
    expect(after.questions[0]?.text.en).toBe(before.questions[0]?.text.en);
    expect({ ...after, questions: after.questions.slice(1) }).toEqual({
      ...before,
      questions: before.questions.slice(1),
    });
    expect((await auditOf(office))[0]).toMatchObject({ action: 'survey.ask', after: { reworded: 1 } });
    expect((await press(address, 'wording/texts', { rows })).status).toBe(303);
    expect((await readSurvey(office, address)).version).toBe(version);
  });

  it('has marks of sensitive questions', async () => {
    const marked = new URLSearchParams({ version: await versionOf(address) });
    for (const code of ['q2', 'q4', 'no-such']) marked.append('sensitive', code);
    expect((await office.post(`${address}/sensitive`, marked, asOfficer)).status).toBe(303);
    const { questions } = (await readSurvey(office, address)).questions;
    expect(questions.filter((each) => each.isSensitive).map(({ code }) => code)).toEqual(['q2', 'q4']);
    expect((await post(`${address}/sensitive`, { version: '1' })).status).toBe(409);
    expect((await press(address, 'removal')).status).toBe(303);
  });
});

describe('a survey of satisfaction', () => {
  const fields = {
    ...{ title: 'ความพึงพอใจงานทะเบียน', code: 'registry-2566', access: 'open', population: '' },
    ...{ introduction: '', introductionEn: '', titleEn: '', opensOn: '1/3/2566', closesOn: '30/6/2566' },
  };
  let address = '';
  const set = async () => (await readSurvey(office, address)).questions;

  it('begins with a ready set', async () => {
    expect((await post(SURVEYS, { ...fields, access: '' })).status).toBe(422);
    const made = await post(SURVEYS, fields);
    expect(made.status).toBe(303);
    address = made.headers.get('location') ?? '';
    expect(await readSurvey(office, address)).toMatchObject({ instrument: null, access: 'open' });
    expect((await set()).questions).toHaveLength(11);
    expect((await post(SURVEYS, fields)).status).toBe(422);
  });

  it('has questions added, changed, moved and removed', async () => {
    const asked = { th: 'ป้ายบอกทางชัดเจน', en: '', group: 'g3', scale: 'yes-good' };
    expect((await press(address, 'questions', { ...asked, th: '' })).status).toBe(422);
    expect((await press(address, 'questions', { ...asked, scale: 'no-such' })).status).toBe(422);
    expect((await press(address, 'questions', asked)).status).toBe(303);
    const added = (await set()).questions.at(-1);
    expect(added).toMatchObject({ code: 'q12', text: { th: asked.th, en: asked.th }, isSensitive: false });
    expect(
      (await press(address, 'questions/q12', { ...asked, sensitive: 'yes', scale: 'amount-4' })).status,
    ).toBe(303);
    expect((await set()).scales.map(({ code }) => code)).toContain('amount-4');
    expect((await post(`${address}/questions/q12/place`, { direction: 'up' })).status).toBe(303);
    const inGroup = (await set()).questions.filter(({ group }) => group === 'g3').map(({ code }) => code);
    expect(inGroup).toEqual(['q7', 'q12', 'q8']);
    expect((await press(address, 'questions/q12/removal')).status).toBe(303);
    expect((await set()).questions).toHaveLength(11);
    expect((await press(address, 'questions/q12/removal')).status).toBe(409);
    expect((await office.get(`${address}/questions/q12`, asOfficer)).status).toBe(404);
  });

  it('tells of a question that somebody else saved meanwhile', async () => {
    const asked = { th: 'ถ้อยคำของคนที่สอง', en: 'x', group: 'g1', scale: 'satisfaction-5', version: '1' };
    const answer = await post(`${address}/questions/q1`, asked);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('ถ้อยคำของคนที่สอง');
    expect(page).toContain('ขั้นตอนเข้าใจง่าย รู้ว่าต้องทำอะไรต่อ');
    expect((await post(`${address}/groups/g1`, { th: 'x', version: '1' })).status).toBe(409);
    expect((await post(`${address}/questions/q1/removal`, { version: '1' })).status).toBe(409);
  });

  it('has groups, of which only an empty one goes', async () => {
    expect((await press(address, 'groups', { th: 'อื่น ๆ', noteTh: 'ตอบเท่าที่ทราบ' })).status).toBe(303);
    expect((await set()).groups.at(-1)).toMatchObject({ code: 'g5', note: { en: 'ตอบเท่าที่ทราบ' } });
    expect((await post(`${address}/groups/g5/place`, { direction: 'up' })).status).toBe(303);
    expect((await set()).groups.map(({ code }) => code)).toEqual(['g1', 'g2', 'g3', 'g5', 'g4']);
    expect((await press(address, 'groups/g1/removal')).status).toBe(409);
    expect((await press(address, 'groups/g5/removal')).status).toBe(303);
  });

  it('is shown as respondents see it, with the warning of open questions', async () => {
    const page = await text(`${address}/preview`);
    expect(page).toContain('อย่าพิมพ์ชื่อ');
    expect(page.match(/<fieldset/g)).toHaveLength(11);
  });

  it('goes while it is a draft', async () => {
    expect((await press(address, 'removal')).status).toBe(303);
    const all = await readTenant(office.db, office.ours.id, (tenant) => listSurveys(tenant, 2566));
    expect(all.map(({ code }) => code)).toEqual(['iit-2566', 'eit-2566', 'few']);
    expect(assertDefined((await auditOf(office))[0], 'entry').action).toBe('survey.remove');
  });
});
