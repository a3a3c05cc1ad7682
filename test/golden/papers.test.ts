import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/documents/write/paper.ts';
import { printFraction } from '../../src/lib/fraction.ts';
import { paperOf } from '../../src/features/documents/render.ts';
import { documentKinds } from '../../src/features/documents/rules.ts';
import { examined, framework } from '../support/examination.ts';
import { correctReport, withItem, withoutItems } from '../support/report.ts';

/** A report with one item missing and one text of another item, so that marks and changes are in the papers too. */
const report = withItem(withoutItems(correctReport(framework), 'O6'), 'O24', {
  title: 'การดำเนินการตามนโยบายบริหารทรัพยากรบุคคล',
  subIndicator: '9.3',
  progress: { text: 'ดำเนินการเรียบร้อยแล้ว', done: null },
});

/** One block or table row a line: a change of wording is a change of one line. */
function golden(paper: Paper): string {
  const line = (value: unknown) => JSON.stringify(value, (_, one) => (isExact(one) ? printFraction(one) : one));
  const lines = paper.sections.flatMap(({ blocks, ...section }) => [
    line(section),
    ...blocks.flatMap((block) =>
      block.kind === 'table'
        ? [line({ ...block.table, kind: 'table', rows: block.table.rows.length }), ...block.table.rows.map(line)]
        : [line(block)],
    ),
  ]);
  return `${[line({ title: paper.title, language: paper.language, author: paper.author }), ...lines].join('\n')}\n`;
}

function isExact(value: unknown): value is Parameters<typeof printFraction>[0] {
  return value !== null && typeof value === 'object' && 'n' in value && 'd' in value && 's' in value;
}

describe('a paper is what it was', () => {
  const examination = examined(report);

  it.each(documentKinds)('%s', async (document) => {
    await expect(golden(paperOf(examination, document, 'th'))).toMatchFileSnapshot(`${document}.jsonl`);
  });

  it.each(['scores', 'findings'] as const)('%s in English', async (document) => {
    await expect(golden(paperOf(examination, document, 'en'))).toMatchFileSnapshot(`${document}-en.jsonl`);
  });
});
