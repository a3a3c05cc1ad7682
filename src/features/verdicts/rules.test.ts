import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { impacts } from '../../core/scoring/impact.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { refusals } from './refusals.ts';
import { disclosureInstrument, type Judged, mayAppeal, standingOf, type VerdictResult } from './rules.ts';

const framework = loadFramework();
const day = (text: string) => Temporal.PlainDate.from(text);
const standing = (results: Readonly<Record<string, VerdictResult>>) => {
  const found = standingOf(framework, new Map(Object.entries(results)));
  if (!found) throw new Error('no standing');
  return { ...found, score: printDecimal(found.score, 2), lost: printDecimal(found.lost, 2) };
};

describe('an appeal', () => {
  const first: Judged = { round: 'first', result: 'incomplete', appealBy: day('2023-06-15') };

  it('can be made to the end of its last day, and is then told the day', () => {
    expect(mayAppeal(first, day('2023-06-01')).ok).toBe(true);
    expect(mayAppeal(first, day('2023-06-15')).ok).toBe(true);
    const late = mayAppeal(first, day('2023-06-16'));
    expect(!late.ok && late.error.th).toContain('15 มิ.ย. 2566');
    expect(!late.ok && late.error.en).toContain('15 Jun 2023');
  });

  it('needs a first verdict that found something', () => {
    const today = day('2023-06-01');
    const refused = (verdict: Judged | null) => {
      const may = mayAppeal(verdict, today);
      return may.ok ? null : may.error;
    };
    expect(refused(null)).toBe(refusals.noVerdict);
    expect(refused({ ...first, round: 'final' })).toBe(refusals.noVerdict);
    expect(refused({ ...first, result: 'complete' })).toBe(refusals.nothingToAppeal);
    expect(refused({ ...first, appealBy: null })).toBe(refusals.nothingToAppeal);
  });
});

describe('the standing of a year', () => {
  it('is 100.00 while nothing was found incomplete, judged or not', () => {
    expect(standing({})).toEqual({ judged: 0, incomplete: 0, items: 43, score: '100.00', lost: '0.00' });
    const all = Object.fromEntries(framework.items.map(({ code }) => [code, 'complete' as const]));
    expect(standing(all)).toEqual({ judged: 43, incomplete: 0, items: 43, score: '100.00', lost: '0.00' });
  });

  it('loses what an incomplete item is worth: O14 half a point of the total, 1.25 of OIT', () => {
    const found = standing({ O14: 'incomplete', O1: 'complete' });
    expect(found).toEqual({ judged: 2, incomplete: 1, items: 43, score: '98.75', lost: '0.50' });
    expect(standing({ O14: 'incomplete', O42: 'incomplete' }).lost).toBe('2.50');
  });

  it('agrees with the scores: what is lost of the total is the weight of what OIT lost', () => {
    for (const { item, cost } of impacts(framework)) {
      const found = standingOf(framework, new Map([[item, 'incomplete']]));
      expect(found?.lost.equals(cost)).toBe(true);
      expect(found?.score.neg().add(100).mul('0.4').equals(cost)).toBe(true);
    }
    const none = Object.fromEntries(framework.items.map(({ code }) => [code, 'incomplete' as const]));
    expect(standing(none)).toMatchObject({ score: '0.00', lost: '40.00' });
  });

  it('is unknown for a year whose items are not named', () => {
    expect(standingOf({ ...framework, items: [] }, new Map())).toBeNull();
    expect(disclosureInstrument(framework)).toBe('OIT');
  });
});
