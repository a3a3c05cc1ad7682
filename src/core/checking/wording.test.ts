import { describe, expect, it } from 'vitest';
import { matchWording, plainWording } from './wording.ts';

describe('matchWording', () => {
  it.each([
    ['การใช้อำนาจ', 'การใช้อำนาจ', 'same'],
    ['การใช้ อํานาจ', 'การใช้อำนาจ', 'same'],
    ['ประกาศต่างๆเกี่ยวกับการจัดซื้อ', 'ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อ', 'same'],
    ['รายงาน รอบ ๖ เดือน', 'รายงาน รอบ 6 เดือน', 'same'],
    ['E-SERVICE', 'E-Service', 'same'],
    ['การปฏิบัติหน้าที่ (IIT)', 'การปฏิบัติหน้าที่', 'same'],
    ['การปฏิบัติหน้าที', 'การปฏิบัติหน้าที่', 'slip'],
    [
      'ประกาศเจตนาธรรมเนียมนโยบาย No Gift Policy จากการปฏิบัติหน้าที่',
      'ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่',
      'slip',
    ],
    ['การปรับปรุงระบบ', 'การปรับปรุงระบบการทำงาน', 'slip'],
    ['การปฏิบัติงาน', 'การปฏิบัติหน้าที่', 'different'],
    ['การมีอำนาจ', 'การใช้อำนาจ', 'different'],
    ['ประสิทธิภาพการบริการ', 'ประสิทธิภาพการสื่อสาร', 'different'],
    ['โครงสร้าง', 'โครงการ', 'different'],
    ['Q&B', 'Q&A', 'different'],
  ])('%s ~ %s: %s', (printed, official, match) => {
    expect(matchWording(printed, [official])).toBe(match);
  });

  it('takes any of the names', () => {
    expect(matchWording('การปรับปรุงการทำงาน', ['การปรับปรุงระบบการทำงาน', 'การปรับปรุงการทำงาน'])).toBe('same');
  });

  it('stays quick on hostile length', () => {
    const start = performance.now();
    expect(matchWording('ก'.repeat(200_000), ['การใช้อำนาจ'])).toBe('different');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('plainWording', () => {
  it('drops what tells no names apart', () => {
    expect(plainWording(' ๑. นโยบาย (ต่อ) No-Gift ')).toBe('1นโยบายnogift');
  });
});
