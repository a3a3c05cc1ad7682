import type { PaperBlock, PaperTable } from '../../documents/write/paper.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';

/** A table of a paper with its head in the language asked for. `widths` are shares of the line. */
export function table(
  caption: string,
  head: readonly Bilingual[],
  widths: readonly number[],
  rows: PaperTable['rows'],
  language: Language,
): PaperBlock {
  return {
    kind: 'table',
    table: { caption, widths, head: head.map((one) => ({ lines: [one[language]] })), rows },
  };
}
