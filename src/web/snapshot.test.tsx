/** @jsxImportSource hono/jsx */
import { describe, expect, it } from 'vitest';
import type { Language } from '../lib/bilingual.ts';
import type { Page } from './page.ts';
import { SnapshotView } from './snapshot.tsx';
import { type Snapshot, snapshotPictures, snapshotSchema, snapshotText } from './snapshot-blocks.ts';

const sha256 = 'ab'.repeat(32);
const words = (th: string, en: string | null = null) => ({ th, en });
const snapshot: Snapshot = {
  name: 'structure',
  takenFor: 2566,
  blocks: [
    { type: 'heading', level: 2, text: words('โครงสร้าง', 'Structure') },
    {
      type: 'list',
      items: [{ text: words('อบต.ทุ่งตัวอย่าง'), items: [{ text: words('กองคลัง <b>', 'Finance'), items: [] }] }],
    },
    { type: 'heading', level: 3, text: words('นายสมมติ') },
    { type: 'picture', sha256, alt: words('รูปถ่ายของ นายสมมติ') },
    {
      type: 'table',
      caption: words('ติดต่อ'),
      head: [words('ช่องทาง'), words('ที่')],
      rows: [[words('โทร'), words('054')]],
    },
    { type: 'link', text: words('แผนที่', 'Map'), href: 'https://maps.example.org/?a=1&b=2' },
    { type: 'markdown', text: words('# ใหญ่\n\n<script>alert(1)</script>') },
  ],
};

function draw(language: Language): string {
  const page: Page = {
    ...{
      language,
      agencyName: null,
      site: null,
      origin: 'http://localhost',
      asset: (name) => name,
      addressIn: () => '',
    },
    say: (both) => both[language],
  };
  return String(<SnapshotView page={page} snapshot={snapshot} pictureSrc={(hash) => `/picture/${hash}`} />);
}

describe('a snapshot on a page', () => {
  it('nests its list, heads its table and shows its picture', () => {
    const page = draw('th');
    expect(page).toMatch(/<ul class="tree"><li>.*อบต\.ทุ่งตัวอย่าง.*<ul><li>.*กองคลัง &lt;b&gt;/);
    expect(page).toMatch(/<th scope="col" role="columnheader"><span>ช่องทาง/);
    expect(page).toContain('data-label="ที่"');
    expect(page).toContain(`<img src="/picture/${sha256}" alt="รูปถ่ายของ นายสมมติ"`);
    expect(page).toContain('href="https://maps.example.org/?a=1&amp;b=2"');
  });

  it('writes no markup of others and no heading above the page’s', () => {
    expect(draw('th')).not.toContain('<script>alert');
    expect(draw('th')).not.toMatch(/<h[12]>/);
  });

  it('says on an English page what is still Thai', () => {
    const page = draw('en');
    expect(page).toContain('<span>Finance</span>');
    expect(page).toContain('<span lang="th">นายสมมติ</span>');
  });
});

describe('a snapshot as data', () => {
  it('is text for the checker, and knows its pictures', () => {
    expect(snapshotText(snapshot).split('\n').slice(0, 3)).toEqual([
      'โครงสร้าง',
      'อบต.ทุ่งตัวอย่าง',
      'กองคลัง <b>',
    ]);
    expect(snapshotText(snapshot)).toContain('โทร\t054');
    expect(snapshotPictures(snapshot)).toEqual([sha256]);
  });

  it('is refused with an address that is none, or a picture that is no hash', () => {
    const accepts = (block: unknown) => snapshotSchema.safeParse({ ...snapshot, blocks: [block] }).success;
    expect(accepts(snapshot.blocks[5])).toBe(true);
    expect(accepts({ type: 'link', text: words('x'), href: 'javascript:alert(1)' })).toBe(false);
    expect(accepts({ type: 'picture', sha256: '../secret', alt: words('x') })).toBe(false);
    expect(accepts({ type: 'script', text: words('x') })).toBe(false);
  });
});
