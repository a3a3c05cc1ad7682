import { describe, expect, it } from 'vitest';
import { type Piece, readPieces } from '../../../../test/support/document.ts';

function scores(...lines: string[]) {
  const report = readPieces('ส่วนราชการ สำนักปลัด', 'เรื่อง ผลการประเมิน ITA ประจำปี ๒๕๖๖', 'เรียน นายก', ...lines);
  const { indicators, instruments, totals, levels } = report.scores;
  return {
    indicators: indicators.map(({ no, score }) => `${no}:${score?.value}`).join(' '),
    instruments: instruments.map(({ code, number }) => `${code}:${number.value}`).join(' '),
    totals: totals.map(({ value }) => value).join(' '),
    levels: levels.map(({ text }) => text).join(' '),
  };
}

const nothing = { indicators: '', instruments: '', totals: '', levels: '' };

describe('scores in sentences', () => {
  it.each<[string, Partial<typeof nothing>]>([
    ['ภาพรวมได้คะแนน ๙๑.๐๔ อยู่ในระดับ ผ่าน', { totals: '91.04', levels: 'ผ่าน' }],
    ['ผลการประเมิน ITA ได้คะแนน 91.04 คะแนน อยู่ในระดับ A หรือ ระดับผ่าน', { totals: '91.04', levels: 'A ผ่าน' }],
    ['คะแนนรวม ๙๗.๙๐ คะแนน ระดับ “ผ่านดีเยี่ยม”', { totals: '97.90', levels: 'ผ่านดีเยี่ยม' }],
    [
      'ผลการประเมินคุณธรรมและความโปร่งใส เท่ากับ ๖๕.๑๐ คะแนน ระดับต้องปรับปรุงโดยด่วน',
      {
        totals: '65.10',
        levels: 'ต้องปรับปรุงโดยด่วน',
      },
    ],
    ['แบบวัด (IIT) คะแนนรวม ๘๒.๒๔ คะแนน', { instruments: 'IIT:82.24' }],
    [
      'IIT ได้ 82.24 EIT ได้ 87.88 และ OIT ได้ 100.00 คะแนนรวม 91.04 ระดับผ่าน',
      {
        instruments: 'IIT:82.24 EIT:87.88 OIT:100.00',
        totals: '91.04',
        levels: 'ผ่าน',
      },
    ],
    ['จากแบบวัด IIT EIT และ OIT ได้คะแนนรวม 91.04 คะแนน', { totals: '91.04' }],
    ['แบบตรวจการเปิดเผยข้อมูลสาธารณะ ได้ ๑๐๐ คะแนน', { instruments: 'OIT:100' }],
    ['ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้คะแนน ๗๗.๐๑', { indicators: '4:77.01' }],
    [
      'ภาพรวมปี 2565 ได้คะแนน 89.10 ระดับ A ส่วนปี 2566 ได้คะแนน 91.04 ระดับผ่าน',
      {
        totals: '91.04',
        levels: 'ผ่าน',
      },
    ],
    [
      'จากเดิม 84.10 คะแนน (ระดับ B) ในปี 2565 ผลการประเมิน ITA เพิ่มขึ้นเป็น 93.41 คะแนน (ระดับ ผ่านดี) ในปี 2566',
      { totals: '93.41', levels: 'ผ่านดี' },
    ],
    ['คะแนน ITA 93.41 คะแนน อยู่ในระดับ ผ่านดี จากเดิมระดับ B ในปี 2565', { totals: '93.41', levels: 'ผ่านดี' }],
    ['ผลการประเมิน ITA 93.41 คะแนน ห่างจากระดับ ผ่านดีเยี่ยม 1.59 คะแนน', { totals: '93.41' }],
    ['ผลการประเมิน ITA 93.41 คะแนน ลำดับที่ 12 ของจังหวัด ค่าเฉลี่ยคะแนน ITA จังหวัดแพร่ 91.15', { totals: '93.41' }],
    ['ภาพรวม 93.41 คะแนน ระดับ ผ่านดี (เกณฑ์ 85 คะแนนขึ้นไป)', { totals: '93.41', levels: 'ผ่านดี' }],
    [
      'IIT = 89.01 x 0.30 = 26.70 EIT = 91.10 x 0.30 = 27.33 OIT ได้ 98.44',
      { instruments: 'IIT:89.01 EIT:91.10 OIT:98.44' },
    ],
  ])('%s', (line, found) => {
    expect(scores(line)).toEqual({ ...nothing, ...found });
  });

  it.each([
    'ผลการประเมิน ITA ต้องได้คะแนนไม่น้อยกว่า ๘๕.๐๐ คะแนน อยู่ในระดับผ่านขึ้นไป',
    'คะแนนเต็ม ๑๐๐ คะแนน และคะแนนเพิ่มขึ้น 2.35 คะแนนจากการประเมิน ITA ครั้งก่อน',
    'แบบวัด IIT มีน้ำหนักร้อยละ 30 แบบวัด EIT มีน้ำหนักร้อยละ 30',
    'ตัวชี้วัดที่ได้คะแนนสูงสุด คือ การเปิดเผยข้อมูล 100.00 คะแนน',
    'ระดับผ่านดี ๘๕.๐๐ – ๙๔.๙๙ คะแนน ตามเกณฑ์การประเมิน ITA',
    'ผลการประเมินความพึงพอใจ ได้คะแนน 4.52 คะแนน',
    'การประเมิน ITA ผู้ตอบ ๑๒๐ คน ใช้เวลา 85.50 วัน ระดับผ่านเกณฑ์',
    'ตัวชี้วัดที่ ๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล ประเด็นที่ ๑',
    'ผลการประเมิน ITA ภาพรวมของประเทศได้คะแนนเฉลี่ย 90.19 คะแนน ระดับจังหวัดได้ 88.10 คะแนน',
    'ปีที่ผ่านมาผลการประเมิน ITA ได้คะแนน 89.10 อยู่ในระดับ A',
    'พ.ร.บ. พ.ศ. ๒๕๖๐ และระดับความเสี่ยงสูง',
    'IIT 30% = 26.70 EIT 30% = 27.33 OIT 40% = 39.38',
    'เพื่อยกระดับผลการประเมิน ITA ให้อยู่ในระดับ ผ่านดีเยี่ยม จึงกำหนดมาตรการ',
    'ตั้งเป้าหมายการประเมิน ITA ให้ได้ระดับ ผ่านดีเยี่ยม ในปีงบประมาณ พ.ศ. 2567',
    'ผลการประเมิน ITA หน่วยงานที่ได้ระดับ ผ่านดีเยี่ยม มี 10 แห่ง ระดับ ผ่าน 120 แห่ง',
    'ระดับ ผ่านดี คะแนนรวม 85 คะแนนขึ้นไป และทุกเครื่องมือ 85 คะแนนขึ้นไป',
    'เกณฑ์ผลการประเมิน ITA ระดับ AA 95-100 ระดับ A 85-94.99 ระดับ B 75-84.99',
    'ประเด็นที่ควรพัฒนาจากผลการประเมิน ITA ได้แก่ i7 (81.25 คะแนน) และ e9 (79.40 คะแนน)',
    'การประเมิน ITA ข้อ I15 ได้คะแนน 72.11 คะแนน',
    'ผลการประเมิน ITA แบบวัด IIT มีผู้ตอบ ร้อยละ 96.50 ของบุคลากร',
    'ผลการประเมิน ITA คะแนนเพิ่มขึ้นจากปีก่อน 2.64 คะแนน',
  ])('say nothing in "%s"', (line) => {
    expect(scores(line)).toEqual(nothing);
  });

  it('stand in their paragraph or cell', () => {
    const { scores: found } = readPieces('คะแนนรวม ๙๑.๐๔ คะแนน', [
      ['เครื่องมือ', 'ชื่อ', 'คะแนนที่ได้'],
      ['IIT', 'ภายใน', '๘๒.๒๔'],
      ['รวม', '', '๙๑.๐๔'],
    ]);
    expect(found.totals[0]?.passage).toEqual({
      text: 'คะแนนรวม ๙๑.๐๔ คะแนน',
      place: { block: 0, line: 1, part: 'cover' },
    });
    expect(found.instruments).toEqual([
      {
        code: 'IIT',
        number: {
          value: '82.24',
          passage: { text: '๘๒.๒๔', place: expect.objectContaining({ row: 1, column: 2, part: 'scores' }) },
        },
      },
    ]);
  });
});

describe('score tables', () => {
  const rows = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ'].map((name, at) => [
    `${at + 1}`,
    name,
    `9${at}.50`,
  ]);

  it.each([
    ['three heads', [['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'คะแนน'], ...rows]],
    ['an order', [['ลำดับ', 'ตัวชี้วัด', 'คะแนนที่ได้'], ...rows]],
    ['no heads', rows],
    [
      'names with numbers',
      [['ตัวชี้วัด', 'คะแนน'], ...rows.map(([no, name, score]) => [`ตัวชี้วัดที่ ${no} ${name}`, `${score}`])],
    ],
    [
      'names alone',
      [['ตัวชี้วัด', 'คะแนน (ร้อยละ)'], ...rows.map(([, name, score]) => [`${name}`, `${score} คะแนน`])],
    ],
    [
      'two years',
      [
        ['ตัวชี้วัด', 'รายการ', 'คะแนนปี ๒๕๖๕', 'คะแนนปี ๒๕๖๖'],
        ...rows.map(([a, b, c]) => [`${a}`, `${b}`, '10.00', `${c}`]),
      ],
    ],
    [
      'Thai digits',
      [
        ['ที่', 'ตัวชี้วัด', 'คะแนน'],
        ['๑', 'การปฏิบัติหน้าที่', '๙๐.๕๐'],
        ['๒', 'การใช้งบประมาณ', '๙๑.๕๐'],
        ['๓', 'การใช้อำนาจ', '๙๒.๕๐'],
      ],
    ],
  ])('with %s', (_, table) => {
    const { indicators } = readPieces(table).scores;
    expect(indicators.map(({ no, name, score }) => [no, name.text, score?.value])).toEqual([
      [1, 'การปฏิบัติหน้าที่', '90.50'],
      [2, 'การใช้งบประมาณ', '91.50'],
      [3, 'การใช้อำนาจ', '92.50'],
    ]);
  });

  it('bear the instrument behind the name of an indicator', () => {
    const { scores: found } = readPieces([
      ['ที่', 'ตัวชี้วัด', 'คะแนน'],
      ['7', 'ประสิทธิภาพการสื่อสาร (EIT)', '90.08'],
      ['9', 'การเปิดเผยข้อมูล (OIT)', '100.00'],
    ]);
    expect(found.indicators.map(({ no, score }) => [no, score?.value])).toEqual([
      [7, '90.08'],
      [9, '100.00'],
    ]);
    expect(found.instruments).toEqual([]);
  });

  it('keep the first printing, and a name without a readable score', () => {
    const head = ['ที่', 'ตัวชี้วัด', 'คะแนน'];
    const { indicators } = readPieces(
      [head, ['1', 'การปฏิบัติหน้าที่', 'รอผล'], ['2', 'การใช้งบประมาณ', '80.00']],
      [head, ['1', 'การปฏิบัติหน้าที่', '91.00'], ['2', 'การใช้งบประมาณ', '70.00'], ['11', 'อื่น ๆ', '1.00']],
    ).scores;
    expect(indicators.map(({ no, score }) => [no, score?.value ?? null])).toEqual([
      [1, '91.00'],
      [2, '80.00'],
    ]);
  });

  it('are those of the year reported, whatever stands beside it', () => {
    const before = rows.map(([no, name]) => [`${no}`, `${name}`, '10.00']);
    const head = ['ที่', 'ตัวชี้วัด', 'คะแนน'];
    const years = ['ที่', 'ตัวชี้วัด', 'ปี 2566', 'ปี 2565', 'แนวโน้ม'];
    const beside = rows.map(([no, name, score]) => [`${no}`, `${name}`, `${score}`, '10.00', 'เพิ่ม']);
    const title = 'รายงานผลการประเมิน ITA ประจำปีงบประมาณ 2566';
    const sum = ['', 'คะแนนรวม', '91.04', '88.20', '2.84'];
    const reports: Piece[][] = [
      [title, [years, ...beside, sum]],
      [
        title,
        'ตารางที่ 1 ผลการประเมิน ITA ปี 2565',
        [head, ...before],
        'ผลปี 2566',
        [head, ...rows, sum.slice(0, 3)],
      ],
    ];
    for (const pieces of reports) {
      const { scores: found } = readPieces(...pieces);
      expect(found.indicators.map(({ score }) => score?.value)).toEqual(['90.50', '91.50', '92.50']);
      expect(found.totals.map(({ value }) => value)).toEqual(['91.04']);
    }
  });

  it.each([
    [
      'questions',
      [
        ['ที่', 'ประเด็น', 'คะแนนเฉลี่ย'],
        ['1', 'I1 ปฏิบัติงานตามขั้นตอน', '91.20'],
        ['2', 'I2 เท่าเทียม', '88.11'],
      ],
    ],
    [
      'questions of indicators',
      [
        ['ตัวชี้วัด', 'ข้อคำถาม', 'คะแนน'],
        ['ตัวชี้วัดที่ 1', 'I1', '91.20'],
        ['ตัวชี้วัดที่ 1', 'I2', '88.11'],
      ],
    ],
    [
      'sub-indicators',
      [
        ['ตัวชี้วัดย่อย', 'คะแนน'],
        ['9.1 ข้อมูลพื้นฐาน', '95.00'],
        ['10.2 มาตรการส่งเสริมคุณธรรมและความโปร่งใส', '90.00'],
      ],
    ],
    [
      'projects',
      [
        ['ลำดับ', 'ตัวชี้วัดตามแผนพัฒนา', 'คะแนน'],
        ['1', 'ถนนที่ได้มาตรฐาน', '80'],
        ['2', 'ผู้รับบริการ', '90'],
      ],
    ],
    [
      'agencies',
      [
        ['ลำดับ', 'หน่วยงาน', 'คะแนน'],
        ['1', 'อบต.ตัวอย่าง', '93.41'],
        ['2', 'อบต.สมมุติ', '91.20'],
      ],
    ],
  ])('of %s are none of the indicators', (_, table) => {
    const { scores: found } = readPieces(
      'รายงานผลการประเมิน ITA ประจำปีงบประมาณ 2566',
      [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows],
      'รายละเอียด',
      table,
    );
    expect(found.indicators.map(({ score }) => score?.value)).toEqual(['90.50', '91.50', '92.50']);
    expect(found.totals).toEqual([]);
  });

  it('may hold instruments, the total and the level', () => {
    const { instruments, totals, levels } = readPieces([
      ['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'คะแนน'],
      ['', 'คะแนนแบบวัด IIT', '82.24'],
      ['1', 'การปฏิบัติหน้าที่', '91.59'],
      ['', 'คะแนนรวม', '91.04'],
      ['', 'ระดับ', 'ผ่าน'],
    ]).scores;
    expect(instruments.map(({ code, number }) => [code, number.value])).toEqual([['IIT', '82.24']]);
    expect(totals.map(({ value }) => value)).toEqual(['91.04']);
    expect(levels.map(({ text }) => text)).toEqual(['ผ่าน']);
  });
});
