export type Align = 'left' | 'right';

/**
 * A table for a terminal: columns padded to their widest cell, two spaces apart, a line under the head. Thai vowel and
 * tone marks above and below take no column, so they are not counted.
 */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[] = [],
): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((wide, column) => pad(row[column] ?? '', wide, aligns[column] ?? 'left'))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((wide) => '─'.repeat(wide)).join('  '), ...rows.map(line)].join('\n');
}

function pad(text: string, wide: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, wide - width(text)));
  return align === 'right' ? space + text : text + space;
}

function width(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length;
}
