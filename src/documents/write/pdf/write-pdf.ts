import type { Emblem, Paper } from '../paper.ts';
import { rasterize } from '../raster.ts';
import { type PdfCompiler, pdfCompiler } from './compiler.ts';
import { type Printable, paperData } from './paper-data.ts';
import { makeSearchable } from './searchable.ts';

/**
 * The paper as a tagged PDF/A-2b, A4, Sarabun embedded: headings, paragraphs, lists, tables with header rows and
 * figures with alternative text are in its structure, and every glyph says its own letters. Letters no font at hand
 * can print become □, because PDF/A allows no glyph without a shape.
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const compiler = pdfCompiler();
  const emblems = await emblemFiles(paper);
  const data = (printable: Printable) =>
    paperData(paper, (emblem) => emblems.get(emblem)?.path ?? '', printable);
  const files = new Map([...emblems.values()].map((file) => [file.path, file.bytes]));
  try {
    return makeSearchable(compiler.compile(data(asItIs), files), compiler.letters);
  } catch (error) {
    if (!/could not be displayed|missing glyph/i.test(String(error))) throw error;
    return makeSearchable(compiler.compile(data(onlyPrintable(compiler)), files), compiler.letters);
  }
}

const asItIs: Printable = (text) => text;

function onlyPrintable(compiler: PdfCompiler): Printable {
  return (text) =>
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/[^\s]/gu, (letter) => (compiler.printable.has(letter) ? letter : '□'));
}

/** Emblems as files of the compiler. A drawing is made a picture first, so that no outside file can be named in it. */
async function emblemFiles(paper: Paper): Promise<Map<Emblem, { path: string; bytes: Uint8Array }>> {
  const files = new Map<Emblem, { path: string; bytes: Uint8Array }>();
  for (const block of paper.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'memo-head' || !block.emblem) continue;
    const svg = block.emblem.mediaType === 'image/svg+xml';
    const bytes = svg
      ? (await rasterize(Buffer.from(block.emblem.bytes).toString('utf8'), 400)).png
      : block.emblem.bytes;
    const ending = block.emblem.mediaType === 'image/jpeg' ? 'jpg' : 'png';
    files.set(block.emblem, { path: `/emblem-${files.size}.${ending}`, bytes });
  }
  return files;
}
