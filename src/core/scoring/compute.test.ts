import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { type Exact, exact, printDecimal, printFraction } from '../../lib/fraction.ts';
import { computeScorecard } from './compute.ts';
import { findDerivation } from './derive.ts';
import type { ScoreInputs } from './inputs.ts';
import type { Derivation, Scorecard } from './scorecard.ts';
import { tallyAnswers } from './tally.ts';

const framework = loadFramework();
const sample = ['91.59', '80.48', '85.64', '77.01', '76.47', '87.70', '84.67', '91.27', '100', '100'];

function byNumber(values: readonly (string | null)[]): Record<number, string | null> {
  return Object.fromEntries(values.map((value, index) => [index + 1, value]));
}

function node(card: Scorecard, id: string): Derivation {
  return assertDefined(findDerivation(card.total, id), id);
}

function fractionOf(card: Scorecard, id: string): string | null {
  const { value } = node(card, id);
  return value && printFraction(value);
}

function everyItem(verdict: Exact): Record<string, Exact> {
  return Object.fromEntries(framework.items.map(({ code }) => [code, verdict]));
}

function walk(root: Derivation): Derivation[] {
  return [root, ...root.children.flatMap(walk)];
}

describe('ten indicators', () => {
  const card = computeScorecard(framework, { indicators: byNumber(sample) });

  it('give instruments and total exactly, rounded only in print', () => {
    const scores = ['IIT', 'EIT', 'OIT', 'total'].map((id) => [fractionOf(card, id), node(card, id).print]);
    expect(scores).toEqual([
      ['41119/500', '82.24'],
      ['2197/25', '87.88'],
      ['100/1', '100.00'],
      ['455177/5000', '91.04'],
    ]);
  });

  it('say how each number came about', () => {
    expect(node(card, 'total').formula?.th).toBe('0.30 × IIT + 0.30 × EIT + 0.40 × OIT');
    expect(node(card, 'IIT').formula).toEqual({ th: 'ค่าเฉลี่ยของตัวชี้วัดที่ 1–5', en: 'mean of indicators 1–5' });
    expect(node(card, 'OIT').formula?.en).toBe('mean of indicators 9, 10');
    expect(node(card, '1')).toMatchObject({ origin: 'given', print: '91.59', children: [], formula: null });
    expect(node(card, 'EIT').weight?.equals(exact('0.3'))).toBe(true);
    expect(walk(card.total).every(({ reason, note }) => reason === null && note === null)).toBe(true);
  });

  it('are judged: passed, because IIT is short of the better level', () => {
    expect(card.level.level?.code).toBe('passed');
    expect(card.level.reasons[0]).toEqual({
      th: 'ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76',
      en: 'Passed, not Passed well: IIT 82.24 < 85, short by 2.76',
    });
  });
});

describe('item verdicts', () => {
  it('weigh by sub-indicator, not by item', () => {
    const items = { ...everyItem(exact(100)), O6: exact(0) };
    const card = computeScorecard(framework, { items });
    // 9.1 has 10 items: 90; the other four sub-indicators 100. By item it would be 29/30.
    expect(fractionOf(card, '9.1')).toBe('90/1');
    expect(fractionOf(card, '9')).toBe('98/1');
    expect(fractionOf(card, 'OIT')).toBe('99/1');
    expect(node(card, '9.1').formula?.th).toBe('ค่าเฉลี่ยของข้อ O1–O10');
    expect(node(card, '9').formula?.en).toBe('mean of sub-indicators 9.1–9.5');
  });

  it('missing one leave the whole unknown, and every step says what is missing', () => {
    const { O6: _, ...items } = everyItem(exact(100));
    const card = computeScorecard(framework, { indicators: byNumber(sample.slice(0, 8)), items });
    expect(['O6', '9.1', '9', 'OIT', 'total'].map((id) => node(card, id).value)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(node(card, 'O6').reason?.th).toBe('ยังไม่มีคะแนนของข้อ O6');
    expect(node(card, '9.1').reason?.th).toBe('คำนวณตัวชี้วัดย่อย 9.1 ไม่ได้ ยังขาดข้อ O6');
    expect(node(card, '9').reason?.en).toBe('Indicator 9 cannot be computed: missing sub-indicator 9.1');
    expect(node(card, 'total').reason?.th).toBe('คำนวณคะแนนรวมไม่ได้ ยังขาด OIT');
    expect(node(card, '10').print).toBe('100.00');
    expect(card.level).toMatchObject({ level: null, met: [], next: null });
    expect(card.level.unknown?.th).toContain('OIT');
  });
});

describe('several levels of detail for one number', () => {
  it('the complete details win, and a given score that contradicts them is named', () => {
    const card = computeScorecard(framework, { indicators: { 9: '97.5' }, items: everyItem(exact(100)) });
    expect(node(card, '9')).toMatchObject({ origin: 'computed', print: '100.00' });
    expect(node(card, '9').note?.th).toContain('97.50');
    expect(node(card, '9').note?.en).toContain('100.00');
  });

  it('a given score that prints as the computed one is no contradiction', () => {
    const items = { ...everyItem(exact(100)), O11: exact(0), O19: exact(0), O1: exact('33.3') };
    const card = computeScorecard(framework, { indicators: { 9: '91.17' }, items });
    expect(node(card, '9')).toMatchObject({ origin: 'computed', print: '91.17', note: null });
  });

  it('incomplete details leave the given score standing, and are shown with what they lack', () => {
    const card = computeScorecard(framework, {
      indicators: { 9: '97.5' },
      items: { O1: exact(100), O2: exact(0) },
    });
    expect(node(card, '9')).toMatchObject({ origin: 'given', print: '97.50', reason: null });
    expect(node(card, '9').note?.th).toContain('ขาดตัวชี้วัดย่อย 9.1–9.5');
    expect(node(card, 'O2').print).toBe('0.00');
  });

  it('a framework that lists fewer items than it counts cannot compute from them', () => {
    const short = structuredClone(framework);
    short.items = short.items.filter(({ code }) => code !== 'O6');
    const { O6: _, ...items } = everyItem(exact(100));
    expect(node(computeScorecard(short, { items }), '9.1')).toMatchObject({ value: null, origin: 'missing' });
    const given = computeScorecard(short, { items, subIndicators: { '9.1': '90' } });
    expect(node(given, '9.1')).toMatchObject({ print: '90.00', origin: 'given' });
    expect(node(given, '9.1').note?.en).toContain('does not list all details');
  });

  it('what an object inherits is no input', () => {
    const odd = structuredClone(framework);
    for (const item of odd.items) if (item.code === 'O6') item.code = 'constructor';
    const { O6: _, ...items } = everyItem(exact(100));
    expect(node(computeScorecard(odd, { items }), 'constructor').value).toBeNull();
  });

  it('sub-indicators given and computed mix', () => {
    const items = Object.fromEntries(
      framework.items.flatMap(({ code, subIndicator }) =>
        subIndicator === '10.1' ? [[code, exact(100)]] : [],
      ),
    );
    const card = computeScorecard(framework, { subIndicators: { '10.2': '60' }, items });
    expect(fractionOf(card, '10')).toBe('80/1');
  });
});

describe('answers', () => {
  const complete = Object.fromEntries(
    framework.questions.map(({ code, parts }) => [
      code,
      Object.fromEntries(parts.map((part) => [part.code, 1])),
    ]),
  );

  function scored(sets: readonly Record<string, Record<string, number>>[]): Scorecard {
    const tally = tallyAnswers(framework, sets);
    if (!tally.ok) throw new Error(tally.error.message.en);
    return computeScorecard(framework, { answers: tally.value });
  }

  it('of every question make the indicator', () => {
    // Indicator 1, first options: I1 0, I2 0, I3 0, and money, property, benefit "yes": 0. Indicator 5: I26 yes 100.
    const card = scored([complete]);
    expect(fractionOf(card, '1')).toBe('0/1');
    expect(fractionOf(card, '5')).toBe('50/3');
    expect(node(card, 'I26')).toMatchObject({ print: '100.00', respondents: 1 });
    expect(node(card, '1').formula?.th).toBe('ค่าเฉลี่ยของข้อคำถาม I1–I6');
  });

  it('lacking one question leave the indicator unknown', () => {
    const { I5: _, ...rest } = complete;
    const card = scored([rest]);
    expect(node(card, '1').value).toBeNull();
    expect(node(card, '1').reason?.en).toBe('Indicator 1 cannot be computed: missing question I5');
    expect(node(card, '2').value).not.toBeNull();
  });
});

describe('bad inputs are bugs of the caller', () => {
  it.each<[string, ScoreInputs]>([
    ['an unknown indicator', { indicators: { 11: '50' } }],
    ['an unknown item', { items: { O44: exact(100) } }],
    ['an unknown sub-indicator', { subIndicators: { '9.6': '1' } }],
    ['a score above 100', { indicators: { 1: '100.01' } }],
    ['a score below 0', { items: { O1: exact(-1) } }],
    ['no number', { indicators: { 1: 'NaN' } }],
  ])('%s', (_, inputs) => {
    expect(() => computeScorecard(framework, inputs)).toThrow();
  });
});

describe('properties', () => {
  const score = fc.integer({ min: 0, max: 10000 }).map((units) => printDecimal(exact(units).div(100), 2));
  const ten = fc.array(score, { minLength: 10, maxLength: 10 });
  const verdict = fc.constantFrom(0, 50, 100).map((points) => exact(points));
  const verdicts = fc
    .tuple(...framework.items.map(() => verdict))
    .map((values) =>
      Object.fromEntries(
        framework.items.map(({ code }, index) => [code, assertDefined(values[index], code)]),
      ),
    );

  it('every score is within 0..100, and prints as it rounds', () => {
    fc.assert(
      fc.property(ten, verdicts, (values, items) => {
        const card = computeScorecard(framework, { indicators: byNumber(values.slice(0, 8)), items });
        for (const { value, print } of walk(card.total)) {
          const known = assertDefined(value, 'value');
          expect(known.gte(0) && known.lte(100)).toBe(true);
          expect(print).toBe(printDecimal(known, 2));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('a raised indicator never lowers the total', () => {
    fc.assert(
      fc.property(ten, fc.nat(9), score, (values, at, other) => {
        const total = (value: string) => {
          const indicators = byNumber(values.with(at, value));
          return assertDefined(computeScorecard(framework, { indicators }).total.value, 'total');
        };
        const [low, high] = Number(other) < Number(values[at]) ? [other, values[at]] : [values[at], other];
        expect(total(low ?? '0').lte(total(high ?? '0'))).toBe(true);
      }),
    );
  });

  it('an item raised never lowers the total', () => {
    fc.assert(
      fc.property(verdicts, fc.constantFrom(...framework.items), (items, { code }) => {
        const indicators = byNumber(sample.slice(0, 8));
        const total = (value: Exact) =>
          assertDefined(
            computeScorecard(framework, { indicators, items: { ...items, [code]: value } }).total.value,
            'total',
          );
        expect(total(exact(0)).lt(total(exact(50))) && total(exact(50)).lt(total(exact(100)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('the total is the same whichever level of detail is given', () => {
    fc.assert(
      fc.property(verdicts, (items) => {
        const indicators = byNumber(sample.slice(0, 8));
        const detailed = computeScorecard(framework, { indicators, items });
        const given = (codes: readonly string[]) =>
          Object.fromEntries(codes.map((code) => [code, fractionOf(detailed, code)]));
        const subIndicators = given(framework.subIndicators.map(({ code }) => code));
        const bySub = computeScorecard(framework, { indicators, subIndicators });
        const byIndicator = computeScorecard(framework, {
          indicators: { ...indicators, ...given(['9', '10']) },
        });
        expect(fractionOf(bySub, 'total')).toBe(fractionOf(detailed, 'total'));
        expect(fractionOf(byIndicator, 'total')).toBe(fractionOf(detailed, 'total'));
        expect(byIndicator.level).toEqual(detailed.level);
      }),
      { numRuns: 40 },
    );
  });
});

const published = new URL('../../../../shared/samples/results.json', import.meta.url);

interface PublishedResult {
  readonly year_be: number;
  readonly indicators: readonly (number | null)[];
  readonly printed: { readonly total: number };
  readonly printed_weighted?: { readonly oit: number };
}

describe.skipIf(!existsSync(published))('published results (skipped where the samples are absent)', () => {
  const rows = existsSync(published)
    ? (JSON.parse(readFileSync(published, 'utf8')) as PublishedResult[])
    : [];
  const of = (row: PublishedResult) => loadFramework(row.year_be === 2566 ? 'nacc-2566' : 'nacc-2564');
  const card = (row: PublishedResult) =>
    computeScorecard(of(row), {
      indicators: byNumber(row.indicators.map((value) => value?.toString() ?? null)),
    });

  it('have the total that their indicators give, within the rounding of the indicators', () => {
    const whole = rows.filter(({ indicators }) => !indicators.includes(null));
    expect(whole).toHaveLength(3);
    for (const row of whole) {
      const { value } = card(row).total;
      expect(value?.sub(exact(row.printed.total)).abs().lte(exact('0.01'))).toBe(true);
    }
  });

  it('expose a weighted part that is not its indicators’ mean', () => {
    const row = assertDefined(
      rows.find(({ year_be }) => year_be === 2563),
      'row of 2563',
    );
    const weighted = card(row).total.children.map(({ value, weight }) =>
      printDecimal(assertDefined(value, 'value').mul(assertDefined(weight, 'weight')), 2),
    );
    expect(weighted).toEqual(['25.24', '24.67', '21.64']);
    expect(card(row).total.print).toBe('71.55');
  });

  it('with unknown indicators give what is known and no total', () => {
    const partial = rows.filter(({ indicators }) => indicators.includes(null));
    expect(partial).toHaveLength(2);
    for (const row of partial) {
      const oit = assertDefined(node(card(row), 'OIT').value, 'OIT');
      expect(printDecimal(oit.mul(exact('0.4')), 2)).toBe(row.printed_weighted?.oit.toFixed(2));
      expect(card(row).total).toMatchObject({ value: null, origin: 'missing' });
    }
  });
});
