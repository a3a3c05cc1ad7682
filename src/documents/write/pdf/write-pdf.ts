import type { Emblem, Paper } from '../paper.ts';
import { outlineText, rasterize } from '../raster.ts';
import { type Pictures, paperData } from './paper-data.ts';
import { printPdf } from './print.ts';
import { template } from './template.ts';

/**
 * The paper as a tagged PDF/A-2b, A4, Sarabun embedded: headings, paragraphs, lists, tables with header rows and
 * figures with alternative text are in its structure, and every glyph says its own letters. Letters no font at hand
 * can print become □, because PDF/A allows no glyph without a shape.
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const { pictures, files } = await pictureFiles(paper);
  return printPdf(template, (printable) => paperData(paper, pictures, printable), files);
}

type PictureFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Emblems and figures as files of the compiler. A drawn emblem is made a picture first, so that no outside file can be
 * named in it. A figure's letters become outlines: the compiler sets them glyph by glyph, and what cannot be read as
 * words must not be found, copied or read aloud. The alternative text says it all.
 */
async function pictureFiles(paper: Paper): Promise<{ pictures: Pictures; files: PictureFiles }> {
  const files = new Map<string, Uint8Array>();
  const paths = new Map<Emblem | string, string>();
  const add = (key: Emblem | string, ending: string, bytes: Uint8Array) => {
    const path = `/picture-${files.size}.${ending}`;
    paths.set(key, path);
    files.set(path, bytes);
  };
  for (const block of paper.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'figure') add(block.svg, 'svg', Buffer.from(await drawingOf(block.svg)));
    if (block.kind !== 'memo-head' || !block.emblem) continue;
    add(
      block.emblem,
      block.emblem.mediaType === 'image/jpeg' ? 'jpg' : 'png',
      await emblemBytes(block.emblem),
    );
  }
  const pathOf = (key: Emblem | string) => paths.get(key) ?? '';
  return { pictures: { emblem: pathOf, figure: pathOf }, files };
}

/** A drawing without letters, such as a QR code, is taken as it is. */
async function drawingOf(svg: string): Promise<string> {
  return svg.includes('<text') ? outlineText(svg) : svg;
}

async function emblemBytes({ bytes, mediaType }: Emblem): Promise<Uint8Array> {
  if (mediaType !== 'image/svg+xml') return bytes;
  return (await rasterize(Buffer.from(bytes).toString('utf8'), 400)).png;
}
