import { jsx } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { Prose } from './markdown.tsx';
import { isTame } from './tame-markdown.ts';

const render = (text: string) => String(jsx(Prose as never, { text } as never));
const SIZE = 100_000;
const filled = (piece: string) => piece.repeat(SIZE / piece.length);

describe('isTame', () => {
  it.each([
    ['หนึ่ง **สอง** [สาม](https://example.com)\n\n- ก\n  - ข\n    - ค\n\n> อ้าง', true],
    [`${'| ก | ข | ค |\n'.repeat(500)}`, true],
    [`${'ข้อความ *เน้น* '.repeat(100)}\n\n`.repeat(50), true],
    ['- [ก](https://example.com)\n'.repeat(500), true],
    ['    - *a\n'.repeat(500), false],
    ['2. *a\n'.repeat(500), false],
    ['>'.repeat(8), true],
    ['> - 1. '.repeat(3), false],
    ['*a'.repeat(500), false],
    ['|'.repeat(5000), false],
  ])('of %j is %s', (text, tame) => {
    expect(isTame(text)).toBe(tame);
  });
});

describe('a hostile text of 100,000 characters', () => {
  it.each([
    ['stars', filled('*a')],
    ['closing stars', filled('a** b* ')],
    ['mixed emphasis', filled('*a_ ')],
    ['quotes', filled('>')],
    ['items', filled('1. ')],
    ['brackets', filled('[a]')],
    ['links', filled('[a](b')],
    ['pictures', filled('![')],
    ['tags', filled('<a')],
    ['backslashes', filled('\\')],
    ['waves', filled('~a~ ')],
    ['rows', `|a|b|\n|-|-|\n${filled('|c|d|\n')}`],
    ['code of every length', Array.from({ length: 440 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['bullets', `${'- *a*a*a\n'.repeat(11_000)}`],
    ['blocks just below the bound', `${'*a'.repeat(400)}\n\n`.repeat(124)],
    ['deepening items', Array.from({ length: 440 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ])('is printed in time: %s', (_, text) => {
    const start = performance.now();
    expect(render(text).length).toBeGreaterThan(1_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

it('prints a text that is not tame as it was typed', () => {
  const html = render(`<script>${'>'.repeat(20)}\n\n${'> '.repeat(20)}ลึก`);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('ลึก');
  expect(html).not.toContain('<blockquote>');
});
