import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseBomb, refuseCorrupt, refuseEncrypted, refuseTooMuch } from '../failures.ts';
import { limits } from '../limits.ts';
import { type Engine, startEngine } from './engine.ts';

/** A PDF that PDFium has opened; gone with its engine when the work on it ends. */
export interface LoadedPdf {
  readonly engine: Engine;
  /** Handle in PDFium. */
  readonly document: number;
  readonly pageCount: number;
}

/** What PDFium says when it does not open a file. */
const PASSWORD = 4;
const UNKNOWN_LOCK = 5;

/**
 * Opens a PDF in an engine of its own and works on it. Errors: 'encrypted', 'corrupt', 'too-large' for too many pages,
 * 'zip-bomb' for one that unfolds to more than `limits.pdfMemory`; and those of the work.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (pdf: LoadedPdf) => Promise<Result<T, ReadFailure>>,
): Promise<Result<T, ReadFailure>> {
  const engine = await startEngine();
  try {
    const loaded = load(engine, bytes);
    return loaded.ok ? await work(loaded.value) : loaded;
  } catch (error) {
    // A bug of PDFium's own, or its memory at an end: it is the file's doing, and this engine is thrown away.
    if (!isCrash(error)) throw error;
    return engine.starved() ? refuseHuge() : refuseDamaged();
  }
}

function load(engine: Engine, bytes: Uint8Array): Result<LoadedPdf, ReadFailure> {
  const { pdfium } = engine;
  const at = engine.allocate(bytes.length);
  new Uint8Array(engine.view().buffer).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    const reason = pdfium.FPDF_GetLastError();
    return reason === PASSWORD || reason === UNKNOWN_LOCK ? refuseEncrypted('PDF') : refuseDamaged();
  }
  const pageCount = pdfium.FPDF_GetPageCount(document);
  if (pageCount > limits.pdfPages) {
    return refuseTooMuch(`ไฟล์มีเกิน ${limits.pdfPages} หน้า`, `The file has more than ${limits.pdfPages} pages`);
  }
  return ok({ engine, document, pageCount });
}

/**
 * The file as PDFium writes it: unlocked, mended, its objects no longer packed into streams. What reads it next
 * unfolds nothing.
 */
export function plainCopy({ engine, document }: LoadedPdf): Uint8Array {
  const { pdfium, view, allocate } = engine;
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

export function refuseDamaged() {
  return refuseCorrupt('PDF', 'โครงสร้างของไฟล์', 'the structure of the file');
}

function refuseHuge() {
  const most = limits.pdfMemory / 1024 / 1024;
  return refuseBomb(`ต้องใช้หน่วยความจำเกิน ${most} MB`, `it needs more than ${most} MB of memory`);
}
