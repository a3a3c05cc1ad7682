import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '../../src/db/tenant.ts';
import { listHistory } from '../../src/features/audit/queries.ts';
import { editionHash } from '../../src/features/disclosures/edition.ts';
import { findDisclosure, findEdition } from '../../src/features/disclosures/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import { addPiece } from '../support/evidence.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O3', 'O14', 'O15', 'O16', 'O17', 'O18'] });
  await openTestYear(office, office.theirs);
});
afterAll(() => office.close());

const at = (item: string) => `/office/years/2566/disclosures/${item}`;
const read = (item: string) =>
  readTenant(office.db, office.ours.id, (tenant) => findDisclosure(tenant, { fiscalYear: 2566, item }));
const text = async (path: string, as?: Role) => (await office.get(path, as ? { as } : {})).text();

/** For an item that is its explanation alone. */
const unproved = { without_evidence: 'เอกสารอยู่ระหว่างสแกน' };

async function save(item: string, explanation: string, version: number, as: Role = 'unit-officer') {
  return office.post(
    `${at(item)}/draft`,
    { explanation, version: String(version), 'component-1': 'yes' },
    { as },
  );
}

async function handIn(item: string, explanation = 'คู่มือปฏิบัติงานของสำนักปลัด') {
  const before = await read(item);
  await save(item, explanation, before?.version ?? 1);
  const answer = await office.post(`${at(item)}/submission`, unproved, { as: 'unit-officer' });
  expect(answer.status).toBe(303);
  const { editions = 0 } = (await read(item)) ?? {};
  const edition = await readTenant(office.db, office.ours.id, (tenant) =>
    findEdition(tenant, { fiscalYear: 2566, item }, editions),
  );
  return { edition: String(editions), hash: edition?.hash.toString('hex') ?? '' };
}

describe('the list of items', () => {
  it('shows all 43 with what each costs the total', async () => {
    const page = await text('/office/years/2566/disclosures', 'unit-officer');
    expect(page.match(/href="\/office\/years\/2566\/disclosures\/O\d+"/g)).toHaveLength(43);
    expect(page).toContain('0.40');
    expect(page).toContain('2.00');
  });

  it('is found for an opened year only', async () => {
    const answer = await office.get('/office/years/2567/disclosures', { as: 'ita-officer' });
    expect(answer.status).toBe(404);
  });
});

describe('an item on its way to the public', () => {
  it('is saved, handed in, sent back with a reason, mended, approved, and then public', async () => {
    expect((await office.get('/ita/2566/O14')).status).toBe(404);
    const first = await handIn('O14', 'คู่มือฉบับแรก');
    const back = await office.post(`${at('O14')}/return`, { reason: 'เพิ่มปีของคู่มือ' }, { as: 'unit-head' });
    expect(back.status).toBe(303);
    const sentBack = await text(at('O14'), 'unit-officer');
    expect(sentBack.indexOf('เพิ่มปีของคู่มือ')).toBeLessThan(sentBack.indexOf('<h2>ขั้นต่อไป'));
    const second = await handIn('O14', 'คู่มือฉบับที่สอง ปี 2566');
    const stale = await office.post(`${at('O14')}/publication`, first, { as: 'unit-head' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain(`href="${at('O14')}/review">อ่านฉบับล่าสุด`);
    expect((await office.get('/ita/2566/O14')).status).toBe(404);
    const done = await office.post(`${at('O14')}/publication`, second, { as: 'unit-head' });
    expect(done.status).toBe(303);
    const page = await text('/ita/2566/O14');
    expect(page).toContain('คู่มือฉบับที่สอง ปี 2566');
    expect(page).toContain(second.hash);
  });

  it('stays public as approved while a new draft is written, until that is approved or it is withdrawn', async () => {
    const { version = 0 } = (await read('O14')) ?? {};
    expect((await save('O14', 'ร่างใหม่ที่ยังไม่อนุมัติ', version)).status).toBe(303);
    expect(await text('/ita/2566/O14')).not.toContain('ร่างใหม่');
    const empty = await office.post(`${at('O14')}/withdrawal`, { reason: ' ' }, { as: 'unit-head' });
    expect(empty.status).toBe(422);
    const done = await office.post(`${at('O14')}/withdrawal`, { reason: 'มีเลขบัตร' }, { as: 'unit-head' });
    expect(done.status).toBe(303);
    const gone = await office.get('/ita/2566/O14');
    const page = await gone.text();
    expect([gone.status, page]).toEqual([410, expect.stringContaining('ตั้งแต่วันที่ 15 มี.ค. 2566')]);
    expect(page).toContain('href="/ita/2566"');
    // Neither why nor anything of what stood there.
    for (const secret of ['มีเลขบัตร', 'คู่มือฉบับ', 'ร่างใหม่']) expect(page).not.toContain(secret);
    const theirs = await office.get('/ita/2566/O14', { at: office.theirs });
    expect([theirs.status, (await office.get('/ita/2566/O1')).status]).toEqual([404, 404]);
  });

  it('is bound to what the approver read: the hash names the frozen content', async () => {
    const { edition, hash } = await handIn('O15');
    const forged = await office.post(
      `${at('O15')}/publication`,
      { edition, hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
      { as: 'unit-head' },
    );
    expect(forged.status).toBe(409);
    expect((await read('O15'))?.status).toBe('for-review');
    const frozen = await readTenant(office.db, office.ours.id, (tenant) =>
      findEdition(tenant, { fiscalYear: 2566, item: 'O15' }, Number(edition)),
    );
    expect(frozen && editionHash(frozen.content).toString('hex')).toBe(hash);
  });

  it('is let out by another than who handed it in', async () => {
    const before = await read('O16');
    await save('O16', 'สถิติการให้บริการ', before?.version ?? 1, 'unit-head');
    await office.post(`${at('O16')}/submission`, unproved, { as: 'unit-head' });
    const edition = await readTenant(office.db, office.ours.id, (tenant) =>
      findEdition(tenant, { fiscalYear: 2566, item: 'O16' }, 1),
    );
    const approved = { edition: '1', hash: edition?.hash.toString('hex') ?? '' };
    const own = await office.post(`${at('O16')}/publication`, approved, { as: 'unit-head' });
    expect(own.status).toBe(409);
    const other = await office.post(`${at('O16')}/publication`, approved, { as: 'permanent-secretary' });
    expect(other.status).toBe(303);
  });

  it('leaves each step on record with who and why', async () => {
    const history = await readTenant(office.db, office.ours.id, (tenant) =>
      listHistory(tenant, 'disclosure:2566:O14'),
    );
    expect(history.map(({ action }) => action).toReversed()).toEqual([
      'disclosure.save',
      'disclosure.submit',
      'disclosure.send-back',
      'disclosure.save',
      'disclosure.submit',
      'disclosure.publish',
      'disclosure.save',
      'disclosure.withdraw',
    ]);
    expect(history.find(({ action }) => action === 'disclosure.send-back')).toMatchObject({
      who: 'สมมติ หัวหน้าส่วนงาน',
      reason: 'เพิ่มปีของคู่มือ',
    });
  });
});

describe('an item that was sent back', () => {
  const notice = 'id="sent-back"';
  const row = async () =>
    (await text('/office/years/2566/disclosures', 'unit-officer'))
      .split('<tr')
      .find((each) => each.includes('/O17"'));

  it('says so at the top and in the list, however often it is saved, until it is handed in again', async () => {
    await handIn('O17');
    await office.post(`${at('O17')}/return`, { reason: 'ระบุปีให้ชัด' }, { as: 'unit-head' });
    for (let time = 0; time < 21; time += 1) {
      const { version = 0 } = (await read('O17')) ?? {};
      await save('O17', `แก้ครั้งที่ ${time}`, version);
    }
    const page = await text(at('O17'), 'unit-officer');
    const top = page.slice(page.indexOf(notice), page.indexOf('ขั้นต่อไป'));
    for (const part of ['ส่งกลับให้แก้ไข', 'สมมติ หัวหน้าส่วนงาน', 'ระบุปีให้ชัด', '<time']) {
      expect(top).toContain(part);
    }
    expect(await row()).toContain('ส่งกลับแก้ไข');
    await office.post(`${at('O17')}/submission`, unproved, { as: 'unit-officer' });
    expect(await text(at('O17'), 'unit-officer')).not.toContain(notice);
    expect(await row()).not.toContain('ส่งกลับแก้ไข');
    await office.post(`${at('O17')}/recall`, {}, { as: 'unit-officer' });
    expect(await text(at('O17'), 'unit-officer')).not.toContain(notice);
  });
});

describe('what a head handed in', () => {
  it('is not offered to that head for review, who reads who can approve it', async () => {
    const before = await read('O17');
    await save('O17', 'หัวหน้าเขียนเอง', before?.version ?? 1, 'unit-head');
    await office.post(`${at('O17')}/submission`, unproved, { as: 'unit-head' });
    const review = `${at('O17')}/review`;
    const own = await text(at('O17'), 'unit-head');
    expect(own).not.toContain(review);
    expect(own).toContain('ผู้ที่ตรวจและอนุมัติข้อนี้ได้: สมมติ เจ้าหน้าที่ ITA');
    const waiting = async (as: Role) => (await text('/office', as)).split('แจ้งล่าสุด')[0];
    expect(await waiting('unit-head')).not.toContain(`${at('O17')}"`);
    expect(await text(at('O17'), 'ita-officer')).toContain(review);
    expect(await waiting('ita-officer')).toContain(`${at('O17')}"`);
    await office.post(`${at('O17')}/recall`, {}, { as: 'unit-head' });
  });
});

describe('an item without any evidence', () => {
  const submit = (fields: Record<string, string>) =>
    office.post(`${at('O3')}/submission`, fields, { as: 'unit-officer' });

  it('is handed in with a reason alone, which is on record and which its reviewer reads first', async () => {
    await save('O3', 'อำนาจหน้าที่ของหน่วยงาน', (await read('O3'))?.version ?? 1);
    expect(await text(at('O3'), 'unit-officer')).toContain('name="without_evidence"');
    for (const fields of [{}, { without_evidence: ' \n ' }]) {
      const refused = await submit(fields as Record<string, string>);
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain('คำอธิบายอย่างเดียวไม่ทำให้ใครเห็นข้อมูล');
      expect(page).toContain('href="#f-without_evidence"');
    }
    const long = await submit({ without_evidence: 'ย'.repeat(2001) });
    expect([long.status, (await long.text()).includes('ย'.repeat(2001))]).toEqual([422, true]);
    expect((await read('O3'))?.status).toBe('draft');
    expect((await submit({ without_evidence: 'เอกสารอยู่ที่อำเภอ' })).status).toBe(303);
    const [entry] = await readTenant(office.db, office.ours.id, (tenant) =>
      listHistory(tenant, 'disclosure:2566:O3'),
    );
    expect(entry).toMatchObject({ action: 'disclosure.submit', reason: 'เอกสารอยู่ที่อำเภอ' });
    const review = await text(`${at('O3')}/review`, 'unit-head');
    const [top = ''] = review.split('ส่งโดย');
    // To approve is the main answer of the page; to send back stands beside it.
    expect(review).toMatch(/<button class="ds-button" type="submit">อนุมัติและเผยแพร่/);
    expect(review).toMatch(/data-variant="secondary" type="submit">ส่งกลับให้แก้ไข/);
    expect(top).toContain('ฉบับนี้ไม่มีหลักฐานเลย');
    expect(top).toContain('เอกสารอยู่ที่อำเภอ');
  });

  it('needs no reason once there is a piece, and keeps none', async () => {
    await office.post(`${at('O3')}/recall`, {}, { as: 'unit-officer' });
    await addPiece(office, 'link', { title: 'หน้าเว็บ', url: 'https://www.example.go.th/o3' }, 'O3');
    expect(await text(at('O3'), 'unit-officer')).not.toContain('name="without_evidence"');
    expect((await submit({ without_evidence: 'ไม่ใช้แล้ว' })).status).toBe(303);
    const [entry] = await readTenant(office.db, office.ours.id, (tenant) =>
      listHistory(tenant, 'disclosure:2566:O3'),
    );
    expect(entry).toMatchObject({ action: 'disclosure.submit', reason: null });
    expect(await text(`${at('O3')}/review`, 'unit-head')).not.toContain('ฉบับนี้ไม่มีหลักฐานเลย');
  });
});

describe('those concerned', () => {
  const unread = async (as: Role) => {
    const rows = await readTenant(office.db, office.ours.id, ({ db }) =>
      db
        .selectFrom('notice')
        .select(['kind', 'href'])
        .where('account_id', '=', office.ours.accounts[as])
        .where('href', '=', at('O14'))
        .orderBy('created_at')
        .execute(),
    );
    return rows.map(({ kind }) => kind);
  };

  it('are told: the head of what waits, the officer of what came back or was approved', async () => {
    expect(new Set(await unread('unit-head'))).toEqual(new Set(['for-review']));
    expect(new Set(await unread('unit-officer'))).toEqual(new Set(['sent-back', 'approved']));
    expect(await unread('head-of-agency')).toEqual([]);
  });
});

describe('two at once', () => {
  it('tells the second, shows both texts and overwrites nothing', async () => {
    const { version = 0 } = (await read('O17')) ?? {};
    expect((await save('O17', 'ข้อความของคนแรก', version)).status).toBe(303);
    const second = await save('O17', 'ข้อความของคนที่สอง', version, 'ita-officer');
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('ข้อความของคนแรก');
    expect(page).toContain('ข้อความของคนที่สอง');
    expect(page).toContain(`name="version" value="${version + 1}"`);
    expect((await read('O17'))?.explanation).toBe('ข้อความของคนแรก');
  });

  it('publishes once when two approve at the same moment', async () => {
    const approved = await handIn('O18');
    const both = await Promise.all(
      (['unit-head', 'head-of-agency'] as const).map((as) =>
        office.post(`${at('O18')}/publication`, approved, { as }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });
});

describe('bad input', () => {
  it('prints a text that is too long again, with the sentence, and saves nothing', async () => {
    const { version = 0 } = (await read('O17')) ?? {};
    const answer = await save('O17', 'ก'.repeat(20_001), version);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ก'.repeat(20_001));
  });

  it('keeps markup a text', async () => {
    const { version = 0 } = (await read('O17')) ?? {};
    await save('O17', '<script>alert(1)</script> [ลวง](javascript:alert(1))', version);
    const page = await text(at('O17'), 'head-of-agency');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('href="javascript:');
  });

  it('finds nothing at an address that is no item', async () => {
    for (const path of ['/ita/2566/O99', '/ita/9999/O14', '/ita/2566/%00', `${at('O99')}`]) {
      expect((await office.get(path, { as: 'ita-officer' })).status).toBe(404);
    }
  });

  it('refuses a save to another unit and to another agency’s people', async () => {
    const other = await save('O1', 'ไม่ใช่ของเรา', 1);
    expect(other.status).toBe(409);
    const { theirs } = office;
    const cookie = { cookie: `session=${office.ours.tokens['ita-officer']}` };
    const foreign = await office.post(
      `${at('O14')}/draft`,
      { explanation: 'x', version: '1' },
      { at: theirs, headers: cookie },
    );
    expect(foreign.status).toBe(401);
  });
});
