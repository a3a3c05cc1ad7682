import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { createCheckerService } from '../../src/compose.ts';
import { fileNamed, formOf } from '../support/app.ts';

const service = createCheckerService();
const app = createApp({ config: { writesPerMinute: 0, trustProxy: false }, service });
const sample = readFileSync(new URL('../../data/demo/report-2566.md', import.meta.url), 'utf8');
const text = (content: string) => Uint8Array.from(Buffer.from(content));
const zip = (files: Record<string, Uint8Array>) => Uint8Array.from(zipSync(files));

afterAll(() => service.close());

async function post(path: string, form: FormData): Promise<Response> {
  return app.request(`http://localhost${path}`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin' },
  });
}

const check = (name: string, content: Uint8Array<ArrayBuffer>, year = '') =>
  post('/api/check', formOf({ file: fileNamed(name, content), year }));

const officeParts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') };
const wide = `| ข้อ | ข้อมูล | องค์ประกอบด้านข้อมูล | ผู้รับผิดชอบ | ความก้าวหน้าผลการดำเนินการ |\n|--|--|--|--|--|\n${Array.from(
  { length: 10_000 },
  (_, row) => `| ๐${(row % 43) + 1} | ชื่อ | - | สำนักปลัด | ดำเนินการ ${row} |`,
).join('\n')}`;

const refused: [string, string, Uint8Array<ArrayBuffer>, number[], string[]][] = [
  ['nothing', 'a.docx', new Uint8Array(0), [422], ['empty']],
  ['white space', 'a.md', text(' \n\t '), [422], ['empty']],
  [
    'a picture named .docx',
    'a.docx',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    [415, 422],
    [],
  ],
  [
    'noise named .pdf',
    'a.pdf',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    [415, 422],
    [],
  ],
  ['half a PDF', 'a.pdf', text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), [422], ['corrupt']],
  ['half a zip named .xlsx', 'a.xlsx', zip(officeParts).slice(0, 60), [415, 422], []],
  ['Word named .xlsx', 'a.xlsx', zip(officeParts), [415], []],
  ['a macro file', 'a.docm', zip({ ...officeParts, 'word/vbaProject.bin': strToU8('x') }), [415], ['macros']],
  [
    'SVG',
    'a.svg',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    [415],
    ['unsupported'],
  ],
  ['a program', 'a.exe', text('MZ\u0000\u0000'), [415, 422], []],
  ['gzip named .md', 'a.md', Uint8Array.from(gzipSync('x'.repeat(1000))), [415, 422], []],
  ['a shopping list', 'a.md', text('# ซื้อของ\n\n- นม\n- ไข่\n'), [422], ['not-a-report']],
];

describe('a bad file', () => {
  it.each(refused)('%s is a sentence and a 4xx', async (_name, fileName, content, statuses, codes) => {
    const response = await check(fileName, content);
    const problem = (await response.json()) as { code: string; message: { th: string; en: string } };
    expect(statuses).toContain(response.status);
    if (codes.length > 0) expect(codes).toContain(problem.code);
    expect(problem.message.th).toMatch(/[ก-๙]{4}/);
    expect(problem.message.en.length).toBeGreaterThan(20);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  });

  it('of another year than the one chosen is told so', async () => {
    const response = await check('a.md', text(sample), '2565');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      422,
      'other-year',
    ]);
  });

  it('of 10,000 rows is answered in time, as a page of bounded size', async () => {
    const start = performance.now();
    const response = await post('/check', formOf({ file: fileNamed('a.md', text(`${sample}\n\n${wide}`)) }));
    const html = await response.text();
    expect([200, 422]).toContain(response.status);
    expect(html.length).toBeLessThan(4_000_000);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('leaves the process able to check the next one', async () => {
    const response = await check('report.md', text(sample));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ scores: { computed: { total: '91.09' } } });
  });

  it('with scripts in its text is shown as text', async () => {
    const hostile = sample.replaceAll('สำนักปลัด', 'สำนัก<script>alert(1)</script><b onclick=x>ปลัด');
    const response = await post('/check', formOf({ file: fileNamed('a.md', text(hostile)) }));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).not.toMatch(/<script>|<b onclick/);
  });
});

describe('a package that was tampered with', () => {
  const packedOf = async () => {
    const page = await (await post('/check', formOf({ text: sample }))).text();
    return /name="packed" value="([^"]+)"/.exec(page)?.[1] ?? '';
  };

  it('is refused, whatever was changed', async () => {
    const packed = await packedOf();
    expect(packed.length).toBeGreaterThan(1_000);
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024)).toString('base64url');
    const foreign = gzipSync(JSON.stringify({ framework: '../../etc', report: {} })).toString('base64url');
    const changed = [
      packed.slice(0, -40),
      `${packed.slice(0, 500)}AAAA${packed.slice(504)}`,
      'x',
      bomb,
      foreign,
    ];
    for (const each of changed) {
      const response = await post('/documents', formOf({ packed: each, order: 'memo.docx' }));
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('<h1>');
    }
    const untouched = await post('/documents', formOf({ packed, order: 'memo.docx' }));
    expect(untouched.status).toBe(200);
  });
});
