import { describe, expect, it } from 'vitest';
import type { SampleRule } from '../../core/surveying/sample-size.ts';
import { countDays } from './present-days.ts';
import { presentSample } from './present-sample.ts';
import type { DayCount } from './queries.ts';
import { readCount } from './read-count.ts';
import { readyScales, satisfactionSet } from './ready-sets.ts';

const page = { language: 'th' } as const;
const on = (day: string, answers: number, mode: DayCount['mode'] = 'self'): DayCount => ({
  ...{ day: Temporal.PlainDate.from(day), answers, mode },
});

describe('answers by day', () => {
  it('stand in a row with the days nobody answered, and add up', () => {
    const days = [on('2023-03-01', 2), on('2023-03-01', 1, 'interviewer'), on('2023-03-03', 4)];
    const counted = countDays(page, days, Temporal.PlainDate.from('2023-03-04'));
    expect(counted).toMatchObject({ total: 7, most: 4, byMode: { self: 6, interviewer: 1 } });
    expect(counted.bars.map(({ day, total }) => `${day}: ${total}`)).toEqual([
      '1 มี.ค. 2566: 3',
      '2 มี.ค. 2566: 0',
      '3 มี.ค. 2566: 4',
      '4 มี.ค. 2566: 0',
    ]);
  });

  it('are none where nobody answered, and no more than a page holds', () => {
    expect(countDays(page, [], Temporal.PlainDate.from('2023-03-04'))).toMatchObject({
      total: 0,
      bars: [],
      most: 0,
    });
    expect(countDays(page, [on('2020-01-01', 1), on('2023-03-01', 1)], null).bars).toHaveLength(400);
  });
});

it('explains the smallest sample by rule, class and arithmetic', () => {
  const fact = { verified: false, source: 's' };
  const rule: SampleRule = {
    ...{ instrument: 'EIT', percent: '10', minimum: 30, maximum: 400, ...fact },
    classes: [{ agencyClass: { th: 'ใหญ่', en: 'Large' }, minimum: 50, ...fact }],
  };
  const { needed, lines, isVerified } = presentSample(rule, { population: 301, agencyClass: 'ใหญ่' });
  expect({ needed, isVerified }).toEqual({ needed: 50, isVerified: false });
  expect(lines.map(({ th }) => th)).toEqual([
    'เกณฑ์: ไม่น้อยกว่าร้อยละ 10 ของผู้เกี่ยวข้อง และไม่น้อยกว่า 30 คน (ถ้ามีไม่ถึง 30 คน ต้องได้ทุกคน) · 400 คนถือว่าเพียงพอ',
    'ใหญ่: ไม่น้อยกว่า 50 คน',
    'คำนวณ: ร้อยละ 10 ของ 301 คน = 31 คน · เกณฑ์ตามขนาดของหน่วยงานสูงกว่า จึงใช้เกณฑ์นั้น',
  ]);
  expect(presentSample(rule, { population: null, agencyClass: null })).toMatchObject({ needed: null });
});

it('reads a number of people in either digits', () => {
  expect(['๑,๒๕๐', ' 42 ', '', '0', '-1', '1.5', 'มาก', '1e9', '100000001'].map(readCount)).toEqual([
    ...[1250, 42, null],
    ...Array(6).fill('wrong'),
  ]);
});

it('brings ready sets that hold together', () => {
  const scales = readyScales();
  expect(new Set(scales.map(({ scale }) => scale.code)).size).toBe(scales.length);
  for (const scale of satisfactionSet().scales) {
    expect(scales.map((each) => each.scale)).toContainEqual(scale);
  }
});
