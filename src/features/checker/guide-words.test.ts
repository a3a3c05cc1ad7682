import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fakeResult } from '../../../test/support/fake-checker.ts';
import { words as frameWords } from '../../web/words.ts';
import { toContract } from './contract.ts';
import { findingWords, formWords, resultWords } from './views-words.ts';

const shown = new Set(
  [frameWords, formWords, resultWords, findingWords].flatMap((words) =>
    Object.values(words).flatMap(({ th, en }) => [th, en]),
  ),
);

// A reader looks for the very words on the page: a quotation in a guide is one of them, whole.
it.each(['README.md', 'docs/guides/check-a-report.md'])('%s quotes only words of the page', (path) => {
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => quote.replace(/\s+/g, ' '));
  expect(quotes.length).toBeGreaterThan(5);
  expect(quotes.filter((quote) => !shown.has(quote))).toEqual([]);
});

it('the JSON guide names every field', () => {
  const guide = readFileSync(new URL('../../../docs/guides/json-contract.md', import.meta.url), 'utf8');
  const memo = { office: null, number: null, date: null, subject: null, to: null };
  const filled = { ...fakeResult, document: { ...fakeResult.document, memo } };
  const missing = keysOf(toContract(filled)).filter((key) => !new RegExp(`[\`.]${key}[\`.]`).test(guide));
  expect(missing).toEqual([]);
});

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysOf);
  // A sentence's two languages are explained once.
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'th' || key === 'en' ? [] : [key, ...keysOf(inner)],
  );
}
