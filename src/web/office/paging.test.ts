import { expect, it } from 'vitest';
import { nearPages } from './near-pages.ts';

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [9, 9, [1, null, 8, 9]],
  [2, 5, [1, 2, 3, 4, 5]],
])('page %i of %i', (current, pages, shown) => {
  expect(nearPages(current, pages)).toEqual(shown);
});
