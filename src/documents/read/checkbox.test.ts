import { expect, it } from 'vitest';
import { symbolBox, unifyBoxes } from './checkbox.ts';

it.each([
  ['□ ยัง ☒ แล้ว', '☐ ยัง ☑ แล้ว'],
  ['❑❒◻ ✅🗹', '☐☐☐ ☑☑'],
  ['[ ] ยัง [x] แล้ว [/] ก [✓] ข', '☐ ยัง ☑ แล้ว ☑ ก ☑ ข'],
  ['(   ) ชื่อ [1] [abc] ✓', '(   ) ชื่อ [1] [abc] ✓'],
])('unifies the boxes of %s', (text, expected) => {
  expect(unifyBoxes(text)).toBe(expected);
});

it.each([
  ['Wingdings', 0xf0fe, '☑'],
  ['Wingdings', 0xfe, '☑'],
  ['Wingdings', 0xf0a8, '☐'],
  ['Wingdings 2', 0xf052, '☑'],
  ['Wingdings 2', 0xf0a3, '☐'],
  ['Webdings', 0x63, '☐'],
  ['Wingdings', 0xf0d8, null],
  ['Arial', 0xfe, null],
])('tells %s %i as %s', (font, code, expected) => {
  expect(symbolBox(font, code)).toBe(expected);
});
