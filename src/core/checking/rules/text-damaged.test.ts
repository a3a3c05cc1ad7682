import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { fastest } from '../../../../test/support/fastest.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, itemRow, withItem, withParagraph } from '../../../../test/support/report.ts';
import type { Report } from '../report.ts';
import { textDamaged } from './text-damaged.ts';

const framework = loadFramework();
const correct = correctReport(framework);
const site = 'https://www.thungsommut.go.th/ita';

/** "severity found" of one progress text. */
function said(text: string): readonly string[] {
  const found = runRule(textDamaged, withItem(correct, 'O6', { progress: text }));
  return found.map((one) => `${one.severity} ${one.found}`);
}

describe('text-damaged', () => {
  it('finds nothing in a correct report', () => {
    expect(runRule(textDamaged, correct)).toEqual([]);
  });

  it('finds a word typed twice, and joins its places', () => {
    const text = `- รายงานผลการดำเนินการดำเนินการตามแผน ${site}`;
    const report = withItem(withItem(correct, 'O37', { progress: text }), 'O38', { progress: text });
    expect(runRule(textDamaged, report)).toEqual([
      {
        rule: 'text-damaged',
        severity: 'warning',
        message: {
          th: 'ข้อ O37, ข้อ O38: พิมพ์คำซ้ำ “ดำเนินการดำเนินการ” น่าจะเป็น “ดำเนินการ”',
          en: 'Item O37, item O38: words typed twice, “ดำเนินการดำเนินการ”, probably “ดำเนินการ”.',
        },
        place: itemRow(correct, 'O37').progress.passage.place,
        alsoAt: [itemRow(correct, 'O38').progress.passage.place],
        found: 'ดำเนินการดำเนินการ',
        expected: 'ดำเนินการ',
        remedy: expect.anything(),
        fix: null,
      },
    ]);
  });

  it.each([
    ['จัดทำรายงานผลตามรายงานผลตาม นโยบาย', 'warning รายงานผลตามรายงานผลตาม'],
    ['เพื่อเพื่อให้ประชาชนทราบ', 'warning เพื่อเพื่อ'],
    ['ประกาศ และ และ แจ้งเวียน', 'warning และ และ'],
    ['แสดงราคาากลางไว้แล้ว', 'warning ราคาากลาง'],
    ['ที่ตั้งใน จัหวัดตัวอย่าง', 'warning จัหวัด'],
    ['กำหนดมาตราการไว้', 'warning มาตราการ'],
    ['มีข้อมูลครอบคลุมใน', 'warning …มีข้อมูลครอบคลุมใน'],
    ['จัดทำคู่มือ และ', 'warning …จัดทำคู่มือ และ'],
    ['ลงเว็บไซต์() แล้ว', 'notice ()'],
    ['ประกาศ (ฉบับแก้ไข ลงเว็บไซต์', 'notice (ฉบับแก้ไข ลงเว็บไซต์'],
    ['ประกาศ “งดรับของขวัญ ลงเว็บไซต์', 'notice “งดรับของขวัญ ลงเว็บไซต์'],
    ['ลงเ ว็บไซต์', 'warning ลงเ ว็บ'],
  ])('%s', (text, found) => {
    expect(said(text)[0]).toBe(found);
  });

  it('mends only a known word', () => {
    expect(runRule(textDamaged, withItem(correct, 'O6', { progress: 'ใน จัหวัดตัวอย่าง' }))).toMatchObject([
      { expected: 'จังหวัด', fix: { from: 'จัหวัด', to: 'จังหวัด' } },
    ]);
  });

  it('weighs less what came with the form', () => {
    expect(runRule(textDamaged, withItem(correct, 'O21', { components: '- แสดงราคาากลาง' }))).toMatchObject([
      { severity: 'notice', found: 'ราคาากลาง', place: { item: 'O21' } },
    ]);
  });

  it.each([
    'ต่าง ๆ และอื่น ๆ ค่อยค่อยทำ เรื่อยเรื่อย',
    'ผลการดำเนินการ ดำเนินการแล้วเสร็จ',
    'คู่มือการดำเนินการการร้องเรียน',
    'ในที่ที่เหมาะสม นานาชาติ จะจะ',
    'ของประมาณ ๕๐ คน องค์กรดำเนินการ บุคลากรดำเนินการ',
    'เกาะ เพราะ ฤๅษี เปาะเปี๊ยะ จ๊ะ น้ำ สิทธิ์ กตัญญู',
    'ก) จัดทำ ข) เผยแพร่ ๑) แจ้ง ๑๒) ปิดประกาศ',
    '(๑) จัดทำแล้ว (ฉบับที่ ๒ (แก้ไข))',
    'โทรทัศน์ 32" จำนวน ๒ เครื่อง',
    'ประกาศ "งดรับของขวัญ" และ “ไม่รับ ไม่ให้”',
    '( ) ทำแล้ว (   ) ยังไม่ทำ',
    'อยู่ภายใน',
    'เป็นไปตามที่กำหนดและได้ติดตาม',
    'เป็นสิ่งของ',
    '๑. จัดประชุมโดย\n๒. แจ้งเวียน',
    'ประกาศ พ.ศ. ๒๕๖๖ ฯลฯ ป.ป.ช. ๙๑.๐๔%',
    '........................................',
    'นายกองค์การบริหารส่วนตำบล ผู้บริหารองค์กรบริหารงาน',
  ])('says nothing of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('lets a paragraph go on in the next one, and a name end as it does', () => {
    expect(runRule(textDamaged, withParagraph(correct, 'รายงานนี้จัดทำโดย'))).toEqual([]);
    const named: Report = { ...correct, agency: { ...correct.agency, name: 'สวนสมมุติใน' } };
    const text = 'เผยแพร่บนเว็บไซต์องค์การบริหารส่วนตำบลสวนสมมุติใน';
    expect(runRule(textDamaged, withItem(named, 'O6', { progress: text }))).toEqual([]);
  });

  it('leaves the text of a PDF alone', () => {
    const report = withItem(correct, 'O6', { progress: 'แสดงราคาากลาง' });
    expect(runRule(textDamaged, { ...report, certainty: 'tagged' })).toEqual([]);
    expect(runRule(textDamaged, { ...report, certainty: 'geometry' })).toEqual([]);
  });

  it('finds nothing in the reviewed data of this repository', () => {
    const texts = readStrings(new URL('../../../../data/frameworks/', import.meta.url));
    expect(texts.length).toBeGreaterThan(300);
    const passages = texts.map((text, row) => ({ text, place: { block: 0, row, part: 'items' as const } }));
    expect(runRule(textDamaged, { ...correct, passages }).map(({ found }) => found)).toEqual([]);
  });

  it('reads hostile texts: no crash, a second for 10,000 rows', () => {
    const thai = fc.array(fc.constantFrom(...'กขเแโาะำิีึืุู็่้์ๆ๑ (")“”-\n'), { maxLength: 80 });
    fc.assert(
      fc.property(thai, (letters) => said(letters.join('')).length >= 0),
      { numRuns: 300 },
    );
    const passages = Array.from({ length: 10_000 }, (_, row) => ({
      text: `- จัดทำรายงาน${row}ผลการดำเนินการดำเนินการและ(${'ประกาศ'.repeat(row % 30)}`,
      place: { block: 0, row, column: 1, part: 'items' as const },
    }));
    expect(fastest(() => runRule(textDamaged, { ...correct, passages }))).toBeLessThan(1000);
    const long = [{ text: 'เเเ(((่่'.repeat(200_000), place: { block: 0, part: 'items' as const } }];
    expect(fastest(() => runRule(textDamaged, { ...correct, passages: long }))).toBeLessThan(1000);
  });
});

/** Every Thai string in the JSON files of a folder. */
function readStrings(folder: URL): readonly string[] {
  const texts: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    JSON.parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'), (key, value) => {
      // A title that stands in for a longer one may end as it likes.
      if (typeof value === 'string' && key === 'th' && /[ก-ฮ]/.test(value)) texts.push(value);
      return value;
    });
  }
  return texts;
}
