import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { Markdown, parseMarkdown, plainText } from './markdown.tsx';

const render = (text: string) => String(html`${Markdown({ node: parseMarkdown(text) })}`);

describe('Markdown', () => {
  it('becomes the elements it names', () => {
    expect(render('# ก\n\nข **ค** `ง`')).toBe('<h1>ก</h1><p>ข <strong>ค</strong> <code>ง</code></p>');
    expect(render('1. ก\n2. ข')).toMatch(/^<ol><li><p>ก<\/p><\/li><li><p>ข<\/p><\/li><\/ol>$/);
    expect(render('| ก | ข |\n|--|--|\n| 1 | 2 |')).toContain('<th scope="col">ก</th>');
  });

  it('never lets raw HTML or a dangerous address through', () => {
    expect(render('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(render('ก <b onclick="x">ข</b>')).not.toContain('<b');
    expect(render('[ก](javascript:alert(1))')).toBe('<p>ก</p>');
    expect(render('[ก](data:text/html,x)')).toBe('<p>ก</p>');
  });

  it('turns the address of a neighbouring page into that page’s own', () => {
    expect(render('[ก](score-total.md)')).toBe('<p><a href="score-total">ก</a></p>');
    expect(render('[ก](https://example.org/a)')).toContain('href="https://example.org/a"');
  });

  it('has a plain text', () => expect(plainText(parseMarkdown('ก **ข** `ค`'))).toBe('ก ข ค'));
});
