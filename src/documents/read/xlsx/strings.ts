import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { streamXml } from '../ooxml/xml.ts';
import { tidyLines } from '../text-lines.ts';

/** The workbook's shared strings in order, rich text as its text, phonetic hints left out. */
export function readStrings(bytes: Uint8Array, part: string): Result<readonly string[], ReadFailure> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inHint = false;
  const streamed = streamXml(bytes, part, {
    open: (name) => {
      if (name === 'si') text = '';
      inText = name === 't';
      if (name === 'rPh') inHint = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(tidyLines(text));
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
    },
    text: (part) => {
      if (inText && !inHint) text += part;
    },
  });
  return streamed.ok ? ok(strings) : streamed;
}
