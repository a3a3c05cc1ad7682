import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { cell, everyBlock, hostile, paperOf, svg, tableBlock } from '../../../../test/support/paper.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import type { PaperBlock } from '../paper.ts';
import { dictionary, splitPdf, streamOf } from './objects.ts';
import { writePdf } from './write-pdf.ts';

/** All text of each page, white space and splits at marks apart. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)));
  return text.map((page) => canonical(page).replace(/\s/g, ''));
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('writePdf', () => {
  it('is a tagged PDF/A-2b in Thai with the embedded font', async () => {
    const pdf = latin(await writePdf(paperOf(everyBlock)));
    expect(pdf).toMatch(/pdfaid:part>2</);
    expect(pdf).toMatch(/pdfaid:conformance>B</);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (th-TH)');
    expect(pdf).toMatch(/\+Sarabun-Regular/);
    expect(pdf).toMatch(/\+Sarabun-Bold/);
  });

  it('has its structure: headings, lists, tables with header cells, figures with alternative text', async () => {
    const { objects } = splitPdf(await writePdf(paperOf(everyBlock)));
    const kinds = [...objects.values()].flatMap(
      (object) => /\/S \/(\w+)/.exec(dictionary(object))?.[1] ?? [],
    );
    for (const kind of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TR', 'TD', 'Figure']) {
      expect(kinds).toContain(kind);
    }
    const figure = [...objects.values()].find((object) => /\/S \/Figure/.test(object));
    expect(figure).toContain('/Alt');
  });

  it('says every letter it prints', async () => {
    const words = 'ปีงบประมาณ ซื่อสัตย์ ญี่ปุ่น ฐานะ ป่าไม้ ฟ้าใหม่ ปฏิบัติ กฎหมาย ผู้รับผิดชอบ น้ำ กำลัง ต่ำ ๙๑.๐๔ แพร่ ทาง';
    const [page = ''] = await pagesOf(await writePdf(paperOf([paragraph(words)])));
    expect(page).toBe(words.replaceAll(' ', ''));
  });

  it('says a mark that is drawn apart once, to programs that heed replacement texts and to others', async () => {
    const pdf = await writePdf(paperOf([paragraph('ผึ้ง ขึ้น ฝั่ง')]));
    const [page = ''] = await pagesOf(pdf);
    expect(page).toBe('ผึ้งขึ้นฝั่ง');
    const { objects } = splitPdf(pdf);
    const streams = [...objects.values()].filter((object) => object.includes('/FlateDecode')).map(streamOf);
    const content = streams.find((stream) => stream.includes('/MCID 0')) ?? '';
    const replaced = [...content.matchAll(/ActualText <FEFF([0-9A-F]*)>/g)].map(([, codes = '']) => codes);
    expect(replaced.filter((codes) => codes === '0E1C0E360E49')).toHaveLength(1);
    expect(replaced).toContain('');
    expect(content.match(/ B(DC|MC)\b/g)?.length).toBe(content.match(/\bEMC\b/g)?.length);
  });

  it('repeats the heading row, and numbers pages from the second on in Thai digits', async () => {
    const pages = await pagesOf(await writePdf(paperOf([tableBlock(60)])));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain('ลำดับรายการคะแนน');
    expect(pages[0]).not.toMatch(/-[๐-๙]+-/);
    expect(pages[1]).toMatch(/^-๒-/);
    expect(pages.at(-1)).toMatch(/☑ดำเนินการข้อความ๘๗\.๘๘$/);
  });

  it('lays a landscape section on its side', async () => {
    const section = { name: 'ตาราง', orientation: 'landscape' as const, blocks: [tableBlock(1)] };
    const document = await getDocumentProxy(
      Uint8Array.from(await writePdf(paperOf([], { sections: [section] }))),
    );
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  });

  it('prints what a person wrote, and never runs it', async () => {
    const blocks: PaperBlock[] = [
      paragraph(hostile),
      { kind: 'heading', level: 1, text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'fields', fields: [{ label: hostile, value: hostile }] },
      {
        kind: 'table',
        table: { caption: hostile, widths: [1], head: [cell(hostile)], rows: [[cell(hostile)]] },
      },
      { kind: 'signature', name: hostile, position: [hostile] },
      { kind: 'figure', svg, alt: hostile, widthCm: 2, heightCm: 1 },
    ];
    const pages = await pagesOf(await writePdf(paperOf(blocks, { title: hostile, author: hostile })));
    const said = pages.join('');
    expect(said.split('#panic("x")*bold*_it_$x^2$').length - 1).toBe(9);
    expect(said).not.toContain('\u0007');
  });

  it('bears a word of ten thousand letters and any script', async () => {
    const long = 'ก'.repeat(10_000);
    const pages = await pagesOf(
      await writePdf(paperOf([tableBlock(1, long), paragraph('x'.repeat(10_000))])),
    );
    const said = pages
      .map((page) => page.replace(/^-[๐-๙]+-/, ''))
      .join('')
      .replaceAll('ลำดับรายการคะแนน', '');
    expect(said.match(/ก/g)?.length).toBeGreaterThanOrEqual(10_000);
    expect(said.match(/x/g)).toHaveLength(10_000);
  });

  it('prints a box for letters no font at hand has', async () => {
    const pages = await pagesOf(await writePdf(paperOf([paragraph('ก\u{e000}ข\u{10ffff}ค\u{1f9ff}')])));
    expect(pages.join('')).toMatch(/^ก.ข.ค/u);
  });

  it('keeps papers written at once apart', async () => {
    const all = await Promise.all(['หนึ่ง', 'สอง', 'สาม'].map((text) => writePdf(paperOf([paragraph(text)]))));
    expect((await Promise.all(all.map(pagesOf))).map((pages) => pages.join(''))).toEqual([
      'หนึ่ง',
      'สอง',
      'สาม',
    ]);
  });

  it('draws an emblem of each kind', async () => {
    const emblems = [{ bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml' as const }, null];
    for (const emblem of emblems) {
      const pdf = await writePdf(paperOf([{ kind: 'memo-head', title: 'บันทึกข้อความ', emblem }]));
      expect(latin(pdf).includes('/S /Figure')).toBe(emblem !== null);
    }
  });
});
