import type { Paper } from '../../documents/write/paper.ts';
import type { PaperFormat } from './rules.ts';

/** Loaded when first asked for: together they take half a second that a check does not need. */
const writers: Record<PaperFormat, (paper: Paper) => Promise<Uint8Array>> = {
  docx: async (paper) => (await import('../../documents/write/docx/write-docx.ts')).writeDocx(paper),
  pdf: async (paper) => (await import('../../documents/write/pdf/write-pdf.ts')).writePdf(paper),
  xlsx: async (paper) => (await import('../../documents/write/xlsx.ts')).writeXlsx(paper),
};

export const mediaTypes: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One paper in one format. Heavy: a server asks its workers for it. */
export function writePaper(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  return writers[format](paper);
}
