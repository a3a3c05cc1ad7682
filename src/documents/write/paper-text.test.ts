import { describe, expect, it } from 'vitest';
import { cellText, cleanText, lineCount, linesOf, staysWhole } from './paper-text.ts';

describe('cleanText', () => {
  it('drops what corrupts a file and keeps the rest', () => {
    expect(cleanText('ก\u0000ข\u0008\u001fค\ufffe\u0085ง')).toBe('กขคง');
    expect(cleanText('a\r\nb\rc\td')).toBe('a\nb\nc\td');
    expect(cleanText('\ud83d x')).toBe('\ufffd x');
  });
});

describe('linesOf', () => {
  it('cuts runs where lines end and keeps their marks', () => {
    expect(linesOf([{ text: 'ก\nข', bold: true }, { text: 'ค' }])).toEqual([
      [{ text: 'ก', bold: true }],
      [{ text: 'ข', bold: true }, { text: 'ค' }],
    ]);
  });
});

describe('a row', () => {
  it('counts boxes as lines and marks as no width', () => {
    const cell = { boxes: [{ checked: true, label: 'ดำเนินการ' }], lines: ['ที่ที่ที่'] };
    expect(cellText(cell)).toBe('☑ ดำเนินการ\nที่ที่ที่');
    expect(lineCount(cell, 20)).toBe(2);
    expect(lineCount({ lines: ['ที่ที่ที่'] }, 2)).toBe(2);
  });

  it('stays whole when short, by the width of its columns', () => {
    const row = [{ lines: ['ก'.repeat(300)] }, { lines: ['ข'] }];
    expect(staysWhole(row, [1, 1])).toBe(true);
    expect(staysWhole(row, [1, 9])).toBe(false);
  });
});
