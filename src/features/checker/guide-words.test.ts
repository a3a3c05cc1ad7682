import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
it.each([
  ['README.md', wordsOfAllPages()],
  ['docs/guides/check-a-report.md', shown],
])('%s quotes only words of the pages', (path, known) => {
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => quote.replace(/\s+/g, ' '));
  expect(quotes.length).toBeGreaterThan(5);
  expect(quotes.filter((quote) => !known.has(quote))).toEqual([]);
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

/** Every Thai and English wording in the source of the pages, as it is written there. */
function wordsOfAllPages(): Set<string> {
  const source = new URL('../../', import.meta.url).pathname;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const texts = files.map((file) => readFileSync(join(source, file), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\b(?:th|en): '([^']*)'/g)].map(([, words = '']) => words)),
  );
}
