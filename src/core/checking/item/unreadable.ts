import type { ItemEvidence } from './item-under-check.ts';

const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp|tiff?|heic)$/i;

/** A file that was tried and could not be opened: no text, not even a number of pages, and no picture. */
export function isUnreadable({ kind, text, hasText, pages, fileName }: ItemEvidence): boolean {
  const tried = kind === 'file' && text === null && hasText === false && pages === null;
  return tried && !PICTURE.test(fileName ?? '');
}
