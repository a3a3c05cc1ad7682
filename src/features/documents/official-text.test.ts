import { describe, expect, it } from 'vitest';
import { digitsFor, officialDigits } from './official-text.ts';

describe('officialDigits', () => {
  it('writes Thai digits, but not within addresses', () => {
    expect(officialDigits('ข้อ O24 ปี 2566')).toBe('ข้อ O๒๔ ปี ๒๕๖๖');
    expect(officialDigits('ดู https://a.go.th/2566?x=1 แล้ว 2 ครั้ง')).toBe(
      'ดู https://a.go.th/2566?x=1 แล้ว ๒ ครั้ง',
    );
    expect(officialDigits('www.a1.go.th และ ita2566@a1.go.th โทร. 053')).toBe(
      'www.a1.go.th และ ita2566@a1.go.th โทร. ๐๕๓',
    );
  });

  it('leaves English papers as they are', () => {
    expect(digitsFor('en')('2566')).toBe('2566');
  });

  it('takes no longer on a hostile text', () => {
    const started = performance.now();
    officialDigits('a@'.repeat(50_000) + 'www.'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
