import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest, similarity } from './similar.ts';

const word = fc.array(fc.constantFrom(...'กขคาำิี่้ '), { maxLength: 14 }).map((all) => all.join(''));

describe('editDistance', () => {
  it.each([
    ['หนองบัว', 'หนองบัว', 0],
    ['น\u0e33\u0e49', 'น้ำ', 0],
    ['สวรรคต', 'สุวรรณคูหา', 5],
    ['ผึ้ง', 'ผึง', 1],
    ['', 'กข', 2],
    ['จัหวัด', 'จังหวัด', 1],
  ])('%s ~ %s = %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('gives limit + 1 above the limit', () => {
    expect(editDistance('กขคง', 'จฉชซ', 2)).toBe(3);
    expect(editDistance('ก', 'กขคงจ', 1)).toBe(2);
  });

  it('is symmetric, keeps the triangle, and agrees with itself under a limit', () => {
    fc.assert(
      fc.property(word, word, word, fc.nat({ max: 8 }), (a, b, c, limit) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
    );
  });
});

describe('similarity', () => {
  it('is 1 for the same canonical form only', () => {
    expect(similarity('น\u0e33\u0e49', 'น้ำ')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('กขค', 'กขง')).toBeCloseTo(2 / 3);
    expect(similarity('กขค', 'จฉช')).toBe(0);
  });

  it('stays between 0 and 1 and symmetric, long texts included', () => {
    const long = word.map((text) => text.repeat(80));
    fc.assert(
      fc.property(fc.oneof(word, long), fc.oneof(word, long), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(value, 12);
      }),
    );
  });

  it('says the same with a bound, and 0 below it', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.2, 0.6, 0.8, 0.9, 1), (a, b, atLeast) => {
        const value = similarity(a, b);
        expect(similarity(a, b, atLeast)).toBe(value >= atLeast ? value : 0);
      }),
    );
    expect(similarity('กขคงจ', 'กขคงฉ', 0.8)).toBeCloseTo(0.8);
    expect(similarity('กขคงจ', 'กขคฉช', 0.8)).toBe(0);
  });

  it('compares long texts in linear time', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `ข้อ${at}`).join('');
    const start = performance.now();
    expect(similarity(text, `${text}อีก`)).toBeGreaterThan(0.99);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('nearest', () => {
  const provinces = ['หนองบัวลำภู', 'หนองคาย', 'หนองบัว'];

  it('names the candidate with the fewest edits', () => {
    expect(nearest('หนองบวั', provinces, 3)).toEqual({ candidate: 'หนองบัว', distance: 2 });
    expect(nearest('หนองคาย', provinces, 3)).toEqual({ candidate: 'หนองคาย', distance: 0 });
  });

  it('is null when none is near', () => {
    expect(nearest('กรุงเทพ', provinces, 3)).toBeNull();
    expect(nearest('ก', [], 3)).toBeNull();
  });
});
