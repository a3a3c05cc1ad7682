import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, everyBlock, hostile, paperOf, svg, tableBlock } from '../../../../test/support/paper.ts';
import type { Paper } from '../paper.ts';
import { writeDocx } from './write-docx.ts';

async function partsOf(paper: Paper): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(paper));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function documentOf(paper: Paper): Promise<string> {
  return (await partsOf(paper))['word/document.xml'] ?? '';
}

describe('writeDocx', () => {
  it('is TH SarabunPSK 16 for every kind of letter, marked as Thai', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(paperOf(everyBlock));
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
    for (const kind of ['ascii', 'hAnsi', 'cs']) expect(defaults).toContain(`w:${kind}="TH SarabunPSK"`);
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('<w:szCs w:val="32"/>');
    expect(defaults).toContain('<w:lang w:val="th-TH" w:bidi="th-TH"/>');
  });

  it('has the sizes of a memo and bold Thai letters', async () => {
    const xml = await documentOf(paperOf(everyBlock));
    expect(xml).toMatch(/<w:b\/><w:bCs\/>.{0,80}<w:sz w:val="58"\/><w:szCs w:val="58"\/>.{0,60}บันทึกข้อความ/);
    expect(xml).toMatch(/<w:sz w:val="40"\/><w:szCs w:val="40"\/>.{0,60}ส่วนราชการ/);
    expect(xml).toContain('<w:jc w:val="thaiDistribute"/>');
    expect(xml).toContain('w:leader="dot"');
    expect(xml).toContain('<w:highlight w:val="yellow"/>');
  });

  it('has official margins and Thai page numbers from the second page on', async () => {
    const parts = await partsOf(paperOf(everyBlock));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const margins = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? '';
    for (const margin of ['w:left="1701"', 'w:right="1134"', 'w:top="1417"', 'w:bottom="1134"']) {
      expect(margins).toContain(margin);
    }
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:pgNumType w:fmt="thaiNumbers"/>');
    const heads = Object.entries(parts).filter(([name]) => /header\d\.xml$/.test(name));
    expect(heads.filter(([, head]) => head.includes('PAGE'))).toHaveLength(1);
  });

  it('repeats heading rows and keeps short rows whole, long ones not', async () => {
    const xml = await documentOf(paperOf([tableBlock(1), tableBlock(1, 'ย'.repeat(2000))]));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  it('lays a landscape section on its side', async () => {
    const section = { name: 'ตาราง', orientation: 'landscape' as const, blocks: [tableBlock(1)] };
    expect(await documentOf(paperOf([], { sections: [section] }))).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/,
    );
  });

  it('prints check boxes in a font that has them', async () => {
    const xml = await documentOf(paperOf([tableBlock(1)]));
    expect(xml).toMatch(/w:ascii="Segoe UI Symbol".{0,200}☐/);
    expect(xml).toContain('☑');
  });

  it('has pictures with alternative text, and no place to fetch one from', async () => {
    const parts = await partsOf(paperOf(everyBlock));
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(2);
    expect(parts['word/document.xml']).toContain('descr="แผนภูมิคะแนน"');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('External');
  });

  it('takes text as text, whatever it looks like', async () => {
    const blocks = [
      { kind: 'paragraph' as const, text: hostile },
      {
        kind: 'table' as const,
        table: { caption: hostile, widths: [1], head: [cell(hostile)], rows: [[cell(hostile)]] },
      },
      { kind: 'figure' as const, svg, alt: hostile, widthCm: 1, heightCm: 1 },
    ];
    const parts = await partsOf(paperOf(blocks, { title: hostile, author: hostile }));
    expect(
      parts['word/document.xml']?.match(/&lt;b&gt;x&lt;\/b&gt; &amp;amp;/g)?.length,
    ).toBeGreaterThanOrEqual(3);
    const texts = Object.values(parts).filter((part) => part.startsWith('<?xml'));
    for (const part of texts) expect(part).not.toMatch(/(?![\n\r\t])\p{Cc}/u);
  });
});
