import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUnits, unitPattern } from './line-units.ts';

const printed = (text: string, names: readonly string[] = []): string =>
  lineUnits(text, unitPattern(names))
    .map((unit) => (unit.box ? `[${unit.text.replaceAll('\u00a0', '_')}]` : unit.text))
    .join('');

describe('lineUnits', () => {
  it.each([
    ['ปีงบประมาณ พ.ศ. ๒๕๖๖', '[ปีงบประมาณ] [พ.ศ._๒๕๖๖]'],
    ['ซื่อสัตย์', '[ซื่อสัตย์]'],
    ['ดำเนินงาน', '[ดำเนินงาน]'],
    ['งบประมาณ', '[งบประมาณ]'],
    ['ภายใน ๑๐ วัน', '[ภายใน] [๑๐_วัน]'],
    ['วันที่ ๑๗ สิงหาคม ๒๕๖๖', '[วัน][ที่] [๑๗_สิงหาคม] [๒๕๖๖]'],
    ['๙๑.๐๔ คะแนน', '[๙๑.๐๔_คะแนน]'],
    ['ต่าง ๆ', '[ต่าง_ๆ]'],
    ['รองปลัดฯ', '[รอง][ปลัดฯ]'],
    ['ปลา ฯลฯ', '[ปลา] [ฯลฯ]'],
    ['สำนักงานป.ป.ช.', '[สำนักงาน][ป.ป.ช.]'],
    ['ข้อ O๒๗', '[ข้อ] [O๒๗]'],
    ['ตัวชี้วัดที่๙.๔', '[ตัวชี้วัด][ที่๙.๔]'],
    ['ต.ค. ๖๕ ถึง ก.ย. ๖๖', '[ต.ค._๖๕] [ถึง] [ก.ย._๖๖]'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('keeps the names a paper gives whole, and only those', () => {
    expect(printed('ตำบลกุดผึ้ง')).not.toContain('[กุดผึ้ง]');
    expect(printed('ตำบลกุดผึ้ง', ['กุดผึ้ง', 'ก', '(.*)+'])).toBe('[ตำบล][กุดผึ้ง]');
  });

  it('never parts a mark from its letter, however damaged the text', () => {
    expect(printed('เผยแพร่้ทาง')).toBe('[เผยแพร่้][ทาง]');
  });

  it('lets an address end a line after its points and strokes', () => {
    expect(printed('https://www.example.go.th/a/b')).toBe('[https://][www.][example.][go.][th/][a/][b]');
  });

  it('breaks what would leave any column', () => {
    const units = lineUnits('ก'.repeat(10_000) + 'x'.repeat(10_000));
    expect(Math.max(...units.map((unit) => unit.text.length))).toBeLessThanOrEqual(20);
  });

  it('loses and adds no letter, whatever the text', () => {
    const letters = fc.constantFrom(...'กขคงำ้ี่ๆฯ๑๒.,/ -OabT()\u00a0'.split(''), 'พ.ศ. ', 'ปีงบประมาณ', 'www.');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const joined = lineUnits(text)
          .map((unit) => unit.text)
          .join('');
        expect(joined.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });
});
