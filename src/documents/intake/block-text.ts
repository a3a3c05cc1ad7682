import type { Block } from '../read/document.ts';

/** The words of a document: a block a line, a row of a table a line with its cells apart by tabs. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(lineOf).join('\n');
}

function lineOf(block: Block): string {
  if (block.kind === 'table') {
    return block.rows
      .map((row) =>
        row.cells
          .map((cell) => cell.text.replaceAll('\n', ' '))
          .join('\t')
          .trimEnd(),
      )
      .join('\n');
  }
  return block.kind === 'list-item' ? `${block.marker} ${block.text}` : block.text;
}

/** At most so many bytes of UTF-8, never half a character. */
export function cutBytes(text: string, most: number): string {
  if (text.length * 3 <= most) return text;
  const room = new Uint8Array(most);
  return text.slice(0, new TextEncoder().encodeInto(text, room).read);
}

/** At most so many UTF-16 units, never within what reads as one letter. */
export function cutLetters(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('th').segment(text.slice(0, most + 200))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
