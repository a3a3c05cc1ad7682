import type { Paper } from '../../src/documents/write/paper.ts';
import { printFraction } from '../../src/lib/fraction.ts';

/** One block or table row a line: a change of wording is a change of one line. */
export function goldenPaper(paper: Paper): string {
  const line = (value: unknown) =>
    JSON.stringify(value, (_, one) => (isExact(one) ? printFraction(one) : one));
  const lines = paper.sections.flatMap(({ blocks, ...section }) => [
    line(section),
    ...blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            line({ ...block.table, kind: 'table', rows: block.table.rows.length }),
            ...block.table.rows.map(line),
          ]
        : [line(block)],
    ),
  ]);
  return `${[line({ title: paper.title, language: paper.language, author: paper.author }), ...lines].join('\n')}\n`;
}

function isExact(value: unknown): value is Parameters<typeof printFraction>[0] {
  return value !== null && typeof value === 'object' && 'n' in value && 'd' in value && 's' in value;
}
