import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import {
  behindWall,
  insertAppointment,
  listAppointments,
  listPosts,
  signatoryOn,
} from '../../src/features/posts/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { auditOf } from '../support/agency-office.ts';
import { formOf } from '../support/app.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let headId: string;
let secretaryId: string;
const officer = { as: 'ita-officer' } as const;
const day = (text: string) => Temporal.PlainDate.from(text);

/** The smallest picture there is: one pixel. */
function png(): Uint8Array<ArrayBuffer> {
  const base64 =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

beforeAll(async () => {
  office = await createTestOffice();
  headId = await addPost('นายกองค์การบริหารส่วนตำบล', { kind: 'head', side: 'political', isExecutive: 'yes' });
  secretaryId = await addPost('ปลัดองค์การบริหารส่วนตำบล', { kind: 'secretary', isExecutive: 'yes' });
});
afterAll(() => office.close());

async function addPost(title: string, more: Record<string, string> = {}): Promise<string> {
  const answer = await office.post(
    '/office/posts',
    { title, titleEn: '', unit: '', kind: '', side: 'permanent', ...more },
    officer,
  );
  expect(answer.status).toBe(303);
  return assertDefined(answer.headers.get('location')?.split('/').at(-1), 'id');
}

const person = (changes: Record<string, string> = {}) => ({
  ...{ personName: 'นายสมมติ หนึ่ง', how: 'holder', startsOn: '1 ต.ค. 2565', lastDay: '', account: '' },
  ...{ telephone: '054 000 111', email: '', ...changes },
});
const appoint = (postId: string, changes: Record<string, string> = {}) =>
  office.post(`/office/posts/${postId}/appointments`, person(changes), officer);
const appointmentsOf = (postId: string) =>
  readTenant(office.db, office.ours.id, (tenant) => listAppointments(tenant, postId));

describe('a post', () => {
  it('signs as one thing once, with a unit where it heads one', async () => {
    const send = (more: Record<string, string>) =>
      office.post(
        '/office/posts',
        { title: 'อีกคน', titleEn: '', unit: '', kind: '', side: 'permanent', ...more },
        officer,
      );
    expect(await (await send({ kind: 'head' })).text()).toContain('มีตำแหน่งอื่นที่ลงนามในฐานะนี้แล้ว');
    expect(await (await send({ kind: 'unit-head' })).text()).toContain('หัวหน้าส่วนงานต้องระบุส่วนงาน');
    expect((await send({ unit: office.theirs.unitId })).status).toBe(422);
    expect((await send({ side: 'dark' })).status).toBe(422);
    expect((await readTenant(office.db, office.ours.id, listPosts)).length).toBe(2);
  });

  it('cannot be saved over somebody else’s text', async () => {
    const save = (titleEn: string, version: string) =>
      office.post(
        `/office/posts/${secretaryId}`,
        {
          title: 'ปลัดองค์การบริหารส่วนตำบล',
          titleEn,
          unit: '',
          kind: 'secretary',
          side: 'permanent',
          isExecutive: 'yes',
          version,
        },
        officer,
      );
    expect((await save('Permanent Secretary', '1')).status).toBe(303);
    const second = await save('Chief Administrator', '1');
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Permanent Secretary');
  });
});

describe('appointments', () => {
  it('hold a post from a day on, one at a time', async () => {
    expect((await appoint(headId)).status).toBe(303);
    expect((await appoint(secretaryId, { personName: 'นางสมมติ สอง' })).status).toBe(303);
    const second = await appoint(headId, { personName: 'นายสมมติ สาม', startsOn: '1/4/2566' });
    expect(second.status).toBe(422);
    const page = await second.text();
    expect(page).toContain('ช่วงเวลาซ้อนกับ นายสมมติ หนึ่ง');
    expect(page).toContain('value="นายสมมติ สาม"');
    expect((await appointmentsOf(headId)).length).toBe(1);
  });

  it('are refused by the database too, and that change alone is undone', async () => {
    const texts = {
      ...{ accountId: null, personName: 'นายสมมติ สี่', acting: false, startsOn: day('2023-01-01') },
      ...{ endsOn: null, telephone: '', email: '', photo: null },
    };
    const done = await withTenant(office.db, office.ours.id, (tenant) =>
      behindWall(tenant, () => insertAppointment(tenant, { id: randomUUID(), postId: headId }, texts)),
    );
    expect(done).toEqual({ ok: false, error: 'overlaps' });
    expect((await appointmentsOf(headId)).length).toBe(1);
  });

  it('let somebody act beside the holder, who signs then in the own name', async () => {
    const acting = { personName: 'นางสมมติ สอง', how: 'acting', startsOn: '10/3/2566', lastDay: '20/3/2566' };
    expect((await appoint(headId, acting)).status).toBe(303);
    const signs = (which: Parameters<typeof signatoryOn>[1], on: string) =>
      readTenant(office.db, office.ours.id, (tenant) => signatoryOn(tenant, which, day(on)));
    expect(await signs({ postKind: 'head' }, '2023-03-20')).toMatchObject({
      name: 'นางสมมติ สอง',
      title: 'ปลัดองค์การบริหารส่วนตำบล รักษาราชการแทน นายกองค์การบริหารส่วนตำบล',
    });
    expect(await signs({ postId: headId }, '2023-03-21')).toMatchObject({
      acting: false,
      name: 'นายสมมติ หนึ่ง',
    });
    expect(await signs({ headOfUnit: office.ours.unitId }, '2023-03-20')).toBeNull();
    const page = await (await office.get(`/office/posts/${headId}`, { as: 'unit-officer' })).text();
    expect(page).toContain('นางสมมติ สอง');
    expect(page).not.toContain('appointments/new');
  });

  it('end after a last day, on record, and leave the place to the next', async () => {
    const holder = assertDefined(
      (await appointmentsOf(headId)).find(({ acting }) => !acting),
      'holder',
    );
    const path = `/office/posts/${headId}/appointments/${holder.id}`;
    const early = await office.post(`${path}/end`, { lastDay: '30/9/2565', version: '1' }, officer);
    expect(await early.text()).toContain('วันสุดท้ายต้องไม่มาก่อนวันเริ่ม');
    expect((await office.post(`${path}/end`, { lastDay: '31/3/2566', version: '1' }, officer)).status).toBe(
      303,
    );
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'appointment.end',
      subject: `post:${headId}`,
      before: { endsOn: null },
      after: { endsOn: '2023-04-01' },
    });
    expect((await office.post(`${path}/end`, { lastDay: '30/4/2566', version: '1' }, officer)).status).toBe(
      409,
    );
    expect((await appoint(headId, { personName: 'นายสมมติ สาม', startsOn: '1/4/2566' })).status).toBe(303);
    const back = await office.post(path, { ...person(), version: '2' }, officer);
    expect(await back.text()).toContain('ช่วงเวลาซ้อนกับ นายสมมติ สาม');
  });

  it('link to accounts of this agency only, and are not found under another', async () => {
    const { theirs } = office;
    const account = theirs.accounts['ita-officer'];
    expect((await appoint(secretaryId, { account, how: 'acting' })).status).toBe(422);
    expect((await office.get(`/office/posts/${headId}`, { ...officer, at: theirs })).status).toBe(404);
    const [one] = await appointmentsOf(headId);
    const path = `/office/posts/${headId}/appointments/${one?.id}`;
    expect((await office.post(path, { ...person(), version: '1' }, { ...officer, at: theirs })).status).toBe(
      404,
    );
    expect((await office.get(`${path}/photo`, officer)).status).toBe(404);
  });

  it('carry a photo, told by its content and without hidden data', async () => {
    const send = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const texts = person({ personName: 'นายสมมติ รูป', how: 'acting', startsOn: '1/6/2566' });
      return office.post(
        `/office/posts/${secretaryId}/appointments`,
        formOf({ ...texts, photo: new File([bytes], name) }),
        officer,
      );
    };
    const refused = await send(new TextEncoder().encode('ลำดับ,รายการ\n1,ก\n'), 'photo.png');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#f-photo"');
    expect((await send(png(), 'photo.png')).status).toBe(303);
    const saved = assertDefined(
      (await appointmentsOf(secretaryId)).find(({ photo }) => photo),
      'with photo',
    );
    const path = `/office/posts/${secretaryId}/appointments/${saved.id}/photo`;
    const photo = await office.get(path, { as: 'unit-officer' });
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await photo.bytes()).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect((await office.get(path, { ...officer, at: office.theirs })).status).toBe(404);
    expect((await office.get(path)).status).toBe(303);
  });
});
