import type { Bilingual } from '../../../lib/bilingual.ts';
import { ok, type Result } from '../../../lib/result.ts';
import type { Block, ReadFailure } from '../document.ts';
import { refuseEmpty, refuseScanned } from '../failures.ts';
import { treeCovers } from './coverage.ts';
import { geometryBlocks } from './geometry.ts';
import { geometryNote, overlayNote, pictureNote } from './notes.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { piecesByMark, type ReadPage } from './read-page.ts';
import { withoutRepeated } from './repeated.ts';
import { drawsSpaces, rightLimits } from './right-limit.ts';
import type { StructureNode } from './structure.ts';
import { taggedBlocks } from './tagged.ts';

export interface ReadPdf {
  readonly blocks: readonly Block[];
  readonly certainty: 'tagged' | 'geometry';
  readonly notes: readonly Bilingual[];
}

/**
 * A PDF to blocks with their pages: by its structure tree where that covers the text (certainty 'tagged'), else by
 * lines and positions ('geometry', and a note says what was guessed). Errors: 'corrupt', 'encrypted', 'scanned',
 * 'empty', 'too-large'.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf, ReadFailure>> {
  const opened = await openPdf(bytes);
  return opened.ok ? pdfBlocks(opened.value) : opened;
}

/** The same for a PDF already opened. Errors: 'scanned', 'empty', 'too-large'. */
export function pdfBlocks({ pages, structure }: OpenPdf): Result<ReadPdf, ReadFailure> {
  const unfit = judge(pages);
  if (unfit) return unfit;
  const notes = [...pictureNote(pages), ...overlayNote(pages)];
  const tagged = structure && treeCovers(structure, pages);
  return tagged ? byTree(structure, pages, notes) : byGeometry(pages, notes);
}

/** Why the pages cannot be a report; null when they can. */
function judge(pages: readonly ReadPage[]): Result<never, ReadFailure> | null {
  const text = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) {
    if (!pages.some((page) => page.hasPictures)) return refuseEmpty('PDF นี้', 'This PDF');
    return refuseScanned('PDF นี้เป็นภาพสแกน ไม่มีข้อความให้อ่าน', 'This PDF is a scanned picture without text');
  }
  const foreign = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (foreign <= letters) return null;
  return refuseScanned(
    'ตัวอักษรใน PDF นี้ไม่ได้บอกว่าเป็นอักษรใด อ่านออกมาแล้วไม่เป็นคำ',
    'The letters of this PDF do not say which letters they are',
  );
}

function byTree(
  structure: StructureNode,
  pages: readonly ReadPage[],
  notes: readonly Bilingual[],
): Result<ReadPdf, ReadFailure> {
  const spaces = drawsSpaces(pages.flatMap((page) => page.pieces));
  const blocks = taggedBlocks(structure, piecesByMark(pages), {
    drawsSpaces: spaces,
    limit: rightLimits(pages),
  });
  return blocks.ok ? ok({ blocks: blocks.value, certainty: 'tagged', notes }) : blocks;
}

function byGeometry(pages: readonly ReadPage[], notes: readonly Bilingual[]): Result<ReadPdf, ReadFailure> {
  const plain = pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !piece.artifact) }));
  const kept = withoutRepeated(plain);
  const spaces = drawsSpaces(kept.flat());
  const found = geometryBlocks(
    plain.map((page, index) => ({ number: index + 1, pieces: kept[index] ?? [], rules: page.rules })),
    rightLimits(plain),
    spaces,
  );
  if (!found.ok) return found;
  const { blocks, ruled, guessed } = found.value;
  return ok({ blocks, certainty: 'geometry', notes: [...notes, geometryNote(ruled, guessed)] });
}
