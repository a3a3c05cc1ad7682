import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { impacts } from '../../core/scoring/impact.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { describeFramework } from './present.ts';
import { readFrameworkFolder } from './queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-year-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fact = { verified: false, source: 'draft' };
const both = (text: string) => ({ th: text, en: text });
const item = (code: string, subIndicator: string) => ({
  code,
  subIndicator,
  title: both(code),
  aliases: [],
  components: [both('x')],
  period: 'current',
  relations: [],
  subjects: [],
  ...fact,
});

/** A year that never was: two instruments, three indicators, four items, other weights, scales, rounding and levels. */
const parts = {
  'framework.json': {
    id: 'nacc-2599',
    scheme: 'nacc',
    fiscalYear: 2599,
    name: both('2599'),
    start: '2055-10-01',
    end: '2056-10-01',
    sources: { draft: 'invented' },
    rounding: { places: 1, mode: 'half-up', ...fact },
    verdicts: { complete: '100', missing: '20', ...fact },
    pooling: { method: 'respondents', ...fact },
    aggregation: {
      indicatorFromQuestions: 'mean-of-questions',
      indicatorFromSubIndicators: 'mean-of-sub-indicators',
      ...fact,
    },
    instruments: [
      { code: 'ASK', name: both('ask'), aliases: [], weight: '1/4', indicators: [1], ...fact },
      { code: 'LOOK', name: both('look'), aliases: [], weight: '0.75', indicators: [2, 3], ...fact },
    ],
    indicators: [
      { no: 1, name: both('one'), aliases: [], from: 'questions', ...fact },
      { no: 2, name: both('two'), aliases: [], from: 'sub-indicators', ...fact },
      { no: 3, name: both('three'), aliases: [], from: 'sub-indicators', ...fact },
    ],
    subIndicators: [
      { code: '2.1', indicator: 2, name: both('a'), aliases: [], size: 3, ...fact },
      { code: '3.1', indicator: 3, name: both('b'), aliases: [], size: 1, ...fact },
    ],
    scales: [],
    questions: [],
    periods: [{ code: 'current', name: both('now'), start: null, end: null, ...fact }],
    levels: {
      style: 'words',
      formerNames: ['ผ่าน'],
      steps: [
        { code: 'gold', name: both('gold'), total: '90', instruments: '60', ...fact },
        { code: 'tin', name: both('tin'), total: '0', instruments: null, ...fact },
      ],
      ...fact,
    },
    samples: [],
    calendar: [],
  },
  'items-1.json': { items: [item('X1', '2.1'), item('X2', '2.1')] },
  'items-2.json': { items: [item('X3', '2.1'), item('Y1', '3.1')] },
};

describe('a new year needs no code', () => {
  for (const [name, json] of Object.entries(parts)) writeFileSync(join(folder, name), JSON.stringify(json));
  const read = readFrameworkFolder(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const framework = read.value;

  it('loads with its own numbers of everything', () => {
    expect(framework.items.map(({ code }) => code)).toEqual(['X1', 'X2', 'X3', 'Y1']);
    expect(describeFramework(framework, 'th')).toContain('nacc-2599 · 1 ตุลาคม 2598 ถึง 30 กันยายน 2599');
  });

  it('scores by its own weights, verdicts and rounding', () => {
    const verdicts = { X1: exact(100), X2: exact(100), X3: exact(20), Y1: exact(100) };
    const { total, level } = computeScorecard(framework, { indicators: { 1: '60' }, items: verdicts });
    // 1/4 × 60 + 3/4 × mean((100 + 100 + 20) / 3, 100) = 15 + 65 = 80
    expect(total.print).toBe('80.0');
    expect(level.level?.code).toBe('tin');
    expect(level.next?.conditions.find(({ on, holds }) => on === 'total' && !holds)?.short.equals(10)).toBe(
      true,
    );
  });

  it('reaches its own best level', () => {
    const indicators = { 1: '60', 2: '100', 3: '100' };
    expect(computeScorecard(framework, { indicators }).level.level?.code).toBe('gold');
  });

  it('knows what its items cost', () => {
    // a missing item still earns 20: 80 points × 3/4 ÷ 2 indicators ÷ 3 items, and ÷ 1 item
    expect(impacts(framework).map(({ item: code, cost }) => `${code} ${printDecimal(cost, 2)}`)).toEqual([
      'X1 10.00',
      'X2 10.00',
      'X3 10.00',
      'Y1 30.00',
    ]);
  });
});
