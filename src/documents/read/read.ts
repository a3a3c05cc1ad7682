import { ok, type Result } from '../../lib/result.ts';
import { containerOf, refusedMarkup } from './content-kind.ts';
import type { Format, ReadDocument, ReadFailure, ReadResult } from './document.ts';
import { readDocx } from './docx/docx.ts';
import { extensionFits, extensionOf } from './extension.ts';
import {
  refuseCorrupt,
  refuseEmpty,
  refuseExtension,
  refuseNesting,
  refuseTooLarge,
  refuseTooLongText,
} from './failures.ts';
import { readHtml } from './html/html.ts';
import { limits } from './limits.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { type OfficePackage, officePackage } from './office.ts';
import { openZip, type Zip } from './ooxml/zip.ts';
import { readPdf } from './pdf/pdf.ts';
import { readPlainText } from './plain-text.ts';
import { decodeText } from './text-encoding.ts';
import { textKind } from './text-kind.ts';
import { readXlsx } from './xlsx/xlsx.ts';

type Content = Pick<ReadDocument, 'format' | 'blocks' | 'certainty' | 'notes'>;
type Read = Result<Content, ReadFailure>;

/**
 * Any file a person sends, or text she pasted (with "" as its name), as blocks. What the file is is told by its
 * content; its name must not say otherwise. Everything that can be wrong with it is a value: `ReadFailure`.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  if (bytes.length === 0) return refuseEmpty();
  if (bytes.length > limits.file) return refuseTooLarge(bytes.length, limits.file);
  try {
    const read = await readContent(bytes, extensionOf(fileName));
    if (!read.ok) return read;
    return read.value.blocks.length === 0 ? refuseEmpty() : ok({ ...read.value, fileName });
  } catch (error) {
    // Nesting beyond what the parsers bear ends in an exhausted stack; it is the file's fault, not a bug.
    if (error instanceof RangeError) return refuseNesting();
    throw error;
  }
}

async function readContent(bytes: Uint8Array, extension: string): Promise<Read> {
  const container = containerOf(bytes);
  if (!container.ok) return container;
  if (container.value === 'zip') return readOffice(bytes, extension);
  if (container.value === 'text') return readText(bytes, extension);
  if (!extensionFits(extension, 'pdf')) return refuseExtension(extension, 'PDF');
  const read = await readPdf(bytes);
  return read.ok ? ok({ format: 'pdf', ...read.value }) : read;
}

function readOffice(bytes: Uint8Array, extension: string): Read {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const office = officePackage(zip.value);
  if (!office.ok) return office;
  const { format } = office.value;
  if (!extensionFits(extension, format)) return refuseExtension(extension, OFFICE_NAMES[format]);
  return readOfficeContent(zip.value, office.value);
}

const OFFICE_NAMES = { docx: 'Word (.docx)', xlsx: 'Excel (.xlsx)' } as const;

function readOfficeContent(zip: Zip, { format, mainPart }: OfficePackage): Read {
  if (format === 'xlsx') {
    const read = readXlsx(zip, mainPart);
    return read.ok ? ok({ format, certainty: 'exact', ...read.value }) : read;
  }
  return exact(format, readDocx(zip, mainPart));
}

function readText(bytes: Uint8Array, extension: string): Read {
  const text = decodeText(bytes);
  if (!text.ok)
    return promisesOffice(extension) ? refuseCorrupt(`.${extension}`, 'ต้นไฟล์', 'its beginning') : text;
  const refused = refusedMarkup(text.value);
  if (refused) return refused;
  const kind = textKind(text.value, extension);
  if (!extensionFits(extension, kind))
    return refuseExtension(extension, kind === 'html' ? 'HTML' : 'ข้อความ (text)');
  if (kind === 'html') return exact(kind, readHtml(text.value));
  if (bytes.length > limits.text) return refuseTooLongText(bytes.length, limits.text);
  return exact(kind, kind === 'md' ? readMarkdown(text.value) : readPlainText(text.value));
}

/** Bytes that are neither text nor anything known, under the name of a document, are that document damaged. */
function promisesOffice(extension: string): boolean {
  return /^(docx|xlsx|pdf)$/.test(extension);
}

function exact(format: Format, blocks: Result<ReadDocument['blocks'], ReadFailure>): Read {
  return blocks.ok ? ok({ format, blocks: blocks.value, certainty: 'exact', notes: [] }) : blocks;
}
