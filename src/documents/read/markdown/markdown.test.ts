import { describe, expect, it } from 'vitest';
import { outline } from '../../../../test/support/hostile/outline.ts';
import type { Block } from '../document.ts';
import { readMarkdown } from './markdown.ts';

function blocks(markdown: string): readonly Block[] {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
}

const read = (markdown: string) => outline(blocks(markdown));

describe('readMarkdown', () => {
  it('reads headings, paragraphs with their lines, and lists', () => {
    expect(read('# หนึ่ง\n\nบรรทัดแรก\nบรรทัดสอง\n\n- ก\n- [x] ข\n- [ ] ค\n\n3. ง\n4. จ')).toEqual([
      'h1 หนึ่ง',
      'p บรรทัดแรก\nบรรทัดสอง',
      '- ก',
      '- ☑ ข',
      '- ☐ ค',
      '3. ง',
      '4. จ',
    ]);
  });

  it('reads HTML within cells as the lines it prints', () => {
    const cell = '<p>๑. ก</p> <p>๒. ข</p><ol start="3"><li>ค</li><li>ง</li></ol>จ<br>ฉ &amp; ช';
    expect(read(`| หัว |\n|--|\n| ${cell} |`)).toEqual([[['หัว'], ['๑. ก\n๒. ข\n3. ค\n4. ง\nจ\nฉ & ช']]]);
  });

  it('reads check boxes within cells in order', () => {
    const cell = '<input type="checkbox"/> ยัง <input checked="" type="checkbox"/> ดำเนินการ - ประกาศแล้ว';
    expect(read(`| ก |\n|--|\n| ${cell} |`)).toEqual([[['ก'], ['☐ ยัง ☑ ดำเนินการ - ประกาศแล้ว']]]);
  });

  it('keeps lists without marks as their text', () => {
    const cell = '<ul style="list-style-type: none"> - ก - ข</ul>';
    expect(read(`| ก |\n|--|\n| ${cell} |`)).toEqual([[['ก'], ['- ก - ข']]]);
  });

  it('keeps the address of a link, unless it is the text already', () => {
    expect(read('[ประกาศ](https://a.go.th/x) และ https://b.go.th')).toEqual([
      'p ประกาศ (https://a.go.th/x) และ https://b.go.th',
    ]);
  });

  it('gives the line of every block and row', () => {
    const read = blocks(
      'ก\n\n| a | b |\n|--|--|\n| 1 | 2 |\n| 3 | 4 |\n\n<table><tr><td>x<td>y</table>\n\nท้าย',
    );
    expect(read.map((block) => block.at.line)).toEqual([1, 3, 8, 10]);
    expect(read[1]).toMatchObject({ rows: [{ at: { line: 3 } }, { at: { line: 5 } }, { at: { line: 6 } }] });
  });

  it('leaves single tildes and an escaped pipe alone', () => {
    expect(read('| ก |\n|--|\n| ๑~๒~๓ a\\|b |')).toEqual([[['ก'], ['๑~๒~๓ a|b']]]);
  });

  it('fills rows of fewer cells', () => {
    expect(read('| a | b |\n|--|--|\n| 1 |')).toEqual([
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ]);
  });
});

describe('a long document', () => {
  it('reads a table of 10,000 rows as one table with its lines', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `| ${index} | ข้อความ |`);
    const [before, table, after] = blocks(`ก่อน\n\n| ที่ | ข้อ |\n|--|--|\n${rows.join('\n')}\n\nหลัง`);
    expect(before).toMatchObject({ kind: 'paragraph', text: 'ก่อน' });
    expect(after).toMatchObject({ kind: 'paragraph', text: 'หลัง', at: { line: 10_006 } });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(10_001);
    expect(table.rows[10_000]).toMatchObject({
      cells: [{ text: '9999' }, { text: 'ข้อความ' }],
      at: { line: 10_004 },
    });
    expect(table.rows.filter((row) => row.cells[0]?.text === 'ที่')).toHaveLength(1);
  });

  it('reads paragraphs beyond one piece in order, with their lines', () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `ย่อหน้าที่ ${index} ซึ่งยาวพอสมควร`).join('\n\n');
    const read = blocks(text);
    expect(read).toHaveLength(5_000);
    expect(read[4_321]).toEqual({
      kind: 'paragraph',
      text: 'ย่อหน้าที่ 4321 ซึ่งยาวพอสมควร',
      at: { line: 8_643 },
    });
  });

  it('does not cut within a fence', () => {
    const fence = `\`\`\`\n${'| ไม่ใช่ | ตาราง |\n\n'.repeat(4_000)}\`\`\``;
    expect(blocks(fence)).toHaveLength(1);
  });
});

describe('hostile markdown', () => {
  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['spaced quotes', '> '.repeat(5_000)],
    ['lists in a line', '- '.repeat(5_000)],
    ['brackets', '['.repeat(100_000)],
    ['links', '[a]('.repeat(20_000)],
    ['backticks', Array.from({ length: 1_500 }, (_, index) => `e${'`'.repeat(index)}`).join('')],
    ['one endless line', 'ก'.repeat(300_000)],
  ])('refuses %s with a sentence', (_, text) => {
    expect(readMarkdown(text)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });

  it('bounds lists in lists', () => {
    const lists = Array.from({ length: 1_500 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n');
    const start = performance.now();
    readMarkdown(lists);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
