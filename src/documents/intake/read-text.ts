import { err, ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../read/document.ts';
import { readDocx } from '../read/docx/docx.ts';
import { officePackage } from '../read/office.ts';
import { optionalPart } from '../read/ooxml/package.ts';
import { childOf } from '../read/ooxml/xml.ts';
import { openZip, type Zip } from '../read/ooxml/zip.ts';
import { openPdf } from '../read/pdf/open-pdf.ts';
import { pdfBlocks } from '../read/pdf/pdf.ts';
import { readXlsx } from '../read/xlsx/xlsx.ts';
import { cutBytes, textOf } from './block-text.ts';
import { decodeCsv, rowsOf, separatorOf } from './csv.ts';
import type { FileReading } from './intake.ts';
import type { IntakeRefusal } from './refusal.ts';

export type TextReading = Pick<FileReading, 'text' | 'pages' | 'sheets' | 'hasText'>;
type Read = Result<TextReading, IntakeRefusal>;

/** Bytes of UTF-8 that are kept of a text. */
const MOST_TEXT = 400_000;

const reading = (text: string, rest: Partial<TextReading> = {}): Read => {
  const kept = cutBytes(text, MOST_TEXT);
  return ok({ text: kept, pages: null, sheets: [], hasText: /[\p{L}\p{N}]/u.test(kept), ...rest });
};

/**
 * The words of an accepted file. A picture, or a PDF of scanned pages, has none and is no error. Errors: those of the
 * readers ('corrupt', 'too-large', 'zip-bomb', 'unsupported' …).
 */
export async function readText(bytes: Uint8Array, mediaType: string): Promise<Read> {
  if (mediaType === 'application/pdf') return readPdfText(bytes);
  if (mediaType === 'text/csv') return readCsvText(bytes);
  if (mediaType.startsWith('image/')) return reading('');
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const office = officePackage(zip.value);
  if (!office.ok) return office;
  const { format, mainPart } = office.value;
  return format === 'docx' ? readDocxText(zip.value, mainPart) : readXlsxText(zip.value, mainPart);
}

async function readPdfText(bytes: Uint8Array): Promise<Read> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pages = opened.value.pages.length;
  const read = pdfBlocks(opened.value);
  if (read.ok) return reading(textOf(read.value.blocks), { pages });
  return hasNoText(read.error) ? reading('', { pages }) : err(read.error);
}

/** Pages that are pictures, or empty: nothing is wrong with the file. */
function hasNoText({ code }: ReadFailure): boolean {
  return code === 'scanned' || code === 'empty';
}

function readDocxText(zip: Zip, mainPart: string): Read {
  const read = readDocx(zip, mainPart);
  return read.ok ? reading(textOf(read.value), { pages: countedPages(zip) }) : read;
}

/** Word and LibreOffice write down how many pages they counted (ECMA-376 part 1, 15.2.12.3). */
function countedPages(zip: Zip): number | null {
  const properties = optionalPart(zip, 'docProps/app.xml');
  const [pages] = (properties.ok && properties.value && childOf(properties.value, 'Pages')?.children) || [];
  return typeof pages === 'string' && /^[1-9]\d{0,4}$/.test(pages) ? Number(pages) : null;
}

function readXlsxText(zip: Zip, mainPart: string): Read {
  const read = readXlsx(zip, mainPart);
  if (!read.ok) return read;
  const { blocks } = read.value;
  const sheets = new Set(blocks.flatMap(({ at }) => (at.sheet === undefined ? [] : [at.sheet])));
  return reading(textOf(blocks), { sheets: [...sheets] });
}

function readCsvText(bytes: Uint8Array): Read {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.text.slice(0, MOST_TEXT);
  const rows = rowsOf(text, separatorOf(text).separator);
  const named = /^sep=[,;\t]$/i.test(text.slice(0, 5));
  return reading((named ? rows.slice(1) : rows).map((row) => row.join('\t')).join('\n'));
}
