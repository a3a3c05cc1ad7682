import { describe, expect, it } from 'vitest';
import { readOwners } from './read-owners.ts';
import { dayOfText, readMethod, readPeriod, splitSteps } from './rules.ts';

const units = [
  { id: 'p', name: 'สำนักปลัด' },
  { id: 'k', name: 'กองคลัง' },
  { id: 'e', name: 'กองการศึกษา ศาสนาและวัฒนธรรม' },
];
const year = { start: Temporal.PlainDate.from('2022-10-01'), end: Temporal.PlainDate.from('2023-10-01') };
const today = Temporal.PlainDate.from('2023-03-15');

describe('owners of a cell', () => {
  it.each([
    ['สำนักปลัด', ['p'], []],
    ['สำนักปลัด, กองช่าง, กองคลัง', ['p', 'k'], ['กองช่าง']],
    ['สำนักปลัด กองคลัง กองช่าง', ['p', 'k'], ['กองช่าง']],
    ['กองคลังและสำนักปลัด', ['k', 'p'], []],
    ['๑. กองช่าง\n๒) สำนักปลัด', ['p'], ['กองช่าง']],
    ['กองคลัง/กองการศึกษา ศาสนาและวัฒนธรรม', ['k', 'e'], []],
    ['กองคลังจังหวัด', [], ['กองคลังจังหวัด']],
    ['', [], []],
  ])('%s', (cell, known, fresh) => {
    expect(readOwners(cell, units)).toMatchObject({ known, fresh, all: false, unclear: [] });
  });

  it('knows everybody, and tells what it does not know', () => {
    expect(readOwners('ทุกส่วนราชการ', units)).toMatchObject({ all: true, known: [], fresh: [] });
    expect(readOwners('ทุกสำนัก/กอง', units)).toMatchObject({ all: true });
    expect(readOwners('๑. เจ้าหน้าที่ประชาสัมพันธ์\n๒. สำนักปลัด', units)).toMatchObject({
      known: ['p'],
      unclear: ['เจ้าหน้าที่ประชาสัมพันธ์'],
    });
  });

  it('does not hang on a hostile cell', () => {
    const start = performance.now();
    readOwners('และ '.repeat(50_000), units);
    readMethod('๑. '.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('method', () => {
  it('parts the reason from the numbered steps', () => {
    expect(readMethod('จากผลการประเมิน ตัวชี้วัดที่ ๙.๔ บุคลากร ๑. อบรม ๒.จัดคู่มือ')).toEqual({
      reason: 'จากผลการประเมิน ตัวชี้วัดที่ ๙.๔ บุคลากร',
      steps: ['อบรม', 'จัดคู่มือ'],
      indicator: 9,
    });
  });

  it('keeps a text without numbers as one step', () => {
    expect(readMethod('ตัวชี้วัดที่ 4 ทำทะเบียน')).toEqual({
      reason: 'ตัวชี้วัดที่ 4 ทำทะเบียน',
      steps: ['ตัวชี้วัดที่ 4 ทำทะเบียน'],
      indicator: 4,
    });
    expect(readMethod('').steps).toEqual([]);
  });

  it('takes no number out of its order and no decimal for a step', () => {
    expect(splitSteps('ร้อยละ 90.5 ของ 2. แรก').steps).toEqual([]);
    expect(splitSteps('1. ก 3. ข 2. ค').steps).toEqual(['ก 3. ข', 'ค']);
  });
});

describe('period', () => {
  const read = (text: string) =>
    Object.values(readPeriod(text, year)).map((date) => date?.toString() ?? null);
  it('reads two dates, the whole year, or neither', () => {
    expect(read('ต.ค. ๖๕ ถึง ก.ย. ๖๖')).toEqual(['2022-10-01', '2023-10-01']);
    expect(read('ม.ค. ๒๕๖๖ – มี.ค. ๒๕๖๖')).toEqual(['2023-01-01', '2023-04-01']);
    expect(read('ตลอดปีงบประมาณ')).toEqual(['2022-10-01', '2023-10-01']);
    expect(read('ทุกวันจันทร์')).toEqual([null, null]);
  });
});

describe('the day of a text', () => {
  it('is its last date of the year that has come, else the newest day there is', () => {
    expect(dayOfText('เมื่อ ๔ ม.ค. ๒๕๖๖ และ ๒๐ ก.พ. ๒๕๖๖', year, today).toString()).toBe('2023-02-20');
    expect(dayOfText('๓๐ กุมภาพันธ์ ๒๕๖๖', year, today).toString()).toBe('2023-03-15');
    expect(dayOfText('๑ ธ.ค. ๒๕๖๘', year, today).toString()).toBe('2023-03-15');
    expect(dayOfText('ไม่มีวัน', year, Temporal.PlainDate.from('2025-01-01')).toString()).toBe('2023-09-30');
  });
});
