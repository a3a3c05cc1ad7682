import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPiece, EVIDENCE, publish, seatExecutive, uploadOf } from '../support/evidence.ts';
import { makePng } from '../support/intake/png.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O2'] });
});
afterAll(() => office.close());

const as = { as: 'unit-officer' } as const;
const at = EVIDENCE.replace('O14', 'O2');
const portrait = makePng({ width: 20, height: 30 });
const hash = createHash('sha256').update(portrait).digest('hex');

it('an empty register is refused with where to fill it in; a full one is shown, portraits and all', async () => {
  expect(await (await office.get(`${at}/new`, as)).text()).toContain('?kind=register');
  const empty = await office.post(`${at}/new?kind=register`, { register: 'executives' }, as);
  expect(empty.status).toBe(409);
  await seatExecutive(office, 'นายสมมติ ใจตัวอย่าง', portrait);
  const other = await office.post(`${at}/new?kind=register`, { register: 'contact' }, as);
  expect(other.status).toBe(422);

  const id = await addPiece(office, 'register', { register: 'executives' }, 'O2');
  const page = await (await office.get(`${at}/${id}`, as)).text();
  for (const text of [
    '<h1>ข้อมูลผู้บริหาร</h1>',
    'นายสมมติ ใจตัวอย่าง',
    `${at}/${id}/pictures/${hash}`,
    'ยังเหมือนรุ่นล่าสุดทุกประการ',
  ]) {
    expect(page).toContain(text);
  }
  const picture = await office.get(`${at}/${id}/pictures/${hash}`, as);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);

  await seatExecutive(office, 'นางสมมติ รองตัวอย่าง');
  const changed = await (await office.get(`${at}/${id}`, as)).text();
  expect(changed).toContain('ทะเบียนเปลี่ยนไปจากรุ่นล่าสุดแล้ว');
  expect((await office.post(`${at}/${id}/versions`, { of: '1' }, as)).status).toBe(303);
  expect(await (await office.get(`${at}/${id}`, as)).text()).toContain('ยังเหมือนรุ่นล่าสุดทุกประการ');
});

it('the public sees the portraits of the published register, and no other picture', async () => {
  const secret = makePng({ width: 21, height: 30 });
  await addPiece(office, 'file', uploadOf({}, ['a.png', secret]), 'O2');
  const address = `/ita/2566/O2/pictures/${hash}`;
  expect((await office.get(address)).status).toBe(404);
  await publish(office, office.ours, 'O2');
  const answer = await office.get(address);
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(portrait))).toBe(true);
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/);
  const others = [createHash('sha256').update(secret).digest('hex'), '0'.repeat(64), hash.toUpperCase(), 'x'];
  for (const other of others) {
    expect([other, (await office.get(`/ita/2566/O2/pictures/${other}`)).status]).toEqual([other, 404]);
  }
  expect((await office.get(address, { at: office.theirs })).status).toBe(404);
});
