import type { Examination } from '../../core/checking/examination.ts';
import type { Emblem, Paper } from '../../documents/write/paper.ts';
import type { Language } from '../../lib/bilingual.ts';
import { correctReport } from './correct.ts';
import { findingsListModel } from './findings-list.ts';
import { findingsListPaper } from './findings-paper.ts';
import { measuresReportPaper } from './measures-paper.ts';
import { measuresReportModel } from './measures-report.ts';
import { memoModel } from './memo.ts';
import { memoPaper } from './memo-paper.ts';
import type { DocumentKind, PaperFormat } from './rules.ts';
import { scoreSheetPaper } from './score-paper.ts';
import { scoreSheetModel } from './score-sheet.ts';
import { mediaTypes, writePaper } from './write-paper.ts';

export interface RenderOrder {
  readonly document: DocumentKind;
  readonly format: PaperFormat;
  /** Of the score sheet and the findings. The memo and the report on measures are official papers: always Thai. */
  readonly language: Language;
  /** For the memo; null prints a neutral place for it. */
  readonly emblem?: Emblem | null;
}

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  /** Plain ASCII: "ita-memo-2566.docx". */
  readonly fileName: string;
  readonly mediaType: string;
}

/** Writes one paper of an examined report. */
export async function renderDocument(
  examination: Examination,
  order: RenderOrder,
): Promise<RenderedDocument> {
  const paper = paperOf(examination, order.document, order.language, order.emblem ?? null);
  const bytes = await writePaper(paper, order.format);
  const fileName = `ita-${order.document}-${examination.framework.fiscalYear}.${order.format}`;
  return { bytes, fileName, mediaType: mediaTypes[order.format] };
}

/** The paper before it has a format. */
export function paperOf(
  examination: Examination,
  document: DocumentKind,
  language: Language,
  emblem: Emblem | null = null,
): Paper {
  const { report, changes } = correctReport(examination);
  switch (document) {
    case 'memo':
      return memoPaper(memoModel(examination, report, emblem));
    case 'measures':
      return measuresReportPaper(measuresReportModel(examination, report));
    case 'scores':
      return scoreSheetPaper(scoreSheetModel(examination, report.agency), language);
    case 'findings':
      return findingsListPaper(findingsListModel(examination, changes, report.agency), language);
  }
}
