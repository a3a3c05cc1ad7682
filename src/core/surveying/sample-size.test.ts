import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleRule, smallestSample } from './sample-size.ts';

const fact = { verified: true, source: 's' };
const rule: SampleRule = {
  ...{ instrument: 'EIT', percent: '10', minimum: 30, maximum: 400, ...fact },
  classes: [
    { agencyClass: { th: 'ใหญ่', en: 'Large' }, minimum: 50, ...fact, verified: false },
    { agencyClass: { th: 'กลาง', en: 'Medium' }, minimum: 400, ...fact },
    { agencyClass: { th: 'มาก', en: 'More' }, minimum: 500, ...fact },
  ],
};
const of = (population: number | null, agencyClass: string | null = null) =>
  smallestSample(rule, { population, agencyClass });

describe('the smallest sample', () => {
  it.each([
    [1, 1, 'all'],
    [29, 29, 'all'],
    [30, 30, 'all'],
    [31, 30, 'least'],
    [300, 30, 'least'],
    [301, 31, 'share'],
    [310, 31, 'share'],
    [311, 32, 'share'],
    [4000, 400, 'share'],
    [4001, 400, 'enough'],
    [100_000_000, 400, 'enough'],
  ])('of %i people is %i (%s)', (population, needed, deciding) => {
    expect(of(population)).toMatchObject({ needed, deciding });
  });

  it('is exact for shares that are no whole numbers', () => {
    const third = { ...rule, percent: '100/3', minimum: 1 };
    expect(smallestSample(third, { population: 300, agencyClass: null })?.share).toBe(100);
    const tenth = { ...rule, percent: '0.1', minimum: 1 };
    expect(smallestSample(tenth, { population: 3000, agencyClass: null })?.share).toBe(3);
  });

  it('is raised by the class of agency, never above everybody', () => {
    expect(of(100, 'ใหญ่')).toMatchObject({ needed: 50, deciding: 'class', ofClass: 50, share: 10 });
    expect(of(40, 'ใหญ่')).toMatchObject({ needed: 40, deciding: 'all' });
    expect(of(900, 'ใหญ่')).toMatchObject({ needed: 90, deciding: 'share' });
    expect(of(5000, 'มาก')).toMatchObject({ needed: 500, deciding: 'class' });
    expect(of(100, 'ไม่มีชั้นนี้')).toMatchObject({ needed: 30, ofClass: null });
  });

  it('says nothing where nothing is known, and what the class says where only that is', () => {
    expect(of(null)).toBeNull();
    expect(of(null, 'ใหญ่')).toEqual({
      ...{ needed: 50, deciding: 'class', share: null, ofClass: 50, isVerified: false },
    });
  });

  it('is as sure as what decided', () => {
    expect(of(100)?.isVerified).toBe(true);
    expect(of(100, 'ใหญ่')?.isVerified).toBe(false);
    expect(of(900, 'ใหญ่')?.isVerified).toBe(true);
    expect(
      smallestSample({ ...rule, verified: false }, { population: 9, agencyClass: null })?.isVerified,
    ).toBe(false);
  });

  it('never falls as the population grows, never exceeds it, and never passes what is enough', () => {
    const people = fc.integer({ min: 1, max: 200_000 });
    const aClass = fc.constantFrom(null, 'ใหญ่', 'กลาง');
    fc.assert(
      fc.property(people, people, aClass, (one, other, agencyClass) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const [ofFew, ofMany] = [of(few, agencyClass)?.needed ?? 0, of(many, agencyClass)?.needed ?? 0];
        expect(ofFew).toBeLessThanOrEqual(ofMany);
        expect(ofFew).toBeLessThanOrEqual(few);
        expect(ofFew).toBeGreaterThanOrEqual(Math.min(few, rule.minimum));
        expect(ofMany).toBeLessThanOrEqual(rule.maximum);
      }),
    );
  });
});
