import { inflateSync, constants as zlib } from 'node:zlib';
import type { PDF, PdfDict, PdfObject, PdfStream } from '@libpdf/core';

/** What a PDF carries besides its pages. */
export interface PdfContents {
  /** JavaScript in any action, or a form of the kind that only scripts draw (XFA). */
  readonly scripts: boolean;
  /** An action that starts a program or opens a file of the reader's machine (ISO 32000-1, 12.6.4.5). */
  readonly launches: boolean;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  /** Its first bytes, unpacked where the packing is the usual one. */
  readonly head: Uint8Array;
}

const nothing: PdfContents = { scripts: false, launches: false, attachments: [] };
const SIGNS = ['/JavaScript', '/Rendition', '/XFA', '/Launch', '/EF'].map((name) => Buffer.from(name));

/**
 * Walks all that can be reached from the catalog. `copy` is a file as PDFium writes it: names without escapes, nothing
 * packed into streams but streams. Null: it cannot be walked.
 */
export async function contentsOf(copy: Uint8Array): Promise<PdfContents | null> {
  const buffer = Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength);
  // Most files hold none of the names; then there is nothing to walk for.
  if (!SIGNS.some((sign) => buffer.includes(sign))) return nothing;
  const { PDF } = await import('@libpdf/core');
  try {
    return walk(await PDF.load(copy));
  } catch {
    return null;
  }
}

function walk(pdf: PDF): PdfContents {
  const found = { scripts: false, launches: false, attachments: [] as Attachment[] };
  const seen = new Set<number>();
  const stack: PdfObject[] = [pdf.getCatalog()];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'ref') {
      if (seen.has(next.objectNumber)) continue;
      seen.add(next.objectNumber);
    }
    const object = resolve(pdf, next);
    if (object?.type === 'array') for (const item of object) stack.push(item);
    if (object?.type !== 'dict' && object?.type !== 'stream') continue;
    const dict = object as PdfDict;
    inspect(pdf, dict, found);
    for (const [, value] of dict) stack.push(value);
  }
  return found;
}

function inspect(
  pdf: PDF,
  dict: PdfDict,
  found: { scripts: boolean; launches: boolean; attachments: Attachment[] },
) {
  const action = resolve(pdf, dict.get('S'));
  const name = action?.type === 'name' ? action.value : '';
  if (name === 'JavaScript' || (name === 'Rendition' && dict.has('JS')) || dict.has('XFA')) {
    found.scripts = true;
  }
  if (name === 'Launch') found.launches = true;
  const files = resolve(pdf, dict.get('EF'));
  if (files?.type !== 'dict') return;
  for (const [, value] of files as PdfDict) {
    const stream = resolve(pdf, value);
    if (stream?.type !== 'stream') continue;
    found.attachments.push({ name: nameOf(pdf, dict), head: headOf(pdf, stream as PdfStream) });
  }
}

function nameOf(pdf: PDF, dict: PdfDict): string {
  const names = ['UF', 'F'].map((key) => resolve(pdf, dict.get(key)));
  return names.find((name) => name?.type === 'string')?.asString() ?? '';
}

function resolve(pdf: PDF, object: PdfObject | undefined): PdfObject | undefined {
  return object?.type === 'ref' ? (pdf.getObject(object) ?? undefined) : object;
}

/** A kilobyte of packed bytes unfolds to a megabyte at most. */
function headOf(pdf: PDF, stream: PdfStream): Uint8Array {
  const packed = stream.data.subarray(0, 1_024);
  if (!stream.has('Filter')) return packed;
  const filter = resolve(pdf, stream.get('Filter'));
  const first = filter?.type === 'array' ? resolve(pdf, filter.at(0)) : filter;
  if (first?.type !== 'name' || first.value !== 'FlateDecode') return new Uint8Array(0);
  try {
    return inflateSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH }).subarray(0, 1_024);
  } catch {
    return new Uint8Array(0);
  }
}
