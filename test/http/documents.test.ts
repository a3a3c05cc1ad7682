import { readFileSync } from 'node:fs';
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
