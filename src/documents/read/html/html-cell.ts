import type { Element, Root } from 'hast';
import { textLines } from '../text-lines.ts';
import { walkHtml } from './html-walk.ts';

/** The text of a table cell (or any element): paragraphs, breaks and list items as lines, check boxes as signs. */
export function htmlText(element: Element | Root): string {
  const lines = textLines();
  walkHtml(element, {
    text: (text) => lines.add(text),
    lineBreak: () => lines.newLine(),
    open: () => lines.newLine(),
    close: () => lines.newLine(),
    item: (marker) => lines.mark(marker),
    // A table within a cell is text there: a row a line, its cells apart by a space.
    table: (table) => {
      lines.newLine();
      for (const line of htmlText(table).split('\n')) {
        lines.add(line);
        lines.newLine();
      }
    },
  });
  return lines.text();
}
