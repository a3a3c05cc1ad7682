import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { withTenant } from '../../src/db/tenant.ts';
import { hourOf } from '../../src/features/answering/work.ts';
import { recordAudit } from '../../src/features/audit/queries.ts';
import { changeSurvey } from '../../src/features/surveys/queries.ts';
import { addPiece, publish } from '../support/evidence.ts';
import { createFakeCollector } from '../support/fake-collector.ts';
import { createTestOffice, NOW, openTestOffice, type TestOffice } from '../support/office.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
const log: string[] = [];
const draw = () => randomBytes(32).toString('hex');

beforeAll(async () => {
  office = await createTestOffice({ log: (line) => log.push(line) });
  await openTestYear(office, office.ours, { owned: ['O14', 'O43'] });
  await openTestYear(office, office.theirs);
  await addTestSurvey(office, office.ours, { code: 'eit' });
  await addTestSurvey(office, office.ours, { code: 'iit', instrument: 'IIT' });
  await addTestSurvey(office, office.ours, { code: 'draft', instrument: null, status: 'draft' });
  await addTestSurvey(office, office.ours, { code: 'paused', instrument: null, status: 'paused' });
  await addTestSurvey(office, office.ours, { code: 'later', instrument: null, opensOn: '2023-03-16' });
  await addTestSurvey(office, office.ours, { code: 'past', instrument: null, closesOn: '2023-03-14' });
});
afterAll(() => office.close());

/** Answers kept of a survey by mode, as its officers see them. */
async function kept(code: string): Promise<Record<string, number>> {
  const { rows } = await office.database.admin.pool.query(
    'select mode, sum(answers)::int as answers from survey_day join survey using (survey_id) where code = $1 group by mode',
    [code],
  );
  return Object.fromEntries(rows.map(({ mode, answers }) => [mode, answers]));
}

const receiptIn = (html: string) => /<code>([0-9a-f ]{79})<\/code>/.exec(html)?.[1];

describe('the form', () => {
  it('is the same for everybody, without a cookie, not for search engines', async () => {
    const asked = await office.get('/s/eit');
    const html = await asked.text();
    expect(asked.headers.get('set-cookie')).toBeNull();
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(await (await office.get('/s/eit', { as: 'ita-officer' })).text()).toBe(html);
    expect(await (await office.get('/s/eit')).text()).toBe(html);
    expect(html).not.toContain('name="ticket"');
  });

  it('chooses a language by its address alone', async () => {
    const english = await office.get('/s/eit?lang=en');
    expect(english.headers.get('set-cookie')).toBeNull();
    const html = await english.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('action="/s/eit/review?lang=en"');
  });

  it('over https tells no other site where the reader came from', async () => {
    const html = await (await office.app.request('https://ours.test/s/eit')).text();
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>');
  });

  it('is there for surveys of this agency that were opened, and for no other', async () => {
    expect((await office.get('/s/draft')).status).toBe(404);
    expect((await office.get('/s/nothing')).status).toBe(404);
    expect((await office.get('/s/eit', { at: office.theirs })).status).toBe(404);
    expect((await office.post('/s/draft/answers', { E1: '1', ticket: draw() })).status).toBe(404);
  });

  it.each([
    ['paused', 'พักรับคำตอบชั่วคราว'],
    ['later', '16 มี.ค. 2566 – 31 มี.ค. 2566'],
    ['past', '1 มี.ค. 2566 – 14 มี.ค. 2566'],
  ])('of one that is %s is a kind sentence, and takes nothing', async (code, says) => {
    const page = await office.get(`/s/${code}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(says);
    const sent = await office.post(`/s/${code}/answers`, { E2: '1', ticket: draw() });
    expect(sent.status).toBe(409);
    expect(await kept(code)).toEqual({});
  });
});

describe('an open survey', () => {
  it('is reviewed with a ticket of its own, the choices, and how many are left out', async () => {
    const page = await office.post('/s/eit/review', { E2: '4', 'E1.a': '2', E3: '', unknown: '<b>' });
    const html = await page.text();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toMatch(/name="ticket" value="[0-9a-f]{64}"/);
    expect(html).toContain('<input type="hidden" name="E2" value="4"/>');
    expect(html).toContain('ยังไม่ได้ตอบ 14 ข้อ');
    expect(html).toContain('formaction="/s/eit?lang=th#q-E1.b"');
    expect(html).not.toContain('unknown');
  });

  it('goes back to the form, in either language, with everything that was chosen', async () => {
    const html = await (await office.post('/s/eit?lang=en', { E2: '4' })).text();
    expect(html).toMatch(/name="E2" value="4" checked/);
    expect(html.match(/ checked/g)).toHaveLength(1);
  });

  it('keeps an answer once; the same ticket is told so, with the same receipt', async () => {
    const before = (await kept('eit')).self ?? 0;
    const form = { E2: '4', ticket: draw() };
    const first = await office.post('/s/eit/answers', form);
    const html = await first.text();
    expect(first.status).toBe(200);
    expect(receiptIn(html)).toBeDefined();
    expect(html).toContain('href="/s/eit/receipts"');
    expect(html).toContain('ขอบคุณ ได้รับคำตอบแล้ว');
    const again = await (await office.post('/s/eit/answers', { ...form, E2: '1' })).text();
    expect(again).not.toContain('ขอบคุณ ได้รับคำตอบแล้ว');
    expect(again).toContain('ไม่ได้เพิ่มหรือแทนชุดเดิม');
    expect(again).toContain('โปรดแจ้งหน่วยงาน');
    expect(receiptIn(again)).toBe(receiptIn(html));
    expect((await kept('eit')).self).toBe(before + 1);
  });

  it('says what is wrong and keeps everything: no answer, no such option, no ticket, old work', async () => {
    const before = await kept('eit');
    const ticket = draw();
    const tries = [
      [{ ticket }, 'ตอบอย่างน้อยหนึ่งข้อ'],
      [{ E2: '9', E3: '1', ticket }, 'ไม่อยู่ในตัวเลือก'],
      [{ E3: '1', ticket: 'x' }, 'ไม่มีเลขสำหรับส่งครั้งเดียว'],
      [{ E3: '1', ticket, work: '1.1' }, `data-hour="${hourOf(NOW)}"`],
      [{ E3: '1', ticket, work: '1.1' }, 'นานเกินหนึ่งชั่วโมง'],
      [{ E3: '1', ticket, work: `${hourOf(NOW)}.1` }, 'การเตรียมส่งของหน้านี้ไม่ถูกต้อง'],
      [{ E3: '1', ticket, work: '' }, 'การเตรียมส่งของหน้านี้ไม่ถูกต้อง'],
    ] as const;
    for (const [form, says] of tries) {
      const page = await office.post('/s/eit/answers', form as Record<string, string>);
      const html = await page.text();
      expect(page.status, says).toBe(422);
      expect(html).toContain(says);
      if ('E3' in form) expect(html).toContain('name="E3" value="1"');
      if (form.ticket === ticket) expect(html).toContain(`name="ticket" value="${ticket}"`);
    }
    expect(await kept('eit')).toEqual(before);
  });

  it('leaves no line in the log and no entry in the trail', async () => {
    const count = async () =>
      (await office.database.admin.pool.query('select count(*)::int as n from audit_entry')).rows[0].n;
    const before = [log.length, await count()];
    await office.post('/s/eit/review', { E2: '1' });
    await office.post('/s/eit/answers', { E2: '1', ticket: draw() });
    expect([log.length, await count()]).toEqual(before);
  });

  it('knows nobody: no account in the log, no time of a session, no count in the metrics', async () => {
    await office.database.admin.pool.query('update session set seen_at = $1', [NOW.toString()]);
    const seen = async () =>
      (await office.database.admin.pool.query('select seen_at from session order by 1')).rows;
    const later = openTestOffice(office.database, office, {
      now: () => NOW.add({ hours: 1 }),
      log: (line) => log.push(line),
    });
    const before = await seen();
    log.length = 0;
    for (const path of ['/s/eit', '/s/eit/receipts', '/s/eit/qr.svg'])
      expect((await later.get(path, { as: 'ita-officer' })).status).toBe(200);
    await later.post('/s/eit/answers', { E2: '1', ticket: draw() }, { as: 'ita-officer' });
    expect(log.length).toBeGreaterThan(0);
    expect(log.join('')).not.toContain('account');
    expect(await seen()).toEqual(before);
    await later.get('/office', { as: 'ita-officer' });
    expect(log.join('')).toContain('account');
    expect(await seen()).not.toEqual(before);
  });

  it('refuses what another site makes a reader send', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await office.post('/s/eit/answers', { E2: '1', ticket: draw() }, { headers })).status).toBe(403);
  });
});

describe('an invited survey', () => {
  it('asks for the code, and for one that is right, on a page that keeps the answers', async () => {
    for (const [slip, says] of [
      ['', 'ยังไม่ได้ใส่รหัส'],
      ['ABCD-EFGH-JKLM-NPQR-STUV', 'role="alert"'],
    ] as const) {
      const page = await office.post('/s/iit/answers', { I2: '3', slip });
      const html = await page.text();
      expect(page.status).toBe(422);
      expect(html).toContain(says);
      expect(html).toContain('name="I2" value="3"');
      expect(html).toContain(`value="${slip}"`);
    }
    const token = `${'A'.repeat(86)}.${'A'.repeat(342)}`;
    expect((await office.post('/s/iit/answers', { I2: '3', token })).status).toBe(422);
    expect(await kept('iit')).toEqual({});
  });

  it('takes no number of its own in place of an invitation', async () => {
    expect((await office.post('/s/iit/answers', { I2: '3', ticket: draw() })).status).toBe(422);
  });
});

describe('when many answer', () => {
  const crowded = () => {
    const collector = createFakeCollector();
    const allowance = { atOnce: 2, perMinute: 1 };
    const surveyGate = { bits: 8, worked: allowance, plain: { atOnce: 1, perMinute: 1 } };
    const telling = { now: () => NOW, collector, surveyGate };
    return { collector, office: openTestOffice(office.database, office, telling) };
  };

  it('a busy collector is a page that sends the same again', async () => {
    const { collector, office: crowd } = crowded();
    collector.losing.push('busy');
    const form = { E2: '4', ticket: draw() };
    const page = await crowd.post('/s/eit/answers', form);
    const html = await page.text();
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
    expect(html).toContain(`name="ticket" value="${form.ticket}"`);
    expect(html).toContain('name="E2" value="4"');
    expect(collector.kept).toEqual([]);
  });

  it('a school behind one address answers past the limit of other writes', async () => {
    const config = { writesPerMinute: 3, trustProxy: false };
    const app = createApp({ config, service: office.office.service, office: office.office });
    const post = (path: string) =>
      app.request(`http://ours.test${path}`, {
        method: 'POST',
        body: new URLSearchParams({ E2: '4', ticket: draw() }),
        headers: { 'sec-fetch-site': 'same-origin', 'content-length': '80' },
      });
    const sent = [];
    for (let person = 0; person < 15; person += 1)
      sent.push((await post('/s/eit/review')).status, (await post('/s/eit/answers')).status);
    expect([...new Set(sent)]).toEqual([200]);
    const looked = [];
    for (let at = 0; at < 5; at += 1)
      looked.push((await post('/s/eit/receipts')).status, (await post('/s/eit/token')).status);
    expect(looked).not.toContain(429);
    const others = [];
    for (let at = 0; at < 5; at += 1) others.push((await post('/sign-in')).status);
    expect(others.slice(3)).toEqual([429, 429]);
  });

  it('a network that sends too much without work waits; nothing is lost', async () => {
    const { collector, office: crowd } = crowded();
    expect((await crowd.post('/s/eit/answers', { E2: '4', ticket: draw() })).status).toBe(200);
    const page = await crowd.post('/s/eit/answers', { E2: '4', ticket: draw() });
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(50);
    const html = await page.text();
    expect(html).toContain('name="E2" value="4"');
    expect(html).toContain('ไม่ได้ใช้สคริปต์');
    expect(collector.kept).toHaveLength(1);
  });
});

describe('the interviewer', () => {
  const path = async (code: string) => {
    const found = await office.database.admin.pool.query('select survey_id from survey where code = $1', [
      code,
    ]);
    return `/office/years/2566/surveys/${found.rows[0].survey_id}/interview`;
  };
  const as = { as: 'assessor' } as const;

  it('sends one after another, marked as interviews; a page sent twice counts once', async () => {
    const address = await path('eit');
    const html = await (await office.get(address, as)).text();
    expect(html).toContain('ไม่เก็บชื่อท่านหรือเวลา');
    const ticket = /name="ticket" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    const unasked = await office.post(address, { E2: '1', ticket }, as);
    expect(unasked.status).toBe(422);
    expect(await unasked.text()).toContain('name="asis"');
    const form = { E2: '1', ticket, asis: '1' };
    const lines = log.length;
    for (const sent of [await office.post(address, form, as), await office.post(address, form, as)])
      expect([sent.status, sent.headers.get('location')]).toEqual([303, address]);
    const again = await office.post(address, form, as);
    expect(again.headers.get('set-cookie')).toContain('interview-kept-before');
    expect(log).toHaveLength(lines);
    expect((await kept('eit')).interviewer).toBe(1);
    expect(
      /name="ticket" value="([0-9a-f]{64})"/.exec(await (await office.get(address, as)).text())?.[1],
    ).not.toBe(ticket);
  });

  it('does not ask what people answer by invitation, nor when it is shut', async () => {
    for (const code of ['iit', 'past', 'paused'])
      expect((await office.get(await path(code), as)).status, code).toBe(409);
    const shut = await (await office.get(await path('past'), as)).text();
    expect(shut).toContain('คำสัมภาษณ์ที่ยังไม่ได้ส่งจึงเก็บเพิ่มไม่ได้');
    expect(shut).not.toContain('ขอบคุณที่ตั้งใจมาตอบ');
    expect((await office.get(await path('draft'), as)).status).toBe(404);
  });
});

describe('the public site', () => {
  it('lists what is open, shows it on the front page, and draws its code', async () => {
    const list = await (await office.get('/surveys')).text();
    expect(list).toContain('href="/s/eit"');
    for (const code of ['draft', 'paused', 'later', 'past']) expect(list).not.toContain(`/s/${code}"`);
    const front = await (await office.get('/')).text();
    expect(front).toContain('href="/s/eit"');
    expect(front).not.toContain('href="/s/iit"');
    const svg = await office.get('/s/eit/qr.svg');
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    const png = new Uint8Array(await (await office.get('/s/eit/qr.png')).arrayBuffer());
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect((await office.get('/s/draft/qr.svg')).status).toBe(404);
  });

  it('shows the code of the EIT on the item that asks for it, while it is open', async () => {
    for (const item of ['O14', 'O43']) {
      await addPiece(office, 'page', { title: 'ผลการดำเนินงาน', page: 'ทำแล้ว' }, item);
      await publish(office, office.ours, item);
    }
    expect(await (await office.get('/ita/2566/O43')).text()).toContain('src="/s/eit/qr.svg"');
    expect(await (await office.get('/ita/2566/O14')).text()).not.toContain('/s/eit');
  });

  it('shuts as soon as the survey is closed', async () => {
    await withTenant(office.db, office.ours.id, async (tenant) => {
      const { rows } = await office.database.admin.pool.query(
        "select survey_id, version from survey where code = 'eit'",
      );
      await changeSurvey(tenant, { id: rows[0].survey_id, version: rows[0].version }, { status: 'closed' });
      await recordAudit(tenant, {
        actor: 'system',
        action: 'survey.close',
        subject: `survey:${rows[0].survey_id}`,
      });
    });
    const shut = await (await office.get('/s/eit?fresh=1')).text();
    expect(shut).toContain('ปิดรับคำตอบแล้ว');
    expect((await office.post('/s/eit/answers', { E2: '1', ticket: draw() })).status).toBe(409);
    expect(await (await office.get('/ita/2566/O43?fresh=1')).text()).not.toContain('/s/eit');
    expect(await (await office.get('/surveys?fresh=1')).text()).not.toContain('/s/eit"');
  });

  it('leads from a closed survey to what came of it', async () => {
    const survey = await addTestSurvey(office, office.ours, { code: 'told', instrument: null });
    for (let person = 0; person < 5; person += 1)
      await office.post('/s/told/answers', { E2: '4', ticket: draw() });
    const close = `/office/years/2566/surveys/${survey.id}/closing`;
    const closed = await office.post(
      close,
      { version: String(survey.version), unseal: 'now' },
      { as: 'ita-officer' },
    );
    expect(closed.status).toBe(303);
    expect(await (await office.get('/s/told?fresh=2')).text()).toContain('href="/s/told/results"');
    expect((await office.get('/s/told/results')).status).toBe(200);
  });
});
