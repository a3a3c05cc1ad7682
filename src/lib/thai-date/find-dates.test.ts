import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatThaiDate, thaiWeekday } from '../thai-date.ts';
import { findDates } from './find-dates.ts';

const brief = (text: string): unknown[] =>
  findDates(text).map(({ text: printed, iso, fault }) => [printed, iso, fault]);

describe('findDates', () => {
  it.each([
    ['เมื่อวันที่ ๑๗ สิงหาคม ๒๕๖๖', '๑๗ สิงหาคม ๒๕๖๖', '2023-08-17'],
    ['๑ ต.ค ๖๕', '๑ ต.ค ๖๕', '2022-10-01'],
    ['๓๑ มี.ค. ๖๖)', '๓๑ มี.ค. ๖๖', '2023-03-31'],
    ['31มี.ค.2566', '31มี.ค.2566', '2023-03-31'],
    ['วันจันทร์ที่ ๒ มกราคม พ.ศ. ๒๕๖๖', 'วันจันทร์ที่ ๒ มกราคม พ.ศ. ๒๕๖๖', '2023-01-02'],
    ['วันพฤหัสที่ 17 เดือน สิงหาคม พ.ศ.2566', 'วันพฤหัสที่ 17 เดือน สิงหาคม พ.ศ.2566', '2023-08-17'],
    ['12 มกราคม ค.ศ. 2023', '12 มกราคม ค.ศ. 2023', '2023-01-12'],
    ['on 12 January 2023', '12 January 2023', '2023-01-12'],
    ['12/01/2566', '12/01/2566', '2023-01-12'],
    ['12/1/66 น.', '12/1/66', '2023-01-12'],
    ['12/1/23', '12/1/23', '2023-01-12'],
    ['๑๒.๐๑.๒๕๖๖', '๑๒.๐๑.๒๕๖๖', '2023-01-12'],
    ['2023-01-12', '2023-01-12', '2023-01-12'],
    ['2566-01-12', '2566-01-12', '2023-01-12'],
    ['29 กุมภาพันธ์ 2567', '29 กุมภาพันธ์ 2567', '2024-02-29'],
  ])('%s', (text, printed, iso) => {
    expect(brief(text)).toEqual([[printed, iso, null]]);
  });

  it.each([
    ['๓๐ กุมภาพันธ์ ๒๕๖๖', 'day'],
    ['30 ก.พ.', 'day'],
    ['29 กุมภาพันธ์ 2566', 'day'],
    ['31 เมษายน 2566', 'day'],
    ['0 มกราคม 2566', 'day'],
    ['12/13/2566', 'month'],
    ['31/02/2566', 'day'],
    ['12 มกราคม 3105', 'year'],
    ['12/01/3109', 'year'],
    ['12 มกราคม พ.ศ. 2023', 'year'],
    ['12 มกราคม ค.ศ. 2566', 'year'],
    ['วันพฤหัสบดีที่ ๒ มกราคม ๒๕๖๖', 'weekday'],
    ['อาทิตย์ ที่ 12 ม.ค. 66', 'weekday'],
  ])('%s has an impossible %s', (text, fault) => {
    expect(findDates(text).map((date) => date.fault)).toEqual([fault]);
  });

  it('keeps the date of a wrong weekday, since one of the two is right', () => {
    expect(findDates('วันพฤหัสบดีที่ ๒ มกราคม ๒๕๖๖')[0]).toMatchObject({ weekday: 4, iso: '2023-01-02' });
  });

  it('reads a month without a day, and a day without a year', () => {
    expect(findDates('ต.ค. ๖๕ ถึง ก.ย. ๖๖')).toMatchObject([
      { text: 'ต.ค. ๖๕', day: null, month: 10, year: 2022, era: 'BE', writtenYear: 65, index: 0 },
      { text: 'ก.ย. ๖๖', day: null, month: 9, year: 2023, era: 'BE', writtenYear: 66, index: 12 },
    ]);
    expect(findDates('ระหว่าง ๕ มกราคม')).toMatchObject([
      { day: 5, month: 1, year: null, iso: null, fault: null },
    ]);
    expect(findDates('มกราคม 2566')).toMatchObject([{ day: null, month: 1, year: 2023 }]);
  });

  it.each([
    'หมู่ ๑ ต.คลองหนึ่ง',
    'เดือนสิงหาคม 31 ราย',
    'โทร. ๐๘๐-๐๐๐๐๐๐๐',
    'ที่ สน.๙๙๙.๐๑./๑๒๓๔',
    'https://www.example.go.th/2023-01-32/12/13/2566',
    'เลขที่ 12/2566 และ 1.2.3.2566',
    'ม.ค.',
    '12/1/9999',
    '2566',
    '',
  ])('sees no date in %j', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('takes a number after a date for no year', () => {
    expect(brief('10 มีนาคม 2,500 บาท')).toEqual([['10 มีนาคม', null, null]]);
    expect(brief('10 มีนาคม 1500 บาท')).toEqual([['10 มีนาคม 1500', null, null]]);
  });

  it('reads back every date it can print, in every style', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => Temporal.PlainDate.from('1997-01-01').add({ days }));
    const style = fc.constantFrom('long' as const, 'short' as const);
    const digits = fc.constantFrom('thai' as const, 'arabic' as const);
    fc.assert(
      fc.property(day, style, digits, fc.string(), (date, printed, kind, before) => {
        const text = `${before} วัน${thaiWeekday(date.dayOfWeek)}ที่ ${formatThaiDate(date, printed, kind)}`;
        const last = findDates(text).at(-1);
        expect(last).toMatchObject({ iso: date.toString(), weekday: date.dayOfWeek, fault: null });
      }),
    );
  });

  it('gives the very stretch of the text at its index, on any text, in linear time', () => {
    const piece = fc.constantFrom(
      '๓๑',
      ' ',
      'ต.ค.',
      'กุมภาพันธ์',
      '๒๕๖๖',
      'พ.ศ.',
      '/',
      '12',
      'วันจันทร์ที่',
      '-',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const date of findDates(text))
          expect(text.slice(date.index, date.index + date.text.length)).toBe(date.text);
      }),
    );
    const start = performance.now();
    for (const hostile of ['วันจันทร์ที่ ', '1 ', '1/1/', '1 ม.ค. 2566 ', '   ', 'จันทร์ที่ 1 เดือน', '2566-01-']) {
      findDates(hostile.repeat(50_000));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('formatThaiDate', () => {
  it('prints as Thai offices do', () => {
    const date = Temporal.PlainDate.from('2023-08-17');
    expect(formatThaiDate(date, 'long', 'thai')).toBe('๑๗ สิงหาคม ๒๕๖๖');
    expect(formatThaiDate(date, 'short', 'thai')).toBe('๑๗ ส.ค. ๖๖');
    expect(formatThaiDate(date, 'long', 'arabic')).toBe('17 สิงหาคม 2566');
    expect(thaiWeekday(date.dayOfWeek)).toBe('พฤหัสบดี');
  });
});
