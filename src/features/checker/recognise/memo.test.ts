import { describe, expect, it } from 'vitest';
import { type Piece, readPieces } from '../../../../test/support/document.ts';
import { memoFields } from './memo-fields.ts';

function fields(...pieces: Piece[]) {
  const { memo } = readPieces(...pieces);
  return (
    memo && [memo.office, memo.number, memo.date, memo.subject, memo.to].map((field) => field?.text ?? null)
  );
}

const usual = [
  'สำนักปลัด อบต.ทดสอบ โทร. ๐ ๕๓๐๐ ๐๐๐๐',
  'ชม ๗๑๒๐๑/๔๘๒',
  '๒๔ สิงหาคม ๒๕๖๖',
  'รายงานผล ITA',
  'นายก อบต.ทดสอบ',
];

describe('memo', () => {
  it('has its fields with and without leaders, several on a line', () => {
    expect(
      fields(
        'บันทึกข้อความ',
        'ส่วนราชการ...สำนักปลัด อบต.ทดสอบ โทร. ๐ ๕๓๐๐ ๐๐๐๐……………',
        'ที่.....ชม ๗๑๒๐๑/๔๘๒..... วันที่......๒๔ สิงหาคม ๒๕๖๖.....',
        'เรื่อง  รายงานผล ITA____',
        'เรียน : นายก อบต.ทดสอบ',
      ),
    ).toEqual(usual);
  });

  it('is read from one line, from lines of one paragraph, and from a table', () => {
    const [office, number, date, subject, to] = usual;
    const line = `ส่วนราชการ ${office} ที่ ${number} วันที่ ${date} เรื่อง ${subject} เรียน ${to}`;
    expect(fields(line)).toEqual(usual);
    expect(fields(line.replace(/ (ที่|เรื่อง|เรียน) /g, '\n$1 '))).toEqual(usual);
    expect(
      fields([
        ['ส่วนราชการ', office ?? ''],
        [`ที่ ${number}`, `วันที่ ${date}`],
        ['เรื่อง', subject ?? ''],
        ['เรียน', to ?? ''],
      ]),
    ).toEqual(usual);
  });

  it('reads a number joined to its label, and an office with a place in it', () => {
    expect(memoFields('ที่สน.๙๙๙/๑๑ วันที่ ๑ ม.ค. ๖๖').map(({ text }) => text)).toEqual([
      'สน.๙๙๙/๑๑',
      '๑ ม.ค. ๖๖',
    ]);
    expect(memoFields('ส่วนราชการ สำนักปลัด ที่ทำการ อบต.').map(({ text }) => text)).toEqual([
      'สำนักปลัด ที่ทำการ อบต.',
    ]);
    expect(memoFields('ที่ประชุมเห็นชอบ')).toEqual([]);
    expect(memoFields('จึงเรียนมาเพื่อโปรดทราบ')).toEqual([]);
  });

  it('has a subject of several lines', () => {
    expect(fields('ส่วนราชการ ก', 'เรื่อง รายงานผลการประเมินของหน่วยงานภาค', 'รัฐ ITA ปี ๒๕๖๖', 'เรียน ข')?.[3]).toBe(
      'รายงานผลการประเมินของหน่วยงานภาค\nรัฐ ITA ปี ๒๕๖๖',
    );
  });

  it('ends at its signatures, and its body is whole paragraphs', () => {
    const { memo, signatures } = readPieces(
      'ส่วนราชการ สำนักปลัด',
      'เรื่อง รายงานผล',
      'เรียน นายก',
      'ตามที่ได้ประเมิน\nจึงขอรายงาน',
      'ที่มาของเรื่อง',
      'จึงเรียนมาเพื่อโปรดทราบ',
      '(นายทดสอบ ระบบดี)\nปลัดเทศบาล',
      'เรียน ปลัด',
    );
    expect(memo?.body.map(({ text }) => text)).toEqual([
      'ตามที่ได้ประเมิน\nจึงขอรายงาน',
      'ที่มาของเรื่อง',
      'จึงเรียนมาเพื่อโปรดทราบ',
    ]);
    expect(memo?.to?.text).toBe('นายก');
    expect(memo?.body[0]?.place).toEqual({ block: 3, line: 4, part: 'memo' });
    expect(signatures).toHaveLength(1);
  });

  it('is not every text that has one of its words', () => {
    const { memo } = readPieces('ส่วนราชการต้องเปิดเผยข้อมูล', 'เรื่อง ร้องเรียน', [
      ['ที่', 'ตัวชี้วัด', 'คะแนน'],
      ['1', 'การปฏิบัติหน้าที่', '90.00'],
    ]);
    expect(memo?.number ?? null).toBeNull();
  });
});

describe('signatures', () => {
  const blocks = (...pieces: Piece[]) =>
    readPieces('ส่วนราชการ ก', 'เรื่อง ข', 'เรียน ค', ...pieces).signatures.map(({ kind, name, lines }) => [
      kind,
      name,
      ...lines.map(({ text }) => text),
    ]);

  it('are names in brackets with the positions below', () => {
    expect(
      blocks(
        'ลงชื่อ......................(นางสาวทดสอบ ระบบดี) ตำแหน่ง นักวิเคราะห์นโยบาย',
        '( ว่าที่ร้อยตรี สมมุติ ตัวอย่าง )\nรองปลัดเทศบาล รักษาราชการแทน\nปลัดเทศบาลตำบลทดสอบ\nวันที่ ๑ ก.ย. ๒๕๖๖',
        '(..............................)',
        'หัวหน้าสำนักปลัด',
      ),
    ).toEqual([
      ['signature', 'นางสาวทดสอบ ระบบดี', 'ตำแหน่ง นักวิเคราะห์นโยบาย'],
      ['signature', 'ว่าที่ร้อยตรี สมมุติ ตัวอย่าง', 'รองปลัดเทศบาล รักษาราชการแทน', 'ปลัดเทศบาลตำบลทดสอบ'],
      ['signature', null, 'หัวหน้าสำนักปลัด'],
    ]);
  });

  it('belong to the opinion above them', () => {
    expect(
      blocks('ความเห็นของปลัดเทศบาล', 'เห็นควรพิจารณา', '(นายทดสอบ ระบบดี)', 'ปลัดเทศบาล', 'ความเห็นของนายกเทศมนตรี'),
    ).toEqual([
      ['opinion', 'นายทดสอบ ระบบดี', 'ความเห็นของปลัดเทศบาล', 'ปลัดเทศบาล'],
      ['opinion', null, 'ความเห็นของนายกเทศมนตรี'],
    ]);
  });

  it('stand side by side in a table', () => {
    expect(
      blocks([
        ['(นายทดสอบ ระบบดี)', '(นางทดลอง ระบบดี)'],
        ['ปลัดเทศบาล', 'นายกเทศมนตรี'],
      ]),
    ).toEqual([
      ['signature', 'นายทดสอบ ระบบดี', 'ปลัดเทศบาล'],
      ['signature', 'นางทดลอง ระบบดี', 'นายกเทศมนตรี'],
    ]);
  });

  it('are not every bracket', () => {
    expect(
      blocks('(ต่อ)', '(สำนักงาน ป.ป.ช.)', '(นายกองค์การบริหารส่วนตำบล)', 'ความเห็นของประชาชนเป็นสิ่งสำคัญ'),
    ).toEqual([]);
  });
});
