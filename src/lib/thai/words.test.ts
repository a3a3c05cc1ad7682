import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutGraphemes, graphemeLength, segmentWords } from './words.ts';

describe('segmentWords', () => {
  it.each([
    ['ปีงบประมาณพ.ศ. ๒๕๖๖', ['ปีงบประมาณ', 'พ.ศ.', '๒๕๖๖']],
    ['สำนักงาน ป.ป.ช.', ['สำนักงาน', 'ป.ป.ช.']],
    ['อบต.ตัวอย่าง', ['อบต.', 'ตัวอย่าง']],
    ['ต.ค. ๖๕ ถึง ก.ย. ๖๖', ['ต.ค.', '๖๕', 'ถึง', 'ก.ย.', '๖๖']],
    ['ความซื่อสัตย์สุจริต', ['ความ', 'ซื่อสัตย์', 'สุจริต']],
    ['No Gift Policy', ['No', 'Gift', 'Policy']],
    [' – / ', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(segmentWords(text)).toEqual(words);
  });

  it('loses no letter', () => {
    const thai = fc.array(fc.constantFrom('พ.ศ.', 'งบประมาณ', 'ก', 'า', '.', ' ', 'ที่', '๑', 'a', 'อบต.'));
    fc.assert(
      fc.property(thai, (parts) => {
        const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
        expect(letters(segmentWords(parts.join('')).join(''))).toBe(letters(parts.join('')));
      }),
    );
  });

  it('reads a megabyte in seconds', () => {
    const start = performance.now();
    expect(segmentWords('ก.'.repeat(500_000)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('graphemes', () => {
  it('counts a consonant with its marks as one', () => {
    expect(graphemeLength('น้ำผึ้ง')).toBe(3);
    expect(graphemeLength('')).toBe(0);
  });

  it('cuts between characters, not inside', () => {
    expect(cutGraphemes('ผึ้งน้อย', 1)).toBe('ผึ้');
    expect(cutGraphemes('ผึ้ง', 9)).toBe('ผึ้ง');
    expect(cutGraphemes('ผึ้ง', 0)).toBe('');
  });
});
