import type { Block, ReadDocument, ReadResult } from '../../../src/documents/read/document.ts';
import { readDocument } from '../../../src/documents/read/read.ts';

/** Reads a file that must be readable; the sentence of a refusal becomes the error. */
export async function readOk(content: Uint8Array | string, fileName: string): Promise<ReadDocument> {
  const read = await readAny(content, fileName);
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message.en}`);
  return read.value;
}

/** The code of the refusal, or "read" where there was none. */
export async function codeOf(content: Uint8Array | string, fileName: string): Promise<string> {
  const read = await readAny(content, fileName);
  return read.ok ? 'read' : read.error.code;
}

export function readAny(content: Uint8Array | string, fileName: string): Promise<ReadResult> {
  return readDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content, fileName);
}

/** A block as a test states it: "h1 title", "p text", "1. item"; a table as rows of texts. */
export type Outline = string | readonly (readonly string[])[];

export function outline(blocks: readonly Block[]): readonly Outline[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.cells.map(cellText));
    if (block.kind === 'heading') return `h${block.level} ${block.text}`;
    return block.kind === 'list-item' ? `${block.marker} ${block.text}` : `p ${block.text}`;
  });
}

export async function outlineOf(content: Uint8Array | string, fileName: string): Promise<readonly Outline[]> {
  return outline((await readOk(content, fileName)).blocks);
}

/** Spans behind the text where there are any: "A⟨2×1⟩" covers two columns. */
function cellText({ text, colSpan, rowSpan }: { text: string; colSpan: number; rowSpan: number }): string {
  return colSpan > 1 || rowSpan > 1 ? `${text}⟨${colSpan}×${rowSpan}⟩` : text;
}
