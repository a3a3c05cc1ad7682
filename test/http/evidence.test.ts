import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/lib/result.ts';
import { addPiece, countRows, EVIDENCE, publish, uploadOf } from '../support/evidence.ts';
import { rawDocx } from '../support/hostile/office.ts';
import { docxSeed, pdfSeed } from '../support/hostile/seeds.ts';
import { exifOf, makeJpeg, segment } from '../support/intake/jpeg.ts';
import { makePng } from '../support/intake/png.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await openTestYear(office, office.theirs);
});
afterAll(() => office.close());

const as = { as: 'unit-officer' } as const;
const FILE = `${EVIDENCE}/new?kind=file`;
const pdf = pdfSeed(true);
const send = (...files: [string, Uint8Array][]) =>
  office.post(FILE, uploadOf({ title: 'ที่พิมพ์ไว้' }, ...files), as);

describe('a new piece', () => {
  it('offers the kinds that serve the item, and forms for each', async () => {
    const kinds = await (await office.get(`${EVIDENCE}/new`, as)).text();
    expect([...kinds.matchAll(/\?kind=(\w+)"/g)].map((match) => match[1])).toEqual(['file', 'page', 'link']);
    for (const kind of ['file', 'page', 'link']) {
      expect((await office.get(`${EVIDENCE}/new?kind=${kind}`, as)).status).toBe(200);
    }
    const register = await (await office.get(`${EVIDENCE}/new?kind=register`, as)).text();
    expect(register).toContain('ไม่มีทะเบียนในระบบที่ใช้เป็นหลักฐานได้');
  });

  it('is kept with its dates, the last day included, and makes the item a draft on record', async () => {
    const id = await addPiece(
      office,
      'file',
      uploadOf(
        {
          title: 'รายงานรอบหกเดือน',
          datedOn: '๓/๔/๒๕๖๖',
          coversFrom: '1 ต.ค. 2565',
          coversTo: '31 มี.ค. 2566',
        },
        ['รายงาน.pdf', pdf],
      ),
    );
    const { rows } = await office.database.admin.pool.query(
      "select dated_on::text, covers_from::text, covers_to::text, file_name, encode(sha256, 'hex') as sha256 from evidence_version where evidence_id = $1",
      [id],
    );
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(rows).toEqual([
      {
        dated_on: '2023-04-03',
        covers_from: '2022-10-01',
        covers_to: '2023-04-01',
        file_name: 'รายงาน.pdf',
        sha256,
      },
    ]);
    const page = await (await office.get(`${EVIDENCE}/${id}`, as)).text();
    for (const text of [
      'รายงานรอบหกเดือน',
      sha256.slice(0, 16),
      '1 ต.ค. 2565 – 31 มี.ค. 2566',
      'สมมติ เจ้าหน้าที่ส่วนงาน',
    ]) {
      expect(page).toContain(text);
    }
    const item = await office.database.admin.pool.query(
      "select status from disclosure where item = 'O14' and agency_id = $1",
      [office.ours.id],
    );
    expect(item.rows[0].status).toBe('draft');
    const audit = await office.database.admin.pool.query(
      "select subject, after->>'title' as title from audit_entry where action = 'evidence.add'",
    );
    expect(audit.rows).toContainEqual({ subject: 'disclosure:2566:O14', title: 'รายงานรอบหกเดือน' });
  });

  it('is read after the answer, and then shows its first page and its text', async () => {
    const id = await addPiece(office, 'file', uploadOf({ title: 'อ่านทีหลัง' }, ['a.pdf', pdfSeed(false)]));
    await office.office.background.idle();
    const page = await (await office.get(`${EVIDENCE}/${id}`, as)).text();
    expect(page).toContain(`${EVIDENCE}/${id}/versions/1/preview.png`);
    expect(page).not.toContain('กำลังอ่านไฟล์');
    const picture = await office.get(`${EVIDENCE}/${id}/versions/1/preview.png`, as);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('may be several files at once, each a piece of its own, all or none', async () => {
    const before = await countRows(office, 'disclosure_evidence');
    const both = await send(['หนึ่ง.pdf', pdf], ['สอง.docx', await docxSeed()]);
    expect([both.status, both.headers.get('location')]).toEqual([303, '/office/years/2566/disclosures/O14']);
    expect(await countRows(office, 'disclosure_evidence')).toBe(before + 2);
    const titles = await office.database.admin.pool.query(
      "select title from disclosure_evidence where title like 'ที่พิมพ์ไว้%' order by sort",
    );
    expect(titles.rows.map(({ title }) => title)).toEqual(['ที่พิมพ์ไว้ · หนึ่ง', 'ที่พิมพ์ไว้ · สอง']);
    const oneBad = await send(['หนึ่ง.pdf', pdf], ['เสีย.pdf', Buffer.from('%PDF-1.7 เสีย')]);
    expect(oneBad.status).toBe(422);
    expect(await oneBad.text()).toContain('เสีย.pdf: ');
    const eleven = await send(
      ...Array.from({ length: 11 }, (_, at): [string, Uint8Array] => [`${at}.pdf`, pdf]),
    );
    expect([eleven.status, (await eleven.text()).includes('ไม่เกิน 10 ไฟล์')]).toEqual([422, true]);
    expect(await countRows(office, 'disclosure_evidence')).toBe(before + 2);
  });

  it('loses hidden data of a picture before it is kept', async () => {
    const hidden = makeJpeg({ before: [segment(0xe1, exifOf(1))] });
    expect(Buffer.from(hidden).includes('Exif')).toBe(true);
    const added = await send(['ภาพ.jpg', hidden]);
    expect(added.headers.get('set-cookie')).toContain('picture-stripped');
    const id = added.headers.get('location')?.split('/').at(-1) ?? '';
    const answer = await office.get(`${EVIDENCE}/${id}/versions/1/file`, as);
    expect(Buffer.from(await answer.arrayBuffer()).includes('Exif')).toBe(false);
  });
});

describe('an upload that is not taken', () => {
  const macro = () =>
    rawDocx('<w:p><w:r><w:t>ก</w:t></w:r></w:p>', { extra: [{ name: 'word/vbaProject.bin', data: 'x' }] });
  const polyglot = () => Buffer.concat([pdf, rawDocx('<w:p/>')]);
  const cases: [string, () => [string, Uint8Array], RegExp][] = [
    ['a wrong kind', () => ['a.pdf', Buffer.from('<svg onload="alert(1)"/>')], /โปรด/],
    ['a program', () => ['รายงาน.pdf.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])], /โปรด/],
    ['nothing in it', () => ['ว่าง.pdf', new Uint8Array()], /ว่างเปล่า/],
    ['26 MB', () => ['ใหญ่.pdf', Buffer.concat([pdf, Buffer.alloc(26 * 1024 * 1024)])], /เกินที่รับได้ 25 MB/],
    ['another file hidden in it', () => ['a.pdf', polyglot()], /ซ้อนอยู่ด้วย/],
    ['macros', () => ['a.docx', macro()], /โปรด/],
  ];
  it.each(cases)(
    '%s: the page again with the sentence and what was typed, nothing kept',
    async (_name, file, sentence) => {
      const [blobs, pieces] = [
        await countRows(office, 'evidence_blob'),
        await countRows(office, 'disclosure_evidence'),
      ];
      const answer = await send(file());
      const body = await answer.text();
      expect(answer.status).toBe(422);
      expect(body).toMatch(sentence);
      expect(body).toContain('value="ที่พิมพ์ไว้"');
      expect(body).toContain('href="#f-file"');
      expect([
        await countRows(office, 'evidence_blob'),
        await countRows(office, 'disclosure_evidence'),
      ]).toEqual([blobs, pieces]);
    },
  );

  it('has no file at all, or is larger than any body', async () => {
    const none = await send();
    expect([none.status, (await none.text()).includes('เลือกไฟล์ที่จะแนบ')]).toEqual([422, true]);
    expect((await send(['a.pdf', Buffer.alloc(33 * 1024 * 1024)])).status).toBe(413);
  });

  it('was not found clean by the scanner, or the scanner does not answer', async () => {
    const scan = vi.spyOn(office.office.scanner, 'scan');
    const message = { th: 'ขณะนี้ตรวจไวรัสไม่ได้', en: 'Files cannot be scanned just now' };
    scan.mockResolvedValueOnce({ ok: false, error: { code: 'unreachable', message } });
    const answer = await send(['a.pdf', pdf]);
    expect([answer.status, (await answer.text()).includes(message.th)]).toEqual([422, true]);
    scan.mockRestore();
  });

  it('has dates that contradict each other', async () => {
    const body = {
      title: 'ลิงก์',
      url: 'https://www.example.go.th/a',
      coversFrom: '1/4/2566',
      coversTo: '31/3/2566',
    };
    const answer = await office.post(`${EVIDENCE}/new?kind=link`, body, as);
    expect([answer.status, (await answer.text()).includes('วันสิ้นสุดอยู่ก่อนวันเริ่ม')]).toEqual([422, true]);
  });
});

describe('changing a piece', () => {
  const renew = (id: string, body: Record<string, string>) =>
    office.post(`${EVIDENCE}/${id}/versions`, body, as);

  it('tells the second of two officers, shows both texts and overwrites nothing', async () => {
    const id = await addPiece(office, 'page', { title: 'หน้า', page: 'ข้อความแรก' });
    expect((await renew(id, { of: '1', page: 'ข้อความของคนที่หนึ่ง' })).status).toBe(303);
    const second = await renew(id, { of: '1', page: 'ข้อความของคนที่สอง' });
    const body = await second.text();
    expect(second.status).toBe(409);
    for (const text of ['ข้อความของคนที่หนึ่ง', 'ข้อความของคนที่สอง', 'name="of" value="2"'])
      expect(body).toContain(text);
    expect((await renew(id, { of: '2', page: 'ข้อความของคนที่สอง' })).status).toBe(303);
    const { rows } = await office.database.admin.pool.query(
      'select page from evidence_version where evidence_id = $1 order by number',
      [id],
    );
    expect(rows.map(({ page }) => page)).toEqual(['ข้อความแรก', 'ข้อความของคนที่หนึ่ง', 'ข้อความของคนที่สอง']);
  });

  it('says that nothing changed where nothing did, and mends dates without the file', async () => {
    const id = await addPiece(office, 'file', uploadOf({ title: 'แก้วันที่' }, ['a.pdf', pdf]));
    await renew(id, { of: '1' });
    const count = () =>
      office.database.admin.pool.query(
        'select count(*)::int as n from evidence_version where evidence_id = $1',
        [id],
      );
    expect((await count()).rows[0].n).toBe(1);
    await renew(id, { of: '1', datedOn: '5/1/2566' });
    expect((await count()).rows[0].n).toBe(2);
  });

  it('previews a page without keeping it, and its HTML stays text', async () => {
    const before = await countRows(office, 'disclosure_evidence');
    const body = {
      title: 'หน้า',
      page: '# หัวข้อ\n\n<script>alert(1)</script> [ลิงก์](javascript:alert(1))',
      preview: 'yes',
    };
    const answer = await office.post(`${EVIDENCE}/new?kind=page`, body, as);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toMatch(/<h[1-3]>หัวข้อ</);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('href="javascript:');
    expect(await countRows(office, 'disclosure_evidence')).toBe(before);
  });

  it('gives it another title and place, once for each version of it', async () => {
    const id = await addPiece(office, 'link', { title: 'เดิม', url: 'https://www.example.go.th/x' });
    const piece = await (await office.get(`${EVIDENCE}/${id}`, { as: 'system-admin' })).text();
    expect(piece).toContain(`href="${EVIDENCE.replace('/evidence', '')}">กลับไปข้อ O14</a>`);
    const form = { title: 'ใหม่', place: '๑', version: '1' };
    expect((await office.post(`${EVIDENCE}/${id}`, form, as)).status).toBe(303);
    const late = await office.post(`${EVIDENCE}/${id}`, { ...form, title: 'อีกชื่อ' }, as);
    const body = await late.text();
    expect(late.status).toBe(409);
    expect(body).toContain('อีกชื่อ');
    const first = await office.database.admin.pool.query(
      'select title from disclosure_evidence where removed_at is null and agency_id = $1 order by sort limit 1',
      [office.ours.id],
    );
    expect(first.rows[0].title).toBe('ใหม่');
  });

  it('takes it out with a reason; it stays on record and cannot be changed any more', async () => {
    const id = await addPiece(office, 'page', { title: 'นำออก', page: 'ก' });
    expect((await office.get(`${EVIDENCE}/${id}/removal`, as)).status).toBe(200);
    expect((await office.post(`${EVIDENCE}/${id}/removal`, { reason: '' }, as)).status).toBe(422);
    expect((await office.post(`${EVIDENCE}/${id}/removal`, { reason: 'แนบผิดข้อ' }, as)).status).toBe(303);
    const page = await (await office.get(`${EVIDENCE}/${id}`, as)).text();
    expect(page).toContain('นำออกแล้วเมื่อ');
    expect(page).not.toContain(`action="${EVIDENCE}/${id}/versions"`);
    expect((await renew(id, { of: '1', page: 'ข' })).status).toBe(404);
    const audit = await office.database.admin.pool.query(
      "select reason from audit_entry where action = 'evidence.remove'",
    );
    expect(audit.rows).toContainEqual({ reason: 'แนบผิดข้อ' });
  });

  it('is for those who may change the item, and the page says why not', async () => {
    const id = await addPiece(office, 'page', { title: 'ของเรา', page: 'ก' });
    expect(
      (await office.post(`${EVIDENCE}/${id}/versions`, { of: '1', page: 'ข' }, { as: 'head-of-agency' }))
        .status,
    ).toBe(403);
    const item = '/office/years/2566/disclosures/O15/evidence/new?kind=page';
    const other = await office.post(item, { title: 'ก', page: 'ก' }, as);
    expect([other.status, (await other.text()).includes('ยังไม่มีส่วนงานรับผิดชอบ')]).toEqual([409, true]);
    for (const form of [item, item.split('?')[0] ?? '']) {
      const asked = await office.get(form, as);
      expect([asked.status, (await asked.text()).includes('ยังไม่มีส่วนงานรับผิดชอบ')]).toEqual([409, true]);
    }
    expect((await office.get(`${EVIDENCE}/${id}`, { as: 'head-of-agency' })).status).toBe(200);
  });

  it('asks a link again and tells how it answers', async () => {
    const id = await addPiece(office, 'link', { title: 'ลิงก์', url: 'https://www.example.go.th/y' });
    await office.office.background.idle();
    const probe = vi.spyOn(office.office, 'probe');
    probe.mockResolvedValueOnce({ outcome: 'dead', status: 404, finalUrl: null, reason: null });
    expect((await office.post(`${EVIDENCE}/${id}/probing`, {}, as)).status).toBe(303);
    const page = await (await office.get(`${EVIDENCE}/${id}`, as)).text();
    expect(page).toContain('ปลายทางตอบว่าไม่มีหน้านี้ (404)');
    probe.mockRestore();
  });
});

describe('handing files out', () => {
  const address = (id: string, version = 1) => `${EVIDENCE}/${id}/versions/${version}/file`;

  it('sends the very bytes as a download, in a sandbox, and 304 for who has them', async () => {
    const large = Buffer.concat([pdf.subarray(0, pdf.length), Buffer.from(`\n%${'x'.repeat(600_000)}`)]);
    const name = 'รายงาน "ผล" (1).pdf';
    const answerOf = vi.spyOn(office.office.intake, 'accept');
    answerOf.mockImplementationOnce(async ({ bytes }) =>
      ok({ bytes, mediaType: 'application/pdf', fileName: name, size: bytes.length, note: null }),
    );
    const id = await addPiece(office, 'file', uploadOf({ title: 'ใหญ่' }, ['a.pdf', large]));
    answerOf.mockRestore();
    const answer = await office.get(address(id), as);
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true);
    const etag = `"${createHash('sha256').update(large).digest('hex')}"`;
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      etag,
      'content-type': 'application/pdf',
      'content-length': String(large.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="_1_.pdf"; filename*=UTF-8''${encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')}`,
    });
    const known = await office.get(address(id), { ...as, headers: { 'if-none-match': `W/${etag}, "x"` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it('answers HEAD without reading anything', async () => {
    const id = await addPiece(office, 'file', uploadOf({}, ['a.pdf', pdf]));
    const headers = { cookie: `session=${office.ours.tokens['unit-officer']}` };
    const answer = await office.app.request(`http://ours.test${address(id)}`, { method: 'HEAD', headers });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      String(pdf.length),
      '',
    ]);
  });

  it('shows pictures and PDF where that is asked, and nothing else', async () => {
    const picture = await addPiece(office, 'file', uploadOf({}, ['a.png', makePng()]));
    const shown = await office.get(`${address(picture)}?view=1`, as);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="a.png"/);
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    const word = await addPiece(office, 'file', uploadOf({}, ['a.docx', await docxSeed()]));
    expect((await office.get(`${address(word)}?view=1`, as)).headers.get('content-disposition')).toMatch(
      /^attachment/,
    );
  });

  it('knows no version, piece or agency but its own', async () => {
    const id = await addPiece(office, 'file', uploadOf({}, ['a.pdf', pdf]));
    const foreign = { as: 'ita-officer', at: office.theirs } as const;
    for (const path of [
      '',
      '/removal',
      '/versions/1/file',
      '/versions/1/preview.png',
      `/pictures/${'0'.repeat(64)}`,
    ]) {
      expect([path, (await office.get(`${EVIDENCE}/${id}${path}`, foreign)).status]).toEqual([path, 404]);
    }
    for (const path of ['', '/versions', '/removal', '/probing']) {
      const body = { of: '1', title: 'ก', place: '1', version: '1', reason: 'ก' };
      expect([path, (await office.post(`${EVIDENCE}/${id}${path}`, body, foreign)).status]).toEqual([
        path,
        404,
      ]);
    }
    const elsewhere = EVIDENCE.replace('O14', 'O15');
    expect((await office.get(`${elsewhere}/${id}`, as)).status).toBe(404);
    for (const number of ['2', '0', '-1', 'x']) {
      expect((await office.get(`${EVIDENCE}/${id}/versions/${number}/file`, as)).status).toBe(404);
    }
    expect((await office.get(address(id))).status).toBe(303);
  });
});

describe('the public', () => {
  it('gets the files of the published edition alone, at an address that stays', async () => {
    const id = await addPiece(office, 'file', uploadOf({ title: 'เผยแพร่' }, ['ชื่อเดิม.pdf', pdf]));
    const at = `/ita/2566/O14/files/${id}`;
    const named = `${at}/${encodeURIComponent('ชื่อเดิม.pdf')}`;
    expect((await office.get(named)).status).toBe(404);
    await publish(office, office.ours);
    const answer = await office.get(named);
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    await office.office.background.idle();
    expect((await office.get(`/ita/2566/O14/previews/${id}`)).headers.get('content-type')).toBe('image/png');
    expect((await office.get(named, { at: office.theirs })).status).toBe(404);

    const newer = pdfSeed(false);
    await office.post(`${EVIDENCE}/${id}/versions`, uploadOf({ of: '1' }, ['ชื่อใหม่.pdf', newer]), as);
    const draft = await addPiece(office, 'file', uploadOf({ title: 'ยังไม่อนุมัติ' }, ['ร่าง.pdf', pdf]));
    expect((await office.get(`/ita/2566/O14/files/${draft}/${encodeURIComponent('ร่าง.pdf')}`)).status).toBe(
      404,
    );
    expect(Buffer.from(await (await office.get(named)).arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);

    await publish(office, office.ours);
    const moved = await office.get(named);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      302,
      `${at}/${encodeURIComponent('ชื่อใหม่.pdf')}`,
    ]);
    const now = await office.get(moved.headers.get('location') ?? '');
    expect(Buffer.from(await now.arrayBuffer()).equals(Buffer.from(newer))).toBe(true);

    const withdrawal = '/office/years/2566/disclosures/O14/withdrawal';
    expect((await office.post(withdrawal, { reason: 'มีข้อมูลส่วนบุคคล' }, { as: 'unit-head' })).status).toBe(303);
    expect((await office.get(moved.headers.get('location') ?? '')).status).toBe(404);
    expect((await office.get(`/ita/2566/O14/previews/${id}`)).status).toBe(404);
  });
});
