import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { type LoadedPdf, plainCopy, refuseDamaged, withPdf } from './load-pdf.ts';
import { readContent } from './page-content.ts';
import type { ReadPage } from './read-page.ts';
import { readStructure, type StructureNode } from './structure.ts';

/** A PDF as its parts are found in the file, before anything is told from them. */
export interface OpenPdf {
  readonly pages: readonly ReadPage[];
  /** What is what in the document, in the order of reading; null when the file does not tell. */
  readonly structure: StructureNode | null;
}

/** Text, lines and logical structure of a PDF. Errors: those of `withPdf`, and 'corrupt' for one without pages. */
export function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf, ReadFailure>> {
  return withPdf(bytes, read);
}

async function read(pdf: LoadedPdf): Promise<Result<OpenPdf, ReadFailure>> {
  const pages = Array.from({ length: pdf.pageCount }, (_, index) => readPage(pdf, index)).filter(
    (page) => page !== null,
  );
  if (pages.length === 0) return refuseDamaged();
  return ok({ pages, structure: await readStructure(plainCopy(pdf)) });
}

function readPage({ engine, document }: LoadedPdf, index: number): ReadPage | null {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const content = readContent(engine, page);
  pdfium.FPDF_ClosePage(page);
  const pieces = content.pieces.map((piece) => ({ ...piece, page: index + 1 }));
  return { ...content, pieces, id: pdfium.EPDFDoc_GetPageObjectNumberByIndex(document, index) };
}
