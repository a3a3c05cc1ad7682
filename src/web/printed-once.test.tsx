/** @jsxImportSource hono/jsx */
import { expect, it } from 'vitest';
import type { Language } from '../lib/bilingual.ts';
import type { Page } from './page.ts';
import { printedOnce } from './printed-once.ts';

const pageIn = (language: Language) => ({ language }) as Page;

it('prints a part once for each thing shown, in each language', () => {
  let printed = 0;
  interface Shown {
    readonly page: Page;
    readonly names: readonly string[];
  }
  const Names = printedOnce<Shown>(
    ({ page, names }) => {
      printed += 1;
      return names.map((name) => <li lang={page.language}>{name}</li>);
    },
    ({ names }) => names,
  );
  const names = ['ก & ข', '<b>'];
  const print = (language: Language, shown: readonly string[]) =>
    String(
      <ul>
        <Names page={pageIn(language)} names={shown} />
      </ul>,
    );
  const thai = print('th', names);
  expect(thai).toBe('<ul><li lang="th">ก &amp; ข</li><li lang="th">&lt;b&gt;</li></ul>');
  expect(print('th', names)).toBe(thai);
  expect(printed).toBe(1);
  expect(print('en', names)).toBe(thai.replaceAll('"th"', '"en"'));
  expect(print('th', [...names])).toBe(thai);
  expect(printed).toBe(3);
});
