import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMachine } from '../../core/workflow/machine.ts';
import { printRss } from './rss.ts';
import {
  isPublic,
  mayMove,
  type News,
  newsAddress,
  newsMachine,
  numberOf,
  type Picture,
  partsOf,
} from './rules.ts';

const news: News = {
  ...{ id: 'x', number: 12, status: 'published', titleEn: '', body: 'เนื้อหา', version: 1 },
  ...{ title: 'ประกาศรับสมัคร พนักงาน (2 อัตรา)', summary: 'A & B <script>' },
  publishOn: Temporal.PlainDate.from('2023-03-15'),
};
const picture = (position: number): Picture => ({ id: `p${position}`, position, sha256: 'aa', alt: 'ภาพ' });

describe('the states of news', () => {
  it('are drawn in docs/states as the table has them', () => {
    const page = readFileSync(new URL('../../../docs/states/news.md', import.meta.url), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${drawMachine(newsMachine)}\`\`\``);
  });

  it('let out what has a text, once', () => {
    expect(mayMove('draft', 'publish', 'ข่าว')).toEqual({ ok: true, value: 'published' });
    expect(mayMove('draft', 'publish', ' \n').ok).toBe(false);
    expect(mayMove('published', 'publish', 'ข่าว').ok).toBe(false);
    expect(mayMove('published', 'unpublish', '')).toEqual({ ok: true, value: 'draft' });
    expect(mayMove('draft', 'unpublish', 'ข่าว').ok).toBe(false);
  });

  it.each([
    ['published', '2023-03-14', false],
    ['published', '2023-03-15', true],
    ['published', '2023-03-16', true],
    ['draft', '2023-03-16', false],
  ] as const)('%s news of 15 March is public on %s: %s', (status, today, isIt) =>
    expect(isPublic({ ...news, status }, Temporal.PlainDate.from(today))).toBe(isIt),
  );
});

describe('an address of news', () => {
  it('has the number and the title', () => {
    expect(decodeURI(newsAddress(news))).toBe('/news/12-ประกาศรับสมัคร-พนักงาน-2-อัตรา');
    expect(newsAddress({ number: 3, title: '!!!' })).toBe('/news/3');
  });

  it('leads back to the number, whatever the title', () => {
    fc.assert(
      fc.property(fc.nat(999_999_998), fc.string({ unit: 'grapheme' }), (at, title) => {
        const address = newsAddress({ number: at + 1, title });
        expect(address).toMatch(/^\/news\/[^/\\?#\s<>"]+$/);
        expect(numberOf(decodeURI(address).slice('/news/'.length))).toBe(at + 1);
      }),
    );
  });

  it.each(['', 'x', '12x', '-1', '1234567890', 'new'])('%s is none', (article) =>
    expect(numberOf(article)).toBeNull(),
  );
});

describe('the text with its pictures', () => {
  it('has them where it says, and the rest after it', () => {
    const parts = partsOf('ก่อน\n![](2)\nหลัง\n![](9)', [picture(1), picture(2)]);
    expect(parts.map((part) => (part.kind === 'text' ? part.text : part.picture.position))).toEqual([
      'ก่อน',
      2,
      'หลัง',
      1,
    ]);
  });

  it('shows each once', () => {
    const parts = partsOf('![](1)\n![](1)', [picture(1)]);
    expect(parts).toEqual([{ kind: 'picture', picture: picture(1) }]);
  });
});

it('prints a feed in which no text becomes markup', () => {
  const feed = printRss({ name: 'อบต. "ก"', origin: 'https://x.example', news: [news] });
  expect(feed).toContain('A &amp; B &lt;script&gt;');
  expect(feed).toContain('<pubDate>Wed, 15 Mar 2023 00:00:00 +0700</pubDate>');
  expect(feed).toContain('อบต. &quot;ก&quot;');
});
