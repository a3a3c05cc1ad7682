import { describe, expect, it } from 'vitest';
import { paperOf } from '../../src/features/documents/render.ts';
import { documentKinds } from '../../src/features/documents/rules.ts';
import { examined, framework } from '../support/examination.ts';
import { goldenPaper } from '../support/golden-paper.ts';
import { correctReport, withItem, withoutItems } from '../support/report.ts';

/** A report with one item missing and one text of another item, so that marks and changes are in the papers too. */
const report = withItem(withoutItems(correctReport(framework), 'O6'), 'O24', {
  title: 'การดำเนินการตามนโยบายบริหารทรัพยากรบุคคล',
  subIndicator: '9.3',
  progress: { text: 'ดำเนินการเรียบร้อยแล้ว', done: null },
});

describe('a paper is what it was', () => {
  const examination = examined(report);

  it.each(documentKinds)('%s', async (document) => {
    await expect(goldenPaper(paperOf(examination, document, 'th'))).toMatchFileSnapshot(`${document}.jsonl`);
  });

  it.each(['scores', 'findings'] as const)('%s in English', async (document) => {
    await expect(goldenPaper(paperOf(examination, document, 'en'))).toMatchFileSnapshot(`${document}-en.jsonl`);
  });
});
