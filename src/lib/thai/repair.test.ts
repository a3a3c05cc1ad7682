import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, orderMarks } from './canonical.ts';
import { repairPdfText } from './repair.ts';

const sample = new URL('../../../../shared/samples/report-2566.md', import.meta.url);

describe('repairPdfText', () => {
  it.each([
    ['วนั ที่', 'วันที่'],
    ['ต าบล', 'ตำบล'],
    ['จ านวน', 'จำนวน'],
    ['ประมำณ', 'ประมาณ'],
    ['ผึ้ผึ้ง', 'ผึ้ง'],
    ['ปีงบประมำณ พ.ศ. ๒๕๖๖', 'ปีงบประมาณ พ.ศ. ๒๕๖๖'],
    ['กำรบริหำรงำน', 'การบริหารงาน'],
    ['รำยงำนผลกำรดำเนินงำน', 'รายงานผลการดำเนินงาน'],
    ['ส านักงาน', 'สำนักงาน'],
    ['ก าร', 'การ'],
    ['น้ าประปา', 'น้ำประปา'],
    ['ประจ าปี', 'ประจำปี'],
    ['ที ่', 'ที่'],
    ['ต ำบล', 'ตำบล'],
    ['จํานวน', 'จำนวน'],
    ['จาํ นวน', 'จำนวน'],
    ['เรอื่ ง', 'เรื่อง'],
    ['เพอื่ โปรดทราบ', 'เพื่อโปรดทราบ'],
    ['ครัง้ ที่ ๑', 'ครั้งที่ ๑'],
    ['หนา้ ที่', 'หน้าที่'],
    ['พนื้ ที่', 'พื้นที่'],
    ['เงนิ งบประมาณ', 'เงินงบประมาณ'],
    ['ตอ้ งการ ดว้ ย', 'ต้องการ ด้วย'],
    ['เกยี่ วข้อง', 'เกี่ยวข้อง'],
    ['ท\uf701\uf70a', 'ทิ่'],
    ['วนั', 'วัน'],
  ])('%s → %s', (damaged, mended) => {
    expect(repairPdfText(damaged)).toBe(mended);
  });

  it.each([
    'เทศบาลปราบกำราบครอบงำนโยบาย',
    'สิทธิ ประโยชน์ และมติ ที่ประชุม',
    'ที่ที่ดินตั้งอยู่ มีมีด',
    'นายก็ ไปด้วย',
    'วันนี้ น้ำท่วม คำสั่งจำกัดการนำเข้า',
    'จำนวน ตำบล อำเภอ ประจำ สำคัญ ทำการ ทำงาน นำมา กำหนด',
    'ข้อ ก\nัข',
    'A b  c\n\nd',
    '',
  ])('leaves %j', (text) => {
    expect(repairPdfText(text)).toBe(text);
  });

  it('leaves the right Thai of every framework as it is', () => {
    expect(frameworkTexts().length).toBeGreaterThan(500);
    for (const text of frameworkTexts()) expect(repairPdfText(text)).toBe(orderMarks(text));
  });

  it.skipIf(!existsSync(sample))('leaves the sample as it is (needs the shared sample)', () => {
    for (const line of readFileSync(sample, 'utf8').split('\n'))
      expect(repairPdfText(line)).toBe(orderMarks(line));
  });

  it('keeps every line and never throws', () => {
    const thai = fc.constantFrom(...'กขนผเแอาำะัิีึืุู็่้์ํ ๑\n');
    fc.assert(
      fc.property(
        fc.array(thai, { maxLength: 40 }).map((all) => all.join('')),
        (text) => {
          const mended = repairPdfText(text);
          expect(mended.split('\n')).toHaveLength(text.split('\n').length);
          expect(canonical(mended).length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['ก า', 'วนั ', 'ผึ้', 'กำร', 'ก ', 'มติ ', 'ทำงาน', 'นำย '])(
    'stays linear on %j many times',
    (part) => {
      const start = performance.now();
      repairPdfText(part.repeat(20_000));
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});

/** Every string of every framework file: names, titles, components, questions. */
function frameworkTexts(): string[] {
  const folder = new URL('../../../data/frameworks/', import.meta.url);
  const texts: string[] = [];
  const keep = (_: string, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) JSON.parse(readFileSync(new URL(name, folder), 'utf8'), keep);
  return texts;
}
