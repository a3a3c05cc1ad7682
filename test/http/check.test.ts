import { describe, expect, it } from 'vitest';
import { type Body, createTestApp, fileNamed, formOf } from '../support/app.ts';
import { fakeResult, HOSTILE } from '../support/fake-checker.ts';

const { get, post } = createTestApp();

const statuses = {
  'too-large': 413,
  unsupported: 415,
  'wrong-extension': 415,
  macros: 415,
  empty: 422,
  corrupt: 422,
  encrypted: 422,
  'zip-bomb': 422,
  scanned: 422,
  binary: 422,
  timeout: 422,
  memory: 422,
  'not-a-report': 422,
  'two-agencies': 422,
  'other-year': 422,
  'unknown-framework': 422,
  busy: 503,
};

describe('a file that cannot be checked', () => {
  it.each(Object.entries(statuses))(
    '%s is answered %i with the sentence and the form again',
    async (code, status) => {
      const response = await post('/check', formOf({ file: fileNamed(`fail-${code}.md`) }));
      const html = await response.text();
      expect(response.status).toBe(status);
      expect(html).toMatch(new RegExp(`role="alert"[^]*เสีย ${code}`));
      expect(html).toContain('<form action="/check"');
    },
  );

  it.each(Object.entries(statuses))('%s is a problem document for programs', async (code, status) => {
    const response = await post('/api/check', formOf({ file: fileNamed(`fail-${code}.md`) }), {});
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      status,
      code,
      detail: `broken ${code}`,
      message: { th: `เสีย ${code}`, en: `broken ${code}` },
    });
  });
});

describe('a form that is none', () => {
  const cases: [string, Body, Record<string, string>, number, string][] = [
    ['nothing chosen', formOf({ text: '  ' }), {}, 400, 'nothing-sent'],
    ['a bad year', formOf({ text: 'x', year: '2566a' }), {}, 400, 'bad-year'],
    ['a file as the year', formOf({ text: 'x', year: fileNamed('y') }), {}, 400, 'bad-year'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 415, 'not-a-form'],
    ['no boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, 'malformed'],
    [
      'a broken body',
      '--a\r\nrubbish',
      { 'content-type': 'multipart/form-data; boundary=a' },
      400,
      'malformed',
    ],
    [
      'too many fields',
      formOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, 'x']))),
      {},
      400,
      'malformed',
    ],
  ];
  it.each(cases)('%s', async (_name, body, headers, status, code) => {
    const response = await post('/api/check', body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
    const page = await post('/check', body, { ...headers, 'sec-fetch-site': 'same-origin' });
    expect(page.status).toBe(status);
    expect(await page.text()).toContain('role="alert"');
  });

  it('over 20 MB is refused by its length, declared or not', async () => {
    const big = new Uint8Array(20 * 1024 * 1024 + 300_000);
    const sent = await post('/api/check', big, {
      'content-type': 'multipart/form-data; boundary=a',
      'content-length': String(big.byteLength),
    });
    expect(sent.status).toBe(413);
    expect(await sent.json()).toMatchObject({ code: 'too-large' });
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const { app } = createTestApp();
    const streamed = await app.request('http://localhost/api/check', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=a' },
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(pulled).toBeLessThan(25);
  });
});

describe('a checked report', () => {
  it('reaches the page as text, whatever it says', async () => {
    const response = await post('/check', formOf({ file: fileNamed('a.md') }));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).not.toContain(HOSTILE.slice(0, 14));
    expect(html).not.toContain('<img src=x');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(6);
  });

  it('reaches a program as the command line prints it', async () => {
    const response = await post('/api/check', formOf({ text: '# x', year: '2566' }), {});
    const json = (await response.json()) as { scores: { computed: Record<string, unknown> } };
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(json.scores.computed).toMatchObject({ iit: '82.24', eit: '87.88', oit: '100.00', total: '91.04' });
    expect(json).toMatchObject({ framework: 'nacc-2566', findings: fakeResult.findings });
  });

  it('has no address of its own: asking for it leads to the form', async () => {
    for (const path of ['/check', '/check/sample']) {
      const response = await get(path);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    }
  });
});

describe('a document', () => {
  const order = { packed: 'packed-report', order: 'memo.docx', lang: 'th' };

  it('comes as a download that browsers neither sniff nor keep', async () => {
    const response = await post('/documents', formOf(order));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('memo.docx');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="_memo.docx"; filename*=UTF-8''${encodeURIComponent('บันทึก memo.docx')}`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a changed package', { ...order, packed: 'tampered' }, 422],
    ['an unknown paper', { ...order, order: 'diary.docx' }, 400],
    ['an unknown format', { ...order, order: 'memo.exe' }, 400],
    ['a path for a name', { ...order, order: '../memo.docx' }, 400],
    ['no package', { order: 'memo.docx' }, 400],
  ])('%s is refused with a page', async (_name, fields, status) => {
    const response = await post('/documents', formOf(fields as Record<string, string>));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-disposition')).toBeNull();
  });
});
