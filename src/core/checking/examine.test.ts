import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, smallGeography } from '../../../test/support/check.ts';
import { loadFramework } from '../../../test/support/framework.ts';
import { correctReport, onlyItems, withoutItems, withScores } from '../../../test/support/report.ts';
import { rules } from './all-rules.ts';
import { examine } from './examine.ts';
import type { Report } from './report.ts';

const framework = loadFramework();
const knowledge = { framework, geography: smallGeography, kinds };
const correct = correctReport(framework);

/** A report like the correct one in which one passage after the other says something else. */
function mangle(report: Report, change: (text: string) => string): Report {
  const seen = new Map<object, unknown>();
  const walk = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const known = seen.get(value);
    if (known) return known;
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      key === 'text' && typeof one === 'string' ? change(one) : walk(one),
    ]);
    const next = Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
    seen.set(value, next);
    return next;
  };
  return walk(report) as Report;
}

describe('examine', () => {
  it('finds nothing in a correct report, by any rule', () => {
    const { findings, scorecard, impacts } = examine(correct, knowledge);
    expect(findings).toEqual([]);
    expect(scorecard.total.print).toBe('93.17');
    expect(impacts.map(({ item }) => item)).toEqual(framework.items.map(({ code }) => code));
  });

  it('finds nothing in a correct part alone', () => {
    const empty = { items: [], indicators: [], measures: [], signatures: [] };
    expect(examine({ ...correct, ...empty }, knowledge).findings).toEqual([]);
    const part = {
      ...onlyItems(correct, 'O1', 'O2', 'O3'),
      scores: { ...correct.scores, indicators: [], instruments: [], totals: [], levels: [] },
    };
    expect(examine(part, knowledge).findings).toEqual([]);
  });

  it('sorts errors before warnings before notices, then by place', () => {
    const report = withoutItems(
      withScores(framework, { total: '91.04', names: { 7: 'ประสิทธภาพการสื่อสาร' } }),
      'O6',
      'O36',
    );
    const found = examine(report, knowledge).findings.map(({ severity, rule }) => `${severity} ${rule}`);
    expect(found.slice(0, 3)).toEqual(['error score-total', 'error item-missing', 'error item-missing']);
    expect(found.indexOf('warning indicator-name')).toBeGreaterThan(2);
  });

  it('leaves out scores it cannot use', () => {
    const report = withScores(framework, { indicators: { 1: '915.9' } });
    expect(examine(report, knowledge).scorecard.total.value).toBeNull();
  });

  it('judges any text without failing, in both languages', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ข้อ ๐๓๔',
        '๓๐ กุมภาพันธ์ ๒๕๖๖',
        'ปี พ.ศ. ',
        '๒๕61',
        'เทศบาล',
        '☑ ดำเนินการ',
        '\n',
        '100',
        'O',
        '(',
        ' - ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), fc.nat(20), (texts, every) => {
        let at = 0;
        const report = mangle(correct, (old) => {
          at += 1;
          return at % (every + 1) === 0 ? (texts[at % texts.length] ?? '') : old;
        });
        for (const finding of examine(report, knowledge).findings) {
          expect(finding.message.th).not.toBe('');
          expect(finding.message.en).not.toBe('');
          expect(finding.remedy.th).not.toBe('');
          expect(rules.some(({ id }) => id === finding.rule)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
