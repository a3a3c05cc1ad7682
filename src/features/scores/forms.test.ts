import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { findDerivation } from '../../core/scoring/derive.ts';
import type { ScoreInputs } from '../../core/scoring/inputs.ts';
import { tallyAnswers } from '../../core/scoring/tally.ts';
import { toThaiDigits } from '../../lib/digits.ts';
import type { InputFault } from './faults.ts';
import { parseScoreInput } from './forms.ts';

const framework = loadFramework();
const sample = [91.59, 80.48, 85.64, 77.01, 76.47, 87.7, 84.67, 91.27, 100, 100];

function read(text: string, fileName: string | null = null): ScoreInputs {
  const result = parseScoreInput(text, fileName, framework);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
  return result.value;
}

function faults(text: string, fileName: string | null = null): InputFault[] {
  const result = parseScoreInput(text, fileName, framework);
  if (result.ok) throw new Error('was accepted');
  for (const { message } of result.error) {
    expect(message.th).toMatch(/[ก-๙]/);
    expect(message.en).not.toBe('');
  }
  return result.error;
}

function print(inputs: ScoreInputs, id: string): string | null {
  return findDerivation(computeScorecard(framework, inputs).total, id)?.print ?? null;
}

function tallied(sets: Parameters<typeof tallyAnswers>[1]) {
  const result = tallyAnswers(framework, sets);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value.counts;
}

describe('JSON', () => {
  it.each([
    ['a list', { indicators: sample }],
    ['an object', { indicators: Object.fromEntries(sample.map((score, index) => [index + 1, score])) }],
    ['text in Thai digits', { indicators: sample.map((score) => toThaiDigits(score.toFixed(2))) }],
  ])('of ten indicators as %s', (_, input) => {
    const inputs = read(JSON.stringify(input));
    expect([print(inputs, 'IIT'), print(inputs, 'total')]).toEqual(['82.24', '91.04']);
  });

  it('takes what the score command printed as exact fractions', () => {
    expect(read('{"indicators": {"6": "2197/25"}}').indicators).toEqual({ 6: '2197/25' });
  });

  it('of items in every spelling of their codes', () => {
    const { items } = read('{"items": {"o1": 100, "๐๒": 0, "O๐๓": "๕๐", "ข้อ 4": null, " O 10 ": "100"}}');
    expect(Object.entries(items ?? {}).map(([code, score]) => [code, score?.toString() ?? null])).toEqual([
      ['O1', '100'],
      ['O2', '0'],
      ['O3', '50'],
      ['O4', null],
      ['O10', '100'],
    ]);
  });

  it('of answers, with parts inside or flat, blanks left out', () => {
    const inputs = read(`{"answers": [
      {"respondent": "a", "I1": {"a": 4, "b": null}, "I2": 3},
      {"respondent": "b", "i1A": "๔", "I1b": 1, "I2": ""},
      {}
    ]}`);
    expect(inputs.answers?.counts).toEqual(
      tallied([{ I1: { a: 4 }, I2: { '': 3 } }, { I1: { a: 4, b: 1 } }]),
    );
  });

  it('of a mixture', () => {
    const inputs = read('{"indicators": {"1": 90}, "subIndicators": {"9.1": 80}, "items": {"O11": 100}}');
    expect(inputs).toMatchObject({ indicators: { 1: '90' }, subIndicators: { '9.1': '80' } });
    expect(inputs.answers).toBeUndefined();
  });

  it.each<[string, string, Partial<InputFault>, RegExp]>([
    ['nine indicators', '{"indicators": [1,2,3,4,5,6,7,8,9]}', { path: 'indicators' }, /9 scores/],
    ['a score above 100', '{"indicators": {"2": 100.01}}', { path: 'indicators.2' }, /100\.01.*0 to 100/],
    ['a negative score', '{"items": {"O6": -1}}', { path: 'items.O6' }, /-1/],
    ['a word', '{"items": {"O6": "ครบ"}}', { path: 'items.O6' }, /ครบ/],
    ['a truth value', '{"items": {"O6": true}}', { path: 'items.O6' }, /number or null/],
    ['division by zero', '{"indicators": {"1": "1/0"}}', { path: 'indicators.1' }, /1\/0/],
    ['more than all', '{"indicators": {"1": "201/2"}}', { path: 'indicators.1' }, /201\/2/],
    ['an unknown item', '{"items": {"O44": 1}}', { path: 'items.O44' }, /no item "O44"/],
    ['an unknown indicator', '{"indicators": {"11": 1}}', { path: 'indicators.11' }, /no indicator/],
    [
      'two spellings of one item',
      '{"items": {"O1": 100, "๐๑": 0}}',
      { path: 'items.๐๑' },
      /O1 is given more/,
    ],
    ['one key twice', '{"items": {\n"O1": 100,\n"O1": 0}}', { line: 3 }, /"O1" is there more than once/],
    ['one key twice, escaped', '{"items": {"O1": 1, "\\u004f1": 0}}', { line: 1 }, /more than once/],
    ['a prototype key', '{"items": {"__proto__": 100}}', { path: 'items.__proto__' }, /no item "__proto__"/],
    ['a prototype among the parts', '{"__proto__": {"items": {}}}', { path: '__proto__' }, /not known/],
    [
      'an inherited name',
      '{"indicators": {"constructor": 1}}',
      { path: 'indicators.constructor' },
      /no indicator/,
    ],
    ['too many digits', '{"indicators": {"1": 33.33333333333333333}}', { line: 1 }, /quotation marks/],
    ['an unknown name', '{"indicator": [1]}', { path: 'indicator' }, /use indicators/],
    ['a bare list', '[1, 2]', { path: null }, /JSON object/],
    ['answers that are no list', '{"answers": {"I1": 1}}', { path: 'answers' }, /a list/],
    [
      'an unknown question',
      '{"answers": [{"I2": 1}, {"Q1": 1}]}',
      { path: 'answers[1].Q1' },
      /no question "Q1"/,
    ],
    ['a question without its part', '{"answers": [{"I3": 4}]}', { path: 'answers[0].I3' }, /parts: a, b, c/],
    ['a part of none', '{"answers": [{"I2": {"a": 4}}]}', { path: 'answers[0].I2.a' }, /no part "a"/],
    ['an option too high', '{"answers": [{"I2": 5}]}', { path: 'answers[0].I2' }, /from 1 to 4/],
    ['option zero', '{"answers": [{"I2": 0}]}', { path: 'answers[0].I2' }, /from 1 to 4/],
    [
      'one answer twice',
      '{"answers": [{"I3a": 1, "I3": {"a": 2}}]}',
      { path: 'answers[0].I3.a' },
      /more than once/,
    ],
    ['one respondent twice', '{"answers": [{"respondent": 1}, {"respondent": "1"}]}', {}, /respondent "1"/],
    ['broken JSON', '{"items": {\n"O1": 100,\n}}', { line: 3 }, /not valid JSON/],
    ['NaN', '{"indicators": {"1": NaN}}', { line: 1 }, /not valid JSON/],
    ['half a file', '{"items": {\n"O1": 1', { line: 2 }, /not valid JSON/],
    ['nothing', '{}', { line: null, path: null }, /no score/],
    ['only nulls', '{"indicators": {"1": null}}', {}, /no score/],
  ])('with %s is refused with its place', (_, text, place, reason) => {
    const [fault] = faults(text);
    expect(fault).toMatchObject(place);
    expect(fault?.message.en).toMatch(reason);
  });

  it('too deep to be read by recursion is refused calmly', () => {
    expect(faults('['.repeat(1_000_000) + ']'.repeat(1_000_000))[0]?.message.en).toMatch(/too deeply/);
    expect(faults('{"a":'.repeat(500_000))[0]?.message.en).toMatch(/too deeply/);
  });
});

describe('CSV', () => {
  it.each([
    ['commas', 'indicator,score\n1,91.59\n2,80.48\n'],
    ['semicolons and CRLF', 'indicator;score\r\n1;91.59\r\n2;80.48\r\n'],
    ['tabs, a byte order mark, quotes', '\uFEFF"indicator"\t"score"\n"1"\t"91.59"\n\n"2"\t"80.48"'],
    ['Thai names and digits', 'ตัวชี้วัดที่,รายละเอียด,คะแนน\n๑,"การปฏิบัติหน้าที่, ๑",๙๑.๕๙\nตัวชี้วัดที่ ๒,,๘๐.๔๘\n'],
  ])('of indicators with %s', (_, text) => {
    expect(read(text, 'scores.csv').indicators).toEqual({ 1: '91.59', 2: '80.48' });
  });

  it('of items', () => {
    const { items } = read('item,verdict\nO1,100\n๐๒,0\n3,\n');
    expect(Object.entries(items ?? {}).map(([code, score]) => [code, score?.toString()])).toEqual([
      ['O1', '100'],
      ['O2', '0'],
      ['O3', undefined],
    ]);
  });

  it('of sub-indicators', () => {
    expect(read('sub-indicator,score\n9.1,90\n๑๐.๒,80').subIndicators).toEqual({ '9.1': '90', '10.2': '80' });
  });

  it('of one answer a row, the rows of a respondent apart', () => {
    const text = 'respondent,question,part,option\nb,I1,a,4\na,I2,,3\nb,i1,B,1\nb,I2,,\nb,I3a,,2\n';
    const sets = [{ I1: { a: 4, b: 1 }, I3: { a: 2 } }, { I2: { '': 3 } }];
    expect(read(text).answers?.counts).toEqual(tallied(sets));
  });

  it('of one respondent a row', () => {
    const text = 'respondent,I1a,I1b,i2\nx,4,1,\ny,,,๓\n,1,,\n,1,,\n';
    const sets = [{ I1: { a: 4, b: 1 } }, { I2: { '': 3 } }, { I1: { a: 1 } }, { I1: { a: 1 } }];
    expect(read(text).answers?.counts).toEqual(tallied(sets));
  });

  it.each<[string, string, number | null, RegExp]>([
    ['no known header', '1,91.59\n2,80.48', 1, /first row must name the columns/],
    ['a score that is none', 'indicator,score\n1,90\n\n2,"ดี\nมาก"', 4, /"ดี มาก"/],
    ['NaN', 'indicator,score\n1,NaN', 2, /NaN/],
    ['a decimal comma', 'indicator;score\n1;91,59', 2, /91,59/],
    ['an indicator twice', 'indicator,score\n1,90\n๑,90', 3, /indicator 1 is given more than once/],
    ['a code cut short by spaces', `item,score\nO1${' '.repeat(80)}0,100`, 2, /no item/],
    ['a prototype key', 'item,score\n__proto__,100', 2, /__proto__/],
    ['a cell too many', 'indicator,score\n1,90,5', 2, /3 cells.*2 columns/],
    ['cells without end', `indicator,score\n1,${','.repeat(100_000)}`, 2, /more than 1000 cells/],
    ['a header without end', ','.repeat(100_000), 1, /more than 1000 cells/],
    ['an open quotation mark', 'indicator,score\n1,"90\n2,80', 2, /never closed/],
    ['an unknown question column', 'I1a,I99,I2\n1,1,1', 1, /no question "I99"/],
    ['a column without its part', 'I1a,I3\n1,1', 1, /parts: a, b, c/],
    ['a column twice', 'I1a,I2,i1A\n1,1,1', 1, /column twice/],
    ['an option too high', 'I1a,I26a\n4,3', 2, /I26a is "3".*1 to 2/],
    ['a respondent twice', 'respondent,I2\nx,1\nx,1', 3, /respondent "x"/],
    ['one answer twice', 'respondent,question,option\nx,I2,1\nx,I2,1', 3, /answered this already/],
    ['no respondent', 'respondent,question,option\n,I2,1', 2, /names no respondent/],
    ['nothing', '', null, /no score/],
    ['only a header', 'indicator,score\n', null, /no score/],
    ['another encoding', 'indicator,score\n1,90\n\uFFFD\uFFFD,1', null, /UTF-8/],
    ['binary content', 'PK\u0003\u0004\0\0', null, /no text/],
  ])('with %s is refused with its line', (_, text, line, reason) => {
    const [fault] = faults(text, 'x.csv');
    expect(fault?.line).toBe(line);
    expect(fault?.message.en).toMatch(reason);
  });

  it('names the first faults and stops there', () => {
    const found = faults(`indicator,score\n${'1,bad\n'.repeat(100_000)}`);
    expect(found).toHaveLength(51);
    expect(found.at(-1)?.message.en).toMatch(/stopped after 50 faults/);
  });

  it('never repeats what could drive a terminal', () => {
    const [fault] = faults('indicator,score\n1,\u001b[2J\u202e666');
    expect(fault?.message.th).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('of 100,000 lines is read in both shapes', () => {
    const wide = read(`I2,E2\n${'4,1\n'.repeat(100_000)}`);
    expect([print(wide, 'I2'), print(wide, 'E2')]).toEqual(['100.00', '0.00']);
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `r${index % 50_000},I${index < 50_000 ? 2 : 7},,4`,
    );
    const long = read(`respondent,question,part,option\n${rows.join('\n')}`);
    expect(computeScorecard(framework, long).total.children[0]?.children[0]?.children[1]).toMatchObject({
      id: 'I2',
      respondents: 50_000,
      print: '100.00',
    });
  });
});

describe('any input', () => {
  it('over 20 MB is refused unread', () => {
    expect(faults('ก'.repeat(7 * 1024 * 1024))[0]?.message.en).toMatch(/over 20 MB/);
  });

  it('is answered by inputs or by reasons, never by a crash', () => {
    const scraps = [
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ':',
      'I1a',
      'O1',
      'items',
      'indicator',
      'score',
      '๑',
      '-',
      '1e9',
      '__proto__',
      '\\',
      'null',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join('')),
      fc.json(),
      fc
        .array(fc.constantFrom(...scraps), { maxLength: 30 })
        .map((parts) => `indicator,score\n${parts.join('')}`),
    );
    fc.assert(
      fc.property(text, (input) => {
        const result = parseScoreInput(input, null, framework);
        if (result.ok) computeScorecard(framework, result.value);
        else expect(result.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same score from JSON and from CSV', () => {
    const score = fc.integer({ min: 0, max: 10000 }).map((units) => (units / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), fc.boolean(), (scores, thai) => {
        const digits = (text: string) => (thai ? toThaiDigits(text) : text);
        const csv = scores.map((value, index) => `${digits(String(index + 1))},${digits(value)}`).join('\n');
        expect(read(`indicator,score\n${csv}`)).toEqual(read(JSON.stringify({ indicators: scores })));
      }),
    );
  });
});

describe('verdicts in words', () => {
  it("are the framework's own values, for items only", () => {
    const { items } = read('item,verdict\nO1,ผ่าน\nO2,ไม่ผ่าน\nO3,Complete\nO4,missing\n');
    expect(Object.values(items ?? {}).map(String)).toEqual(['100', '0', '100', '0']);
    const other = { ...framework, verdicts: { ...framework.verdicts, missing: '20' } };
    const result = parseScoreInput('item,verdict\nO2,ไม่ผ่าน\n', null, other);
    expect(result.ok && String(result.value.items?.O2)).toBe('20');
    expect(faults('indicator,score\n1,ผ่าน\n')[0]?.line).toBe(2);
  });
});

describe('JSON that is no object or no number', () => {
  it.each(['null', ' true\n', '12'])('%j is told as JSON, not as a table', (text) => {
    expect(faults(text)[0]?.message.en).toContain('JSON object');
  });

  it('a number beyond all numbers is not called Infinity', () => {
    const [fault] = faults('{"indicators": {"1": 1e400}}');
    expect(fault).toMatchObject({ path: 'indicators.1' });
    expect(fault?.message.en).toContain('too large');
    expect(JSON.stringify(fault)).not.toContain('Infinity');
  });
});
