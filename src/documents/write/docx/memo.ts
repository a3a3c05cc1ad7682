import {
  AlignmentType,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Language } from '../../../lib/bilingual.ts';
import type { Emblem, PaperBlock } from '../paper.ts';
import { linesOf } from '../paper-text.ts';
import { rasterize } from '../raster.ts';
import { LABEL, MEMO_TITLE, sized, twips } from './style.ts';
import { brokenRuns, textRuns } from './text.ts';

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const EMBLEM_CM = 1.5;
/** Where the emblem's place is kept free: neutral, because no free picture of the garuda exists. */
const PLACEHOLDER =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect x="2" y="2" width="96" height="96" fill="none" stroke="#999999" stroke-width="2" stroke-dasharray="7 5"/></svg>';

/** Title in the middle; the emblem 1.5 cm high, 1.5 cm from the top edge, at the left margin. */
export async function memoHead(block: Block<'memo-head'>, language: Language): Promise<Paragraph[]> {
  const emblem = await emblemImage(block.emblem, language);
  const title = linesOf(block.title).flatMap((runs) => textRuns(runs, { bold: true, ...sized(MEMO_TITLE) }));
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 60 },
      children: [emblem, ...title],
    }),
  ];
}

async function emblemImage(emblem: Emblem | null, language: Language): Promise<ImageRun> {
  const empty = language === 'th' ? 'ที่สำหรับตราครุฑ' : 'place for the Garuda emblem';
  const name = emblem === null ? empty : language === 'th' ? 'ตราครุฑ' : 'Garuda emblem';
  const size = Math.round((EMBLEM_CM * 96) / 2.54);
  return new ImageRun({
    type: emblem?.mediaType === 'image/jpeg' ? 'jpg' : 'png',
    data: await pictureOf(emblem),
    transformation: { width: size, height: size },
    altText: { name, title: name, description: name },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: Math.round(EMBLEM_CM * 360_000),
      },
      behindDocument: true,
    },
  });
}

async function pictureOf(emblem: Emblem | null): Promise<Uint8Array> {
  if (emblem && emblem.mediaType !== 'image/svg+xml') return emblem.bytes;
  const svg = emblem ? new TextDecoder().decode(emblem.bytes) : PLACEHOLDER;
  return (await rasterize(svg, 240)).png;
}

/** "ส่วนราชการ …" on dots, no rule; fields of one line share its width. */
export function fieldLine(block: Block<'fields'>, widthCm: number): Paragraph {
  const { fields } = block;
  const tabStops = fields.map((_, index) => {
    const last = index === fields.length - 1;
    const type = last ? TabStopType.RIGHT : TabStopType.LEFT;
    return { type, position: twips((widthCm * (index + 1)) / fields.length), leader: LeaderType.DOT };
  });
  const children = fields.flatMap((field) => [
    ...brokenRuns(field.label, { bold: true, ...sized(LABEL) }),
    new TextRun({ text: ' ' }),
    ...brokenRuns(field.value),
    new TextRun({ children: [' ', new Tab()] }),
  ]);
  return new Paragraph({ tabStops, spacing: { after: 40 }, children });
}

/** Name and position, centred in the right half, kept on one page. */
export function signature(name: string, position: readonly string[], spaceAbove: number): Paragraph[] {
  const lines = [name, ...position];
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: twips(7.5) },
        keepNext: index < lines.length - 1,
        keepLines: true,
        spacing: { before: index === 0 ? twips(spaceAbove) : 0 },
        children: brokenRuns(line),
      }),
  );
}

function given(text: string): Paragraph {
  return new Paragraph({ indent: { firstLine: twips(2.5) }, keepNext: true, children: brokenRuns(text) });
}

/** Heading, the opinion or dotted lines to write it on, and who signs. */
export function opinion(block: Block<'opinion'>, widthCm: number): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(widthCm), leader: LeaderType.DOT }];
  const dotted = () =>
    new Paragraph({ tabStops, keepNext: true, children: [new TextRun({ children: [new Tab()] })] });
  const lines = block.text === undefined ? Array.from({ length: block.lines }, dotted) : [given(block.text)];
  const heading = new Paragraph({
    keepNext: true,
    spacing: { before: 280 },
    children: brokenRuns(block.heading, { bold: true }),
  });
  return [heading, ...lines, ...signature(block.name, block.position, 1)];
}
