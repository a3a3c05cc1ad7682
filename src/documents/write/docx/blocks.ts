import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph } from 'docx';
import { unreachable } from '../../../lib/assert.ts';
import type { Language } from '../../../lib/bilingual.ts';
import type { PaperBlock } from '../paper.ts';
import { rasterize } from '../raster.ts';
import { fieldLine, memoHead, opinion, signature } from './memo.ts';
import { DASHES, twips } from './style.ts';
import { tableOf } from './table.ts';
import { brokenRuns } from './text.ts';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Pixels across a picture: 250 to the inch at 12 cm, sharp in print. */
const PICTURE = 1200;

/** What a block is in Word; `widthCm` is the page's text width. */
export async function docxBlock(
  block: PaperBlock,
  widthCm: number,
  language: Language,
): Promise<FileChild[]> {
  switch (block.kind) {
    case 'memo-head':
      return memoHead(block, language);
    case 'fields':
      return [fieldLine(block, widthCm)];
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph(block, language)];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: DASHES, level: 0 }, children: brokenRuns(item) }),
      );
    case 'table':
      return [tableOf(block.table, widthCm), new Paragraph({ spacing: { line: 160, lineRule: 'exact' } })];
    case 'figure':
      return [await figure(block)];
    case 'signature':
      return signature(block.name, block.position, 1.4);
    case 'opinion':
      return opinion(block, widthCm);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
    default:
      return unreachable(block);
  }
}

function heading(block: Block<'heading'>): Paragraph {
  const alignment = block.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new Paragraph({ heading: LEVELS[block.level], alignment, children: brokenRuns(block.text) });
}

function paragraph(block: Block<'paragraph'>, language: Language): Paragraph {
  const indent = block.indent ? { indent: { firstLine: twips(2.5) } } : {};
  return new Paragraph({
    ...indent,
    alignment: alignment(block.align, language),
    spacing: { after: 80 },
    children: brokenRuns(block.text),
  });
}

/** Thai is spread between letters and words (thaiDistribute); a common justification would only stretch its few spaces. */
function alignment(align: Block<'paragraph'>['align'], language: Language) {
  if (align === 'center') return AlignmentType.CENTER;
  if (align !== 'justify') return AlignmentType.LEFT;
  return language === 'th' ? AlignmentType.THAI_DISTRIBUTE : AlignmentType.LEFT;
}

async function figure(block: Block<'figure'>): Promise<Paragraph> {
  const { png } = await rasterize(block.svg, PICTURE);
  const pixels = (centimetres: number) => Math.round((centimetres * 96) / 2.54);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: pixels(block.widthCm), height: pixels(block.heightCm) },
        altText: { name: block.alt, title: block.alt, description: block.alt },
      }),
    ],
  });
}
