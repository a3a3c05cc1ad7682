import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { createCheckerService } from '../../src/compose.ts';
import { documentKinds, paperFormats } from '../../src/features/documents/rules.ts';
import { formOf } from '../support/app.ts';

const service = createCheckerService();
const app = createApp({ config: { writesPerMinute: 0, trustProxy: false }, service });
const sample = readFileSync(new URL('../../data/demo/report-2566.md', import.meta.url), 'utf8');
let packed = '';

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  return app.request(`http://localhost${path}`, { method: 'POST', body: formOf(fields), headers });
}

beforeAll(async () => {
  const page = await (await post('/check', { text: sample })).text();
  packed = /name="packed" value="([^"]+)"/.exec(page)?.[1] ?? '';
});
afterAll(() => service.close());

const marks = { docx: 'PK', xlsx: 'PK', pdf: '%PDF' };
const media = { docx: /wordprocessingml/, xlsx: /spreadsheetml/, pdf: /^application\/pdf/ };
const orders = documentKinds.flatMap((kind) =>
  paperFormats.flatMap((format) => (['th', 'en'] as const).map((lang) => ({ kind, format, lang }))),
);

describe('every download button', () => {
  it.each(orders)('$kind as $format in $lang', async ({ kind, format, lang }) => {
    const response = await post('/documents', { packed, order: `${kind}.${format}`, lang });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(media[format]);
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; .*\\.${format}$`));
    expect(bytes.subarray(0, marks[format].length).toString()).toBe(marks[format]);
    expect(bytes.byteLength).toBeGreaterThan(3_000);
  });
});

describe('the emblem of a memo', () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  async function memo(emblem: Uint8Array<ArrayBuffer>, format = 'docx'): Promise<Response> {
    const form = new FormData();
    form.set('packed', packed);
    form.set('order', `memo.${format}`);
    form.set('emblem', new File([emblem], 'emblem.png'));
    const headers = { 'sec-fetch-site': 'same-origin' };
    return app.request('http://localhost/documents', { method: 'POST', body: form, headers });
  }

  it('stands in the document as it was sent', async () => {
    const picture = Buffer.from(dot, 'base64');
    const files = unzipSync(await (await memo(Uint8Array.from(picture))).bytes());
    const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.some(([, bytes]) => picture.equals(bytes))).toBe(true);
  });

  it.each(['pdf', 'xlsx'])('is taken into %s', async (format) => {
    expect((await memo(Uint8Array.from(Buffer.from(dot, 'base64')), format)).status).toBe(200);
  });

  it('is refused with a sentence when it is no picture', async () => {
    const response = await memo(new TextEncoder().encode('<svg/>'));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('PNG หรือ JPEG');
  });

  it('may be damaged without harm', async () => {
    const cut = Uint8Array.from(Buffer.from(dot, 'base64').subarray(0, 40));
    expect([200, 422]).toContain((await memo(cut, 'pdf')).status);
    expect((await memo(new Uint8Array())).status).toBe(200);
  });
});
