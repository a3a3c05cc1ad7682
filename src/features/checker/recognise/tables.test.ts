import { describe, expect, it } from 'vitest';
import { readPieces, spanning } from '../../../../test/support/document.ts';

const itemHead = ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ'];
const box = '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ';
const item = (code: string, title = 'โครงสร้าง') => [
  code,
  title,
  '- แผนผัง',
  'สำนักปลัด',
  `${box} - ลงเว็บไซต์แล้ว`,
];

describe('item tables', () => {
  it('are read by their heads', () => {
    const { items } = readPieces('ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน', [
      itemHead,
      item('๐๑'),
      item('O๐๒', 'ข้อมูลผู้บริหาร'),
    ]);
    expect(items).toMatchObject([
      {
        code: 'O1',
        printedCode: {
          text: '๐๑',
          place: { block: 1, row: 1, column: 0, line: 2, part: 'items', item: 'O1' },
        },
        title: { text: 'โครงสร้าง', place: { column: 1 } },
        components: { text: '- แผนผัง', place: { column: 2 } },
        owner: { text: 'สำนักปลัด', place: { column: 3 } },
        progress: { done: true, notDone: false, text: '- ลงเว็บไซต์แล้ว', passage: { place: { column: 4 } } },
        subIndicator: '9.1',
      },
      { code: 'O2', title: { text: 'ข้อมูลผู้บริหาร' }, subIndicator: '9.1' },
    ]);
  });

  it('may have their columns in another order, and more of them', () => {
    const { items } = readPieces([
      ['ผู้รับผิดชอบ', 'หมายเหตุ', 'ความก้าวหน้า', 'ที่', 'รายการข้อมูล', 'องค์ประกอบ'],
      ['กองคลัง', '-', `${box} เสร็จแล้ว`, '1', 'โครงสร้าง', 'แผนผัง'],
    ]);
    expect(items).toMatchObject([
      { code: 'O1', title: { text: 'โครงสร้าง' }, owner: { text: 'กองคลัง' }, progress: { text: 'เสร็จแล้ว' } },
    ]);
  });

  it.each([
    ['slips in the heads', ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมลู', 'ผูรับผิดชอบ', 'ความกาวหน้าผลการดำเนินการ']],
    [
      'heads broken over lines',
      ['ข้อ', 'ข้อมูล', 'องค์ประกอบ\nด้านข้อมูล', 'ผู้รับ ผิดชอบ', 'ความก้าวหน้า\nผลการดำเนินการ'],
    ],
    ['longer heads', ['ข้อ', 'ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ (รอบ ๑๒ เดือน)']],
    ['an unknown title head', ['ข้อ', 'เรื่องที่ต้องเปิดเผย', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ']],
  ])('bear %s', (_, head) => {
    const { items } = readPieces([head, item('๐๑')]);
    expect(items).toMatchObject([
      { code: 'O1', title: { text: 'โครงสร้าง' }, owner: { text: 'สำนักปลัด' }, progress: { done: true } },
    ]);
  });

  it('are not the lists, calendars and summaries that name the items again', () => {
    const list = [['ข้อ', 'ข้อมูล', 'ผู้รับผิดชอบ'], ...['O1', 'O2'].map((code) => [code, 'ก', 'สำนักปลัด'])];
    const calendar = [
      ['ข้อ', 'รายการ', 'กำหนดส่ง', 'ผู้รับผิดชอบ'],
      ['O2', 'ก', '๑๐ เมษายน ๒๕๖๖', 'กองคลัง'],
    ];
    const summary = [
      ['ข้อ', 'ข้อมูล', 'ผลการดำเนินการ'],
      ['O1', 'ก', 'ครบ'],
    ];
    const full = [itemHead, item('O1'), item('O2')];
    const { items } = readPieces('สารบัญ', list, 'ตัวชี้วัดย่อยที่ 9.1', full, 'ปฏิทิน', calendar, 'สรุป', summary);
    expect(items.map(({ code, place }) => [code, place.block])).toEqual([
      ['O1', 3],
      ['O2', 3],
    ]);
    expect(readPieces(list).items).toHaveLength(2);
  });

  it('may stand under a section whose own number looks like a sub-indicator’s', () => {
    const under = (line: string) => readPieces(line, [itemHead, item('O11')]).items[0]?.subIndicator;
    expect(under('9.1 การดำเนินการตามตัวชี้วัดย่อย')).toBeNull();
    expect(under('9.2 การบริหารงาน')).toBe('9.2');
    expect(under('๙.๒ การบริหารงาน (ต่อ)')).toBe('9.2');
    expect(under('9.1')).toBe('9.1');
  });

  it('may have code and title in one column', () => {
    const { items } = readPieces([
      ['ข้อ/ข้อมูล', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ'],
      ['O1 โครงสร้าง', 'แผนผัง', 'สำนักปลัด', `${box} ก`],
      ['ข้อ 2 ข้อมูลผู้บริหาร', 'ชื่อ', 'สำนักปลัด', `${box} ข`],
    ]);
    expect(items.map(({ code, title }) => [code, title.text])).toEqual([
      ['O1', 'โครงสร้าง'],
      ['O2', 'ข้อมูลผู้บริหาร'],
    ]);
  });

  it('are known without heads by codes and boxes', () => {
    expect(readPieces([item('O1'), item('O2')]).items.map(({ code, owner }) => [code, owner.text])).toEqual([
      ['O1', 'สำนักปลัด'],
      ['O2', 'สำนักปลัด'],
    ]);
    const short = readPieces([
      ['โครงสร้าง', 'O1', `${box} ทำแล้ว`],
      ['ข้อมูลผู้บริหาร', 'O2', `${box} ทำแล้ว`],
    ]);
    expect(short.items).toMatchObject([
      { code: 'O1', title: { text: 'โครงสร้าง' }, progress: { text: 'ทำแล้ว' }, subIndicator: null },
      { code: 'O2' },
    ]);
  });

  it.each([
    ['O1 โครงสร้าง', 'O1'],
    ['๐๑ โครงสร้าง', 'O1'],
    ['๐๑. โครงสร้าง', 'O1'],
    ['ข้อ 1 โครงสร้าง', 'O1'],
    ['ข้อที่ ๔๓ โครงสร้าง', 'O43'],
    ['O 1\nโครงสร้าง', 'O1'],
    ['12 โครงสร้าง', 'O12'],
  ])('split a code from its title in the one column of both: %s', (cell, code) => {
    const head = ['ข้อ', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ'];
    const { items, notes } = readPieces([head, [cell, 'แผนผัง', 'สำนักปลัด', `${box} ก`]]);
    expect(items).toMatchObject([
      { code, title: { text: 'โครงสร้าง', place: { item: code } }, components: { text: 'แผนผัง' } },
    ]);
    expect(items[0]?.printedCode.text).toBe(cell.replace(/\s?โครงสร้าง/, ''));
    expect(notes).toEqual([]);
  });

  it.each(['โครงสร้าง', 'O1 – O5 ข้อมูล', '9.1 ข้อมูล', 'O99 ข้อมูล', '2566 ข้อมูล'])(
    'say how many codes could not be read: %s',
    (cell) => {
      const head = ['ข้อ', 'องค์ประกอบด้านข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้าผลการดำเนินการ'];
      const rows = ['แผนผัง', 'สำนักปลัด', `${box} ก`];
      const { items, notes } = readPieces([head, ['O2 ข้อมูล', ...rows], [cell, ...rows]]);
      expect(items.map(({ code }) => code)).toEqual(['O2', null]);
      expect(notes).toMatchObject([{ th: expect.stringMatching(/^อ่านรหัสข้อไม่ได้ 1 แถว/) }]);
    },
  );

  it('take over heads and sub-indicator where the next table has none', () => {
    const { items } = readPieces(
      '๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล',
      [itemHead, item('๐๒๓')],
      [item('24'), item('๒๕')],
    );
    expect(items.map(({ code, subIndicator }) => [code, subIndicator])).toEqual([
      ['O23', '9.4'],
      ['O24', '9.4'],
      ['O25', '9.4'],
    ]);
  });

  it('hear every announcement of a sub-indicator', () => {
    const { items } = readPieces(
      'ตัวชี้วัดย่อยที่ ๙.๕ การส่งเสริมความโปร่งใส (ต่อ)\nการเปิดโอกาสให้เกิดการมีส่วนร่วม',
      [itemHead, item('๐๓๐')],
      'ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต',
      [itemHead, item('๐๓๑')],
      'การดำเนินการเพื่อป้องกันการทุจริต',
      [itemHead, item('๐๓๒'), [spanning('ตัวชี้วัดย่อยที่ 10.2', 5), '', '', '', ''], item('๐๓๙')],
      'ข้อ 9.1 ของรายงานกล่าวถึงเรื่องนี้แล้ว',
      [itemHead, item('๐๔๐')],
    );
    expect(items.map(({ code, subIndicator }) => [code, subIndicator])).toEqual([
      ['O30', '9.5'],
      ['O31', null],
      ['O32', '10.1'],
      ['O39', '10.2'],
      ['O40', '10.2'],
    ]);
  });

  it('join a row that a page break split, and fill a merged owner down', () => {
    const { items } = readPieces(
      [
        itemHead,
        ['๐๑', 'โครงสร้าง', 'แผนผัง', spanning('สำนักปลัด', 1, 2), `${box} ลงแล้ว`],
        ['๐๒', 'ข้อมูลผู้บริหาร', 'ชื่อ', '', box],
      ],
      [itemHead, ['', '', 'รูปถ่าย', '', '- ลงภาพแล้ว'], item('๐๓')],
    );
    expect(items).toHaveLength(3);
    expect(items[1]).toMatchObject({
      code: 'O2',
      components: { text: 'ชื่อ\nรูปถ่าย' },
      owner: { text: 'สำนักปลัด', place: { row: 1, column: 3 } },
      progress: { done: true, text: '- ลงภาพแล้ว' },
    });
  });

  it('keep a row whose code cannot be read', () => {
    const { items } = readPieces([itemHead, item('๐๔๔'), item('O1-O5'), item('๐๑')]);
    expect(items.map(({ code, printedCode }) => [code, printedCode.text])).toEqual([
      [null, '๐๔๔'],
      [null, 'O1-O5'],
      ['O1', '๐๑'],
    ]);
    expect(items[0]?.place).not.toHaveProperty('item');
  });

  it('may print the code before the title', () => {
    const { items } = readPieces([
      ['รายการ', 'องค์ประกอบด้านข้อมูล', 'ความก้าวหน้า'],
      ['O1 โครงสร้าง', 'แผนผัง', box],
    ]);
    expect(items).toMatchObject([{ code: 'O1', printedCode: { text: 'O1' }, title: { text: 'โครงสร้าง' } }]);
  });

  it('skip a second row of heads and keep a row with its code alone', () => {
    const { items } = readPieces([
      [...itemHead.slice(0, 4).map((head) => spanning(head, 1, 2)), spanning('ความก้าวหน้า', 1, 1)],
      ['', '', '', '', 'รอบ ๑๒ เดือน'],
      item('๐๑'),
      ['๐๒', '', '', '', ''],
    ]);
    expect(items.map(({ code }) => code)).toEqual(['O1', 'O2']);
  });
});

describe('measures', () => {
  const head = ['ลำดับ', 'มาตรการ/กิจกรรม', 'วิธีดำเนินการ', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'สรุปผล', 'ผลลัพธ์'];
  const row = ['๑', 'มาตรการหนึ่ง', 'อบรม', 'ตลอดปี', 'สำนักปลัด', 'อบรมแล้ว', 'ผู้เข้าอบรม ๔๐ คน'];

  it('are read by their heads, or without them', () => {
    for (const table of [[head, row], [row]]) {
      expect(readPieces(table).measures).toMatchObject([
        {
          no: 1,
          title: { text: 'มาตรการหนึ่ง' },
          method: { text: 'อบรม' },
          period: { text: 'ตลอดปี' },
          owner: { text: 'สำนักปลัด' },
          summary: { text: 'อบรมแล้ว' },
          outcome: { text: 'ผู้เข้าอบรม ๔๐ คน', place: { part: 'measures', measure: 1, column: 6 } },
        },
      ]);
    }
  });

  it('have no number where none is printed', () => {
    const { measures } = readPieces([head.slice(1), row.slice(1)]);
    expect(measures).toMatchObject([{ no: null, title: { text: 'มาตรการหนึ่ง' }, outcome: { text: row[6] } }]);
  });

  it('leave a missing column empty', () => {
    const { measures } = readPieces([head.slice(0, 6), row.slice(0, 6)]);
    expect(measures[0]?.outcome.text).toBe('');
    expect(measures[0]?.summary.text).toBe('อบรมแล้ว');
  });
});

describe('indicator tables', () => {
  const head = ['ตัวชี้วัด', 'แนวทางในการยกระดับการประเมิน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ความก้าวหน้า'];

  it('number a row by what is printed, else by its name', () => {
    const rest = ['แนวทาง', 'สำนักปลัด', 'ต.ค. ๖๕', box];
    const { indicators } = readPieces([
      head,
      ['ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ', ...rest],
      ['ตัวชี้วัดที่๖คุณภาพการดำเนินงาน', ...rest],
      ['8. การปรับปรุงระบบการทำงาน', ...rest],
      ['การใช้งบประมาน', ...rest],
      ['เรื่องอื่น', ...rest],
    ]);
    expect(indicators.map(({ no }) => no)).toEqual([4, 6, 8, 2, null]);
    expect(indicators[0]?.place).toMatchObject({ part: 'indicators', indicator: 4 });
  });
});

describe('one sheet with everything', () => {
  it('falls apart at its heads, headings and memo', () => {
    const wide = (text: string) => [spanning(text, 5), '', '', '', ''];
    const report = readPieces([
      wide('รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ ๒๕๖๖'),
      wide('องค์การบริหารส่วนตำบลทดสอบ อำเภอแม่ริม จังหวัดเชียงใหม่'),
      ['ตัวชี้วัด', 'แนวทางการยกระดับ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ความก้าวหน้า'],
      ['ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่', 'แนวทาง', 'ทุกกอง', 'ตลอดปี', box],
      wide('ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน'),
      itemHead,
      item('๐๑'),
      ['', '', '', '(นางทดลอง ระบบดี)', ''],
      ['', '', '', 'ผู้รายงาน', ''],
      wide('บันทึกข้อความ'),
      ['ส่วนราชการ', 'สำนักปลัด', '', '', ''],
      ['เรื่อง', 'รายงานผลการประเมิน ITA', '', '', ''],
      ['เรียน', 'นายกองค์การบริหารส่วนตำบลทดสอบ', '', '', ''],
      ['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'คะแนน', '', ''],
      ['๑', 'การปฏิบัติหน้าที่', '๙๑.๕๙', '', ''],
      ['', '', '(นายทดสอบ ระบบดี)', '', ''],
      ['', '', 'นักวิเคราะห์นโยบายและแผน', '', ''],
    ]);
    expect(report.agency).toMatchObject({ kind: 'sao', name: 'ทดสอบ', province: { text: 'เชียงใหม่' } });
    expect(report.fiscalYear).toBe(2566);
    expect(report.indicators.map(({ no }) => no)).toEqual([1]);
    expect(report.items.map(({ code, subIndicator }) => [code, subIndicator])).toEqual([['O1', '9.1']]);
    expect(report.memo).toMatchObject({
      office: { text: 'สำนักปลัด', place: { row: 10, column: 1 } },
      subject: { text: 'รายงานผลการประเมิน ITA' },
      to: { text: 'นายกองค์การบริหารส่วนตำบลทดสอบ' },
    });
    expect(report.scores.indicators).toMatchObject([{ no: 1, score: { value: '91.59' } }]);
    expect(report.items[0]?.owner.text).toBe('สำนักปลัด');
    expect(report.signatures).toMatchObject([
      { name: 'นางทดลอง ระบบดี', lines: [{ text: 'ผู้รายงาน' }] },
      { name: 'นายทดสอบ ระบบดี', lines: [{ text: 'นักวิเคราะห์นโยบายและแผน' }] },
    ]);
  });
});
