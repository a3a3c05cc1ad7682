import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseBomb, refuseCorrupt, refuseEncrypted, refuseTooMuch } from '../failures.ts';
import { limits } from '../limits.ts';
import { type Engine, startEngine } from './engine.ts';
import { readContent } from './page-content.ts';
import type { ReadPage } from './read-page.ts';
import { readStructure, type StructureNode } from './structure.ts';

/** A PDF as its parts are found in the file, before anything is told from them. */
export interface OpenPdf {
  readonly pages: readonly ReadPage[];
  /** What is what in the document, in the order of reading; null when the file does not tell. */
  readonly structure: StructureNode | null;
}

/** What PDFium says when it does not open a file. */
const PASSWORD = 4;
const UNKNOWN_LOCK = 5;

/**
 * Text, lines and logical structure of a PDF. Errors: 'encrypted', 'corrupt', 'too-large' for too many pages,
 * 'zip-bomb' for one that unfolds to more than `limits.pdfMemory`.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf, ReadFailure>> {
  const engine = await startEngine();
  try {
    return await read(engine, bytes);
  } catch (error) {
    // A bug of PDFium's own, or its memory at an end: it is the file's doing, and this engine is thrown away.
    if (!isCrash(error)) throw error;
    return engine.starved() ? refuseHuge() : refuseDamaged();
  }
}

async function read(engine: Engine, bytes: Uint8Array): Promise<Result<OpenPdf, ReadFailure>> {
  const { pdfium } = engine;
  const at = engine.allocate(bytes.length);
  new Uint8Array(engine.view().buffer).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    const reason = pdfium.FPDF_GetLastError();
    return reason === PASSWORD || reason === UNKNOWN_LOCK ? refuseEncrypted('PDF') : refuseDamaged();
  }
  const count = pdfium.FPDF_GetPageCount(document);
  if (count > limits.pdfPages) {
    return refuseTooMuch(`ไฟล์มีเกิน ${limits.pdfPages} หน้า`, `The file has more than ${limits.pdfPages} pages`);
  }
  const pages = Array.from({ length: count }, (_, index) => readPage(engine, document, index)).filter(
    (page) => page !== null,
  );
  if (pages.length === 0) return refuseDamaged();
  return ok({ pages, structure: await readStructure(plainCopy(engine, document)) });
}

function readPage(engine: Engine, document: number, index: number): ReadPage | null {
  const { pdfium } = engine;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const content = readContent(engine, page);
  pdfium.FPDF_ClosePage(page);
  const pieces = content.pieces.map((piece) => ({ ...piece, page: index + 1 }));
  return { ...content, pieces, id: pdfium.EPDFDoc_GetPageObjectNumberByIndex(document, index) };
}

/**
 * The file as PDFium writes it: unlocked, mended, its objects no longer packed into streams. What reads it next
 * unfolds nothing.
 */
function plainCopy({ pdfium, view, allocate }: Engine, document: number): Uint8Array {
  pdfium.EPDF_RemoveEncryption(document);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const at = allocate(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
  return new Uint8Array(view().buffer.slice(at, at + size));
}

function isCrash(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

function refuseDamaged() {
  return refuseCorrupt('PDF', 'โครงสร้างของไฟล์', 'the structure of the file');
}

function refuseHuge() {
  const most = limits.pdfMemory / 1024 / 1024;
  return refuseBomb(`ต้องใช้หน่วยความจำเกิน ${most} MB`, `it needs more than ${most} MB of memory`);
}
