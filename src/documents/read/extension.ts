import type { Format } from './document.ts';

/** Endings that go with each content; of an ending not listed at all nothing follows. */
const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  md: ['md', 'markdown', 'txt', 'text'],
  text: ['md', 'markdown', 'txt', 'text', 'csv', 'tsv', 'log'],
  html: ['html', 'htm', 'xhtml', 'md', 'markdown', 'txt', 'text'],
  docx: ['docx', 'dotx'],
  xlsx: ['xlsx', 'xltx'],
  pdf: ['pdf'],
};

const KNOWN = new Set([
  ...Object.values(ENDINGS).flat(),
  ...'doc dot docm dotm xls xlt xlsm xltm xlsb ppt pptx pptm odt ods rtf xml svg png jpg jpeg gif bmp tif tiff webp'.split(
    ' ',
  ),
  ...'heic zip rar 7z gz exe dll js json mp4 mp3'.split(' '),
]);

/** The ending of a file name in lower case; "" when it has none. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}

/** False when the name promises a known format that the content is not. Text kinds may stand for each other. */
export function extensionFits(extension: string, format: Format): boolean {
  return !KNOWN.has(extension) || ENDINGS[format].includes(extension);
}
