import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { exact, mean, printDecimal, sum } from '../../lib/fraction.ts';
import { impacts } from '../scoring/impact.ts';

const framework = loadFramework();
const { instruments, indicators, subIndicators, questions, items, periods, levels, scales } = framework;

/** "O1-O3 O9" as a list of codes. */
function codes(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = 0, to = from] = range.replaceAll('O', '').split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => `O${from + i}`);
  });
}

const itemsOf = (period: string) => items.filter((item) => item.period === period).map(({ code }) => code);

describe('ITA 2566 (fiscal year 1 Oct 2022 to 30 Sep 2023)', () => {
  it('has three instruments, weighted 30, 30 and 40 per cent', () => {
    expect(instruments.map(({ code, weight, indicators: nos }) => [code, weight, nos])).toEqual([
      ['IIT', '0.30', [1, 2, 3, 4, 5]],
      ['EIT', '0.30', [6, 7, 8]],
      ['OIT', '0.40', [9, 10]],
    ]);
    expect(framework.start).toBe('2022-10-01');
    expect(framework.end).toBe('2023-10-01');
  });

  it('names the ten indicators officially and knows their two other printings', () => {
    expect(indicators.map(({ name }) => name.th)).toEqual([
      'การปฏิบัติหน้าที่',
      'การใช้งบประมาณ',
      'การใช้อำนาจ',
      'การใช้ทรัพย์สินของราชการ',
      'การแก้ไขปัญหาการทุจริต',
      'คุณภาพการดำเนินงาน',
      'ประสิทธิภาพการสื่อสาร',
      'การปรับปรุงระบบการทำงาน',
      'การเปิดเผยข้อมูล',
      'การป้องกันการทุจริต',
    ]);
    expect(indicators.flatMap(({ no, aliases }) => aliases.map((alias) => [no, alias]))).toEqual([
      [4, 'การใช้ทรัพย์สินของทางราชการ'],
      [8, 'การปรับปรุงการทำงาน'],
    ]);
    expect(indicators.map(({ from }) => from === 'questions')).toEqual([
      ...Array(8).fill(true),
      false,
      false,
    ]);
  });

  it('has 43 items in seven sub-indicators of 10, 8, 4, 4, 4, 8 and 5', () => {
    expect(items.map(({ code }) => code)).toEqual(codes('O1-43'));
    const ranges = ['O1-10', 'O11-18', 'O19-22', 'O23-26', 'O27-30', 'O31-38', 'O39-43'];
    const subs = ['9.1', '9.2', '9.3', '9.4', '9.5', '10.1', '10.2'];
    expect(subIndicators.map(({ code, size }) => [code, size])).toEqual(
      subs.map((code, i) => [code, codes(ranges[i] ?? '').length]),
    );
    for (const [i, sub] of subs.entries()) {
      const own = items.filter(({ subIndicator }) => subIndicator === sub).map(({ code }) => code);
      expect(own).toEqual(codes(ranges[i] ?? ''));
    }
  });

  it('asks 30 IIT questions, six an indicator, and 15 EIT questions, five an indicator', () => {
    const counts = indicators.map(({ no }) => questions.filter(({ indicator }) => indicator === no).length);
    expect(counts).toEqual([6, 6, 6, 6, 6, 5, 5, 5, 0, 0]);
    const parts = questions
      .filter(({ parts }) => parts.length > 1)
      .map(({ code, parts }) => `${code}:${parts.length}`);
    expect(parts.join(' ')).toBe(
      'I1:2 I3:3 I4:3 I5:3 I6:3 I8:2 I11:2 I12:3 I18:3 I26:2 I28:3 I30:4 E1:2 E4:3 E6:2',
    );
  });

  it('reads each part on its scale', () => {
    const on = (scale: string) =>
      questions
        .flatMap(({ code, parts }) => parts.filter((p) => p.scale === scale).map((p) => code + p.code))
        .join(' ');
    expect(on('four-reversed')).toBe('I9 I10 I11b I16 I17 I18a I18b I18c I19 I22');
    expect(on('yes-no-negative')).toBe('I4a I4b I4c I5a I5b I5c I6a I6b I6c E4a E4b E4c');
    expect(on('yes-no-positive')).toBe('I26a I26b E8 E10 E13');
    expect(scales.map(({ code, options }) => [code, options.map(({ value }) => value).join('/')])).toEqual([
      ['four', '0/33/67/100'],
      ['four-reversed', '100/67/33/0'],
      ['yes-no-positive', '100/0'],
      ['yes-no-negative', '0/100'],
    ]);
  });

  it('gives every item its period', () => {
    expect(itemsOf('current')).toEqual(codes('O1-3 O5-6 O8-9 O14-15 O18 O27-28 O39'));
    expect(itemsOf('first-half')).toEqual(codes('O12 O16 O21 O24 O29 O33 O37'));
    expect(itemsOf('previous-year')).toEqual(codes('O13 O17 O22 O26 O38'));
    expect(itemsOf('fiscal-year')).toHaveLength(43 - 13 - 7 - 5);
    expect(periods.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['current', null, null],
      ['fiscal-year', '2022-10-01', '2023-10-01'],
      ['previous-year', '2021-10-01', '2022-10-01'],
      ['first-half', '2022-10-01', '2023-04-01'],
    ]);
  });

  it('relates the items that depend on each other, each pair once', () => {
    const pairs = items.flatMap(({ code, relations }) =>
      relations.map(({ kind, item }) => `${code} ${kind} ${item}`),
    );
    expect(pairs).toEqual([
      'O12 reports O11',
      'O18 shares-with O15',
      'O21 sums-to O22',
      'O24 follows O23',
      'O28 separate-from O8',
      'O32 follows O31',
      'O33 follows O31',
      'O35 follows O34',
      'O37 follows O36',
      'O38 follows O36',
      'O43 follows O42',
    ]);
  });

  it('makes a missing item cost 0.40 to 2.00, and all of them the whole OIT', () => {
    const costs = impacts(framework);
    const bySub = subIndicators.map(
      ({ code }) => costs.find(({ subIndicator }) => subIndicator === code)?.cost,
    );
    expect(bySub.map((cost) => cost && printDecimal(cost, 2))).toEqual([
      '0.40',
      '0.50',
      '1.00',
      '1.00',
      '1.00',
      '1.25',
      '2.00',
    ]);
    expect(sum(costs.map(({ cost }) => cost)).equals(40)).toBe(true);
  });

  it('has five levels in words; the letters are history', () => {
    expect(levels.steps.map(({ name, total, instruments: least }) => [name.th, total, least])).toEqual([
      ['ผ่านดีเยี่ยม', '95', '95'],
      ['ผ่านดี', '85', '85'],
      ['ผ่าน', '85', null],
      ['ต้องปรับปรุง', '70', null],
      ['ต้องปรับปรุงโดยด่วน', '0', null],
    ]);
    expect(levels.formerNames).toEqual(['AA', 'A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('samples at least 30 and needs no more than 400', () => {
    expect(
      framework.samples.map(({ instrument, percent, minimum, maximum }) => [
        instrument,
        percent,
        minimum,
        maximum,
      ]),
    ).toEqual([
      ['IIT', '10', 30, 400],
      ['EIT', '10', 30, 400],
    ]);
    expect(framework.samples[1]?.classes.map(({ minimum }) => minimum)).toEqual([
      50, 40, 30, 70, 60, 100, 400,
    ]);
  });
});

describe('what is verified in 2566', () => {
  const doubtful = (rows: readonly { code: string; verified: boolean }[]) =>
    rows.filter(({ verified }) => !verified).map(({ code }) => code);

  it('marks every fact nobody has confirmed', () => {
    expect(doubtful(items)).toEqual(['O6']);
    expect(doubtful(levels.steps)).toEqual(['improve', 'urgent']);
    const sure = questions.filter(({ verified }) => verified).map(({ code }) => code);
    expect(sure).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(doubtful(scales)).toContain('four');
    expect(framework.pooling.verified || framework.aggregation.verified).toBe(false);
    expect(
      framework.samples.flatMap(({ verified, classes }) => [verified, ...classes.map((c) => c.verified)]),
    ).not.toContain(true);
  });
});

describe('subjects, by which misplaced text is told', () => {
  const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase();

  it('never point from an item’s own title or components to another item', () => {
    const alarms = items.flatMap((own) =>
      [own.title.th, ...own.aliases, ...own.components.map(({ th }) => th)].flatMap((text) => {
        const has = (word: string) => plain(text).includes(plain(word));
        if (own.subjects.some(has)) return [];
        const others = items.filter((other) => other !== own && other.subjects.some(has));
        return others.map(({ code }) => `${own.code} "${text}" looks like ${code}`);
      }),
    );
    expect(alarms).toEqual([]);
  });

  it('tell procurement from personnel and a service manual from an e-service', () => {
    const about = (text: string) =>
      items
        .filter(({ subjects }) => subjects.some((word) => plain(text).includes(plain(word))))
        .map(({ code }) => code);
    expect(about('รายงานผลการจัดซื้อจัดจ้างของกองคลัง')).toEqual(['O19', 'O20', 'O21', 'O22']);
    expect(about('ปรับปรุงคู่มือการให้บริการประชาชน')).toEqual(['O15']);
    expect(about('ยื่นคำขอออนไลน์ได้ทุกวัน')).toEqual(['O18']);
    expect(about('เผยแพร่บนเว็บไซต์ของหน่วยงานแล้ว เสนอผู้บริหารทราบ')).toEqual([]);
  });
});

describe('older years', () => {
  it.each(['nacc-2564', 'nacc-2565'])('%s grades by letter on the total alone', (id) => {
    const old = loadFramework(id);
    expect(old.levels.style).toBe('letters');
    expect(old.levels.steps.map(({ code, total, instruments: least }) => [code, total, least])).toEqual([
      ['AA', '95', null],
      ['A', '85', null],
      ['B', '75', null],
      ['C', '65', null],
      ['D', '55', null],
      ['E', '50', null],
      ['F', '0', null],
    ]);
    expect(old.subIndicators.some(({ verified }) => verified)).toBe(false);
  });

  it('2564 weighs as a published provincial mean proves', () => {
    const scores = [
      '93.55',
      '87.72',
      '91.01',
      '87.93',
      '89.52',
      '90.55',
      '88.68',
      '88.58',
      '72.89',
      '65.56',
    ].map(exact);
    const parts = loadFramework('nacc-2564').instruments.map(({ weight, indicators: nos }) =>
      exact(weight).mul(mean(nos.map((no) => scores[no - 1] ?? exact(0))) ?? 0),
    );
    expect(printDecimal(sum(parts), 2)).toBe('81.45');
  });
});
