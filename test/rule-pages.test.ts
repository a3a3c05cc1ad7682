import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/core/checking/all-rules.ts';
import { itemRules } from '../src/core/checking/item/all-item-rules.ts';
import { loadRulePages } from '../src/features/checker/rule-pages.ts';
import { assertDefined } from '../src/lib/assert.ts';
import { contextOf } from './support/check.ts';
import { readText } from './support/checker.ts';
import { readItemExample, runItemRule } from './support/item.ts';

const folder = new URL('../docs/rules/', import.meta.url);
const homes = [
  { folder: '../src/core/checking/rules/', ids: rules.map(({ id }) => id) },
  { folder: '../src/core/checking/item/rules/', ids: itemRules.map(({ id }) => id) },
];
const ids = homes.flatMap((home) => home.ids);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.slice(0, -3));
const page = (id: string): string => readFileSync(new URL(`${id}.md`, folder), 'utf8');

const headings = [
  'ตรวจอะไร',
  'เพราะอะไร',
  'ความรุนแรง',
  'ตัวอย่างที่ถูก',
  'ตัวอย่างที่ผิด',
  'วิธีแก้',
  'ข้อจำกัด',
  'ที่มา',
  'In English',
];

/** The first "md" block below a heading. */
function example(id: string, heading: string): string {
  const [, below = ''] = page(id).split(`## ${heading}\n`);
  const [section = ''] = below.split(/^## (?=\S)/m);
  return assertDefined(/```md\n(.*?)\n```/s.exec(section)?.[1], `example below ${heading} in ${id}.md`);
}

/** What a rule finds in an example: a part of a report, or an item in its short form. */
function findingsOf(id: string, text: string): readonly unknown[] {
  const itemRule = itemRules.find((one) => one.id === id);
  if (itemRule) return runItemRule(itemRule, readItemExample(text));
  const rule = assertDefined(
    rules.find((one) => one.id === id),
    id,
  );
  return rule.check(contextOf(readText(text)));
}

describe('rules', () => {
  it.each(homes)('of $folder have one file and one test each', (home) => {
    const files = readdirSync(new URL(home.folder, import.meta.url));
    const named = files.filter((name) => !name.endsWith('.test.ts')).map((name) => name.slice(0, -3));
    expect(named.toSorted()).toEqual(home.ids.toSorted());
    expect(home.ids.filter((id) => !files.includes(`${id}.test.ts`))).toEqual([]);
  });

  it('have their own id', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all shown, reports and items apart', () => {
    const shown = loadRulePages();
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown.filter((one) => one.of === 'item').map(({ id }) => id)).toEqual(homes[1]?.ids);
  });

  it('have one page each, linked from the list', () => {
    expect(pages.toSorted()).toEqual(ids.toSorted());
    const linked = [...readFileSync(new URL('README.md', folder), 'utf8').matchAll(/\]\(([a-z-]+)\.md\)/g)];
    expect(linked.map((match) => match[1]).toSorted()).toEqual(ids.toSorted());
  });
});

describe.each(ids.filter((id) => existsSync(new URL(`${id}.md`, folder))))('page of %s', (id) => {
  it('has every heading in order', () => {
    const found = [...page(id).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(found).toEqual(headings);
  });

  it('shows a good example in which the rule finds nothing, and a bad one in which it does', () => {
    const found = (text: string): number => findingsOf(id, text).length;
    expect(found(example(id, 'ตัวอย่างที่ถูก'))).toBe(0);
    expect(found(example(id, 'ตัวอย่างที่ผิด'))).toBeGreaterThan(0);
  });
});
