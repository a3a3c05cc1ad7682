import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { canonicalJson, type Json } from '../../src/db/canonical-json.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { findProfile, findSettings } from '../../src/features/agencies/queries.ts';
import { findPage, listSocialLinks } from '../../src/features/pages/queries.ts';
import { snapshotRegister } from '../../src/features/registers/queries.ts';
import { type RegisterName, registerNames } from '../../src/features/registers/rules.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { snapshotSchema, snapshotText } from '../../src/web/snapshot-blocks.ts';
import { auditOf } from '../support/agency-office.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const officer = { as: 'ita-officer' } as const;
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db, office.ours.id, work);
const take = (name: RegisterName) =>
  read((tenant) => snapshotRegister(tenant, name, 2566, Temporal.PlainDate.from('2023-03-15')));
const textOf = async (name: RegisterName) => {
  const taken = await take(name);
  if (!taken.ok) throw new Error(taken.error.en);
  return snapshotText(snapshotSchema.parse(taken.value));
};

const profile = (changes: Record<string, string> = {}) => ({
  ...{ name: 'อบต.ทุ่งตัวอย่าง', nameEn: '', kind: 'sao', version: '1', duties: '## หน้าที่\n\n- จัดทำบริการสาธารณะ' },
  ...{ subdistrict: 'ทุ่งตัวอย่าง', district: 'เมือง', province: 'ลำปาง', address: '99 หมู่ 9' },
  ...{ telephone: '054 000 111', fax: '', email: 'hello@example.go.th', website: '' },
  ...{ mapUrl: 'https://maps.example.org/x', ...changes },
});

describe('registers of an agency that has filled in nothing', () => {
  it('say where to fill them in, but for the structure, which has units', async () => {
    for (const name of registerNames) {
      const taken = await take(name);
      expect(taken.ok, name).toBe(name === 'structure');
      if (!taken.ok) expect(taken.error.th).toContain('ที่เมนู');
    }
  });
});

describe('the sides of the agency', () => {
  it('have a title each', async () => {
    const sides = ['', '/settings', '/social', '/appearance', '/pages'];
    const titles = sides.map(async (side) => {
      const page = await (await office.get(`/office/agency${side}`, officer)).text();
      return /<title>([^<]*)/.exec(page)?.[1];
    });
    expect(new Set(await Promise.all(titles)).size).toBe(sides.length);
  });
});

describe('the profile', () => {
  it('is saved with what was said before on record, and becomes registers', async () => {
    expect((await office.post('/office/agency', profile(), officer)).status).toBe(303);
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'agency.change',
      before: { telephone: '' },
      after: { telephone: '054 000 111' },
    });
    expect(await textOf('contact')).toContain('โทรศัพท์\t054 000 111');
    expect(await textOf('contact')).not.toContain('โทรสาร');
    expect(await textOf('contact')).toContain('https://maps.example.org/x');
    expect(await textOf('duties')).toContain('จัดทำบริการสาธารณะ');
  });

  it('refuses a place that is not, an unsafe address, and an old version', async () => {
    const wrong = { province: 'ลำปา', version: '2', mapUrl: 'javascript:alert(1)' };
    const bad = await office.post('/office/agency', profile(wrong), officer);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('javascript:alert(1)');
    const moved = await office.post('/office/agency', profile({ province: 'ลำปา', version: '2' }), officer);
    expect(await moved.text()).toContain('หมายถึง “ลำปาง” หรือไม่');
    const old = await office.post('/office/agency', profile({ telephone: '1' }), officer);
    expect(old.status).toBe(409);
    expect(await old.text()).toContain('054 000 111');
    expect((await read(findProfile)).telephone).toBe('054 000 111');
  });

  it('is for those who manage the agency', async () => {
    expect((await office.get('/office/agency', { as: 'unit-head' })).status).toBe(403);
    const other = await office.post('/office/agency', profile({ version: '1' }), {
      ...officer,
      at: office.theirs,
    });
    expect(other.status).toBe(303);
    expect((await read(findProfile)).version).toBe(2);
  });

  it('stands beside the settings', async () => {
    const send = { digits: 'arabic', language: 'en', version: '1' };
    expect((await office.post('/office/agency/settings', send, officer)).status).toBe(303);
    expect(await read(findSettings)).toEqual({ digits: 'arabic', language: 'en', version: 2 });
    expect((await office.post('/office/agency/settings', send, officer)).status).toBe(409);
    expect((await office.post('/office/agency/settings', { ...send, digits: 'roman' }, officer)).status).toBe(
      422,
    );
  });

  it('say the language a visitor meets who has chosen none, of this agency alone and not in the office', async () => {
    const languageOf = async (
      path: string,
      headers: Record<string, string> = {},
      host = office.ours.host,
    ) => {
      const page = await office.app.request(`http://${host}${path}`, { headers });
      return [page.headers.get('content-language'), /<html lang="(\w+)"/.exec(await page.text())?.[1]];
    };
    const [english, thai] = [
      ['en', 'en'],
      ['th', 'th'],
    ];
    expect(await languageOf('/contact')).toEqual(english);
    expect(await languageOf('/contact', { cookie: 'lang=th' })).toEqual(thai);
    expect(await languageOf('/contact?lang=th')).toEqual(thai);
    expect(await languageOf('/contact', {}, office.theirs.host)).toEqual(thai);
    expect((await office.get('/office', officer)).headers.get('content-language')).toBe('th');
    const back = { digits: 'arabic', language: 'th', version: '2' };
    await office.post('/office/agency/settings', back, officer);
    expect(await languageOf('/contact')).toEqual(thai);
    expect(await languageOf('/contact', { cookie: 'lang=en' })).toEqual(english);
  });
});

describe('social links', () => {
  it('are added, changed and removed, and must be of their network', async () => {
    const all = '/office/agency/social';
    const link = { network: 'facebook', label: 'เพจ อบต.', url: 'https://www.facebook.com/thung' };
    expect((await office.post(all, { ...link, url: 'https://evil.test/' }, officer)).status).toBe(422);
    expect((await office.post(all, link, officer)).status).toBe(303);
    const [saved] = await read(listSocialLinks);
    const one = `${all}/${assertDefined(saved, 'link').id}`;
    expect(await textOf('social')).toContain('Facebook: เพจ อบต. https://www.facebook.com/thung');
    expect((await office.post(one, { ...link, label: 'เพจใหม่', version: '1' }, officer)).status).toBe(303);
    expect((await office.post(`${one}/removal`, { version: '1' }, officer)).status).toBe(409);
    expect(
      (await office.post(`${one}/removal`, { version: '2' }, { ...officer, at: office.theirs })).status,
    ).toBe(404);
    expect((await office.post(`${one}/removal`, { version: '2' }, officer)).status).toBe(303);
    expect((await auditOf(office))[0]).toMatchObject({
      action: 'social-link.remove',
      before: { label: 'เพจใหม่' },
    });
  });
});

describe('pages', () => {
  const path = '/office/agency/pages/privacy';
  const texts = { title: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', titleEn: 'Privacy policy', version: '0' };

  it('begin from a wording, where there is none, and are saved only when saved', async () => {
    expect(await (await office.get(path, officer)).text()).toContain('value="begin"');
    const begun = await (await office.post(path, { ...texts, body: '', action: 'begin' }, officer)).text();
    expect(begun).toContain('[ระบุวันที่ประกาศใช้]');
    const over = await office.post(path, { ...texts, body: 'ของเรา', action: 'begin' }, officer);
    expect(over.status).toBe(422);
    expect(await over.text()).toContain('ของเรา');
    expect(await read((tenant) => findPage(tenant, 'privacy'))).toBeNull();
  });

  it('show a safe preview', async () => {
    const body = '## ข้อ 1\n\n<script>alert(1)</script> [x](javascript:alert(1))';
    const page = await (await office.post(path, { ...texts, body, action: 'preview' }, officer)).text();
    expect(page).toContain('<h2>ข้อ 1</h2>');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('href="javascript:');
  });

  it('are kept with versions, under addresses of their own', async () => {
    expect((await office.post(path, { ...texts, body: 'ฉบับแรก' }, officer)).status).toBe(303);
    expect((await office.post(path, { ...texts, body: 'ฉบับที่สอง' }, officer)).status).toBe(409);
    expect(await textOf('privacy')).toBe('นโยบายคุ้มครองข้อมูลส่วนบุคคล\nฉบับแรก');
    const add = (slug: string) => office.post('/office/agency/pages', { ...texts, slug, body: '' }, officer);
    expect((await add('Public Service')).status).toBe(422);
    expect((await add('public-service')).status).toBe(303);
    expect((await add('public-service')).status).toBe(422);
    expect((await office.get('/office/agency/pages/nothing', officer)).status).toBe(404);
    expect((await office.post('/office/agency/pages/nothing', { ...texts, body: 'x' }, officer)).status).toBe(
      404,
    );
  });
});

describe('a snapshot', () => {
  it('is the same JSON while nothing changes, and plain enough to be kept', async () => {
    const [one, two] = [await take('contact'), await take('contact')];
    if (!one.ok || !two.ok) throw new Error('taken');
    expect(canonicalJson(one.value as unknown as Json)).toBe(canonicalJson(two.value as unknown as Json));
    expect(JSON.parse(JSON.stringify(one.value))).toEqual(one.value);
    await office.post('/office/agency', profile({ telephone: '054 999', version: '2' }), officer);
    expect(await take('contact')).not.toEqual(one);
  });

  it('tells the measures of the year with method, owner, period and progress that stands', async () => {
    await withTenant(office.db, office.ours.id, async (tenant) => {
      const { db, agencyId: agency_id } = tenant;
      const measure_id = randomUUID();
      const progress = { agency_id, fiscal_year: 2566, subject: `measure:${measure_id}` };
      await db.insertInto('cycle').values({ agency_id, fiscal_year: 2566, framework: 'nacc-2566' }).execute();
      await db
        .insertInto('weak_point')
        .values({
          agency_id,
          weak_point_id: randomUUID(),
          fiscal_year: 2566,
          target: 'indicator:4',
          source: 'score',
          description: 'ยืมทรัพย์สินไม่สะดวก',
        })
        .execute();
      await db
        .insertInto('measure')
        .values({
          agency_id,
          measure_id,
          fiscal_year: 2566,
          kind: 'measure',
          number: 1,
          title: 'ปรับขั้นตอนการยืม',
          starts_on: '2022-10-01',
          ends_on: '2023-10-01',
          outcome: 'ใช้แบบใหม่แล้ว',
        })
        .execute();
      for (const [position, text] of ['จัดทำแบบ', 'ประกาศใช้'].entries())
        await db.insertInto('measure_step').values({ agency_id, measure_id, position, text }).execute();
      await db
        .insertInto('measure_owner')
        .values({ agency_id, measure_id, unit_id: office.ours.otherUnitId })
        .execute();
      await db
        .insertInto('progress')
        .values({ ...progress, progress_id: randomUUID(), happened_on: '2023-02-01', text: 'ประกาศแล้ว' })
        .execute();
      await db
        .insertInto('progress')
        .values({
          ...progress,
          progress_id: randomUUID(),
          happened_on: '2023-02-02',
          text: 'เขียนผิดข้อ',
          struck_at: '2023-02-03T00:00:00Z',
          struck_reason: 'ผิด',
        })
        .execute();
      await appendAudit(tenant, { actor: 'system', action: 'cycle.open', subject: 'cycle:2566' });
    });
    const plan = await textOf('measures-plan');
    expect(plan).toContain('ตัวชี้วัดที่ 4\tยืมทรัพย์สินไม่สะดวก');
    expect(plan.replaceAll('\u00a0', ' ')).toContain(
      '1. จัดทำแบบ\n2. ประกาศใช้\t1 ต.ค. 2565 – 30 ก.ย. 2566\tกองคลัง',
    );
    const report = (await textOf('measures-progress')).replaceAll('\u00a0', ' ');
    expect(report).toContain('ใช้แบบใหม่แล้ว\n1 ก.พ. 2566: ประกาศแล้ว');
    expect(report).not.toContain('เขียนผิดข้อ');
  });
});
