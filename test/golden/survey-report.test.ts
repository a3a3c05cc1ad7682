import { describe, expect, it } from 'vitest';
import { surveyReportPaper } from '../../src/features/documents/acts.ts';
import { writePaper } from '../../src/features/documents/write-paper.ts';
import { goldenPaper } from '../support/golden-paper.ts';
import { surveyReport } from '../support/survey-report.ts';

describe('the report on a survey is what it was', () => {
  const model = surveyReport();

  it('in Thai digits', async () => {
    const paper = surveyReportPaper({ model, digits: 'thai' });
    await expect(goldenPaper(paper)).toMatchFileSnapshot('survey-report.jsonl');
  });

  it('in Arabic digits where the agency chose them', () => {
    const paper = goldenPaper(surveyReportPaper({ model, digits: 'arabic' }));
    expect(paper).toContain('ประจำปีงบประมาณ พ.ศ. 2566');
    expect(paper).not.toMatch(/[๐-๙]/);
  });

  it.each(['docx', 'pdf', 'xlsx'] as const)('is written as %s', async (format) => {
    const bytes = await writePaper(surveyReportPaper({ model, digits: 'thai' }), format);
    expect(bytes.length).toBeGreaterThan(3_000);
  });
});
