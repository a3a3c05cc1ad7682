import { describe, expect, it } from 'vitest';
import { type Piece, readPieces } from '../../../../test/support/document.ts';
import { districtAndProvince } from './district-and-province.ts';

const scores = [
  ['ที่', 'ตัวชี้วัด', 'คะแนน'],
  ['1', 'การปฏิบัติหน้าที่', '90.00'],
];

function agency(...pieces: Piece[]) {
  const { kind, name, district, province } = readPieces(...pieces, scores).agency;
  return [kind, name, district?.text ?? null, province?.text ?? null];
}

describe('agency', () => {
  it.each([
    ['องค์การบริหารส่วนตำบลทดสอบ อำเภอแม่ริม จังหวัดเชียงใหม่', ['sao', 'ทดสอบ', 'แม่ริม', 'เชียงใหม่']],
    ['องค์กรบริหารส่วนตำบลทดสอบ อ.แม่ริม จ.เชียงใหม่', ['sao', 'ทดสอบ', 'แม่ริม', 'เชียงใหม่']],
    ['เทศบาลตำบลทดสอบอำเภอแม่ริมจังหวัดเชียงใหม่', ['subdistrict-municipality', 'ทดสอบ', 'แม่ริม', 'เชียงใหม่']],
    ['ทต. ทดสอบ อำเภอ แม่ริม จัหวัดเชียงใหม่', ['subdistrict-municipality', 'ทดสอบ', 'แม่ริม', 'เชียงใหม่']],
    ['องค์การบริหารส่วนจังหวัดเชียงใหม่', ['pao', 'เชียงใหม่', null, null]],
    ['มหาวิทยาลัยทดสอบ เขตดุสิต กรุงเทพมหานคร', ['university', 'ทดสอบ', 'ดุสิต', 'กรุงเทพมหานคร']],
    ['ประกาศของเทศบาลเมืองทดสอบประจำปี ๒๕๖๖', ['town-municipality', 'ทดสอบ', null, null]],
    ['กรมทดสอบ', [null, 'กรมทดสอบ', null, null]],
  ])('%s', (cover, expected) => {
    expect(agency(cover)).toEqual(expected);
  });

  it.each([
    ['องค์การบริหารส่วนตำบลที่วัง อำเภอทุ่งสง จังหวัดนครศรีธรรมราช', ['sao', 'ที่วัง', 'ทุ่งสง', 'นครศรีธรรมราช']],
    ['องค์การบริหารส่วนตำบลในเมือง อำเภอพิมาย', ['sao', 'ในเมือง', 'พิมาย', null]],
    ['องค์การบริหารส่วนตำบลนากระตาม อำเภอท่าแซะ', ['sao', 'นากระตาม', 'ท่าแซะ', null]],
    ['เทศบาลเมืองสุไหงโก-ลก จังหวัดนราธิวาส', ['town-municipality', 'สุไหงโก-ลก', null, 'นราธิวาส']],
    ['เทศบาลนครนครสวรรค์ จังหวัดนครสวรรค์ได้จัดทำรายงาน', ['city-municipality', 'นครสวรรค์', null, 'นครสวรรค์']],
  ])('bears words that sentences have too: %s', (cover, expected) => {
    expect(agency(cover)).toEqual(expected);
  });

  it.each([
    ['กรมทดสอบ กระทรวงตัวอย่าง', 'กรมถ่ายโอนถนนให้องค์การบริหารส่วนตำบลอื่น', 'กรมทดสอบ', null],
    ['จังหวัดน่าน', 'จังหวัดน่านประสานองค์การบริหารส่วนจังหวัดน่านและเทศบาลเมืองอื่น', 'จังหวัดน่าน', 'น่าน'],
    ['โรงพยาบาลทดสอบ จังหวัดแพร่', 'เทศบาลตำบลอื่นได้สนับสนุนกองทุน', 'โรงพยาบาลทดสอบ', 'แพร่'],
    ['การประปาส่วนภูมิภาค', 'ลงนามกับเทศบาลเมืองอื่น เทศบาลเมืองอื่นได้ขอใช้น้ำ', 'การประปาส่วนภูมิภาค', null],
    ['สำนักงานเขตดุสิต กรุงเทพมหานคร', 'อบต. ทั่วประเทศเข้ารับการประเมิน', 'สำนักงานเขตดุสิต', 'กรุงเทพมหานคร'],
  ])('of a kind without data is not a neighbour it met: %s', (cover, sentence, name, province) => {
    expect(agency(cover, sentence)).toEqual([null, name, null, province]);
  });

  it('of a memo from another kind of agency is not one the letter speaks of', () => {
    const memo = (office: string, to: string) =>
      agency(
        'บันทึกข้อความ',
        `ส่วนราชการ ${office}`,
        'เรื่อง ผล ITA ปี 2566',
        `เรียน ${to}`,
        'ตามที่เทศบาลตำบลอื่น ประสาน และมอบถนนให้เทศบาลเมืองอื่น เทศบาลเมืองอื่นได้รับแล้ว',
      );
    expect(memo('กองแผนงาน กรมทดสอบ', 'อธิบดี')).toEqual([null, null, null, null]);
    expect(memo('งานบริหาร', 'ผู้อำนวยการโรงพยาบาลทดสอบ')).toEqual([null, null, null, null]);
    expect(memo('สำนักปลัด', 'นายกองค์การบริหารส่วนตำบลทดสอบ')[1]).toBe('ทดสอบ');
  });

  it('may stand in two lines of a cover', () => {
    expect(agency('องค์การบริหารส่วนตำบล', 'ทดสอบ', 'อำเภอแม่ริม จังหวัดเชียงใหม่')).toEqual([
      'sao',
      'ทดสอบ',
      'แม่ริม',
      'เชียงใหม่',
    ]);
  });

  it('of a kind without data may stand behind its division', () => {
    expect(agency('ศูนย์ต่อต้านการทุจริต โรงพยาบาลทดสอบ จ.แพร่', 'อบต.อื่น สนับสนุนกองทุน')).toEqual([
      null,
      'โรงพยาบาลทดสอบ',
      null,
      'แพร่',
    ]);
  });

  it('has its province below a cover that begins with the division', () => {
    expect(agency('กองยุทธศาสตร์และงบประมาณ เทศบาลเมืองทดสอบ', 'จังหวัดแพร่')).toEqual([
      'town-municipality',
      'ทดสอบ',
      null,
      'แพร่',
    ]);
  });

  it('is the cover’s own, not one pasted into a sentence before it', () => {
    expect(agency('คัดลอกจากเทศบาลตำบลอื่นแล้ว', 'องค์การบริหารส่วนตำบลทดสอบ', 'อำเภอแม่ริม', 'จังหวัดเชียงใหม่')).toEqual(
      ['sao', 'ทดสอบ', 'แม่ริม', 'เชียงใหม่'],
    );
  });

  it('is the memo’s where there is no cover, else the one named most', () => {
    expect(agency('บันทึกข้อความ', 'ส่วนราชการ กองคลัง อบต.ทดสอบ โทร. ๑', 'เรื่อง ก', 'เรียน ข')[1]).toBe('ทดสอบ');
    const { name, printed } = readPieces([
      ['ข้อ', 'ข้อมูล', 'องค์ประกอบ', 'ความก้าวหน้า'],
      ['O1', 'ก', 'ข', 'เทศบาลตำบลอื่นทำแล้ว'],
      ['O2', 'ก', 'ข', 'เว็บไซต์องค์การบริหารส่วนตำบลทดสอบ'],
      ['O3', 'ก', 'ข', 'องค์การบริหารส่วนตำบลทดสอบได้ลงข้อมูล'],
    ]).agency;
    expect(name).toBe('ทดสอบ');
    expect(printed?.place).toMatchObject({ row: 2, column: 3, item: 'O2' });
  });
});

describe('districtAndProvince', () => {
  it.each([
    ['อำเภอแม่ริม จังหวัดเชียงใหม่', 'แม่ริม', 'เชียงใหม่'],
    ['อําเภอแม่ริม จังหวดัเชียงใหม่', 'แม่ริม', 'เชียงใหม่'],
    ['อเภอแม่ริม จงหวัด เชียงใหม่', 'แม่ริม', 'เชียงใหม่'],
    ['ที่ว่าการอำเภอ', null, null],
    ['อำนาจหน้าที่ จำนวน ๕ เรื่อง', null, null],
    ['', null, null],
  ])('%s', (text, district, province) => {
    expect(districtAndProvince(text)).toEqual({ district, province });
  });
});
