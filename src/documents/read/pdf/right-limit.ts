import type { RightLimit } from './join.ts';
import type { Line, PlacedPiece } from './lines.ts';
import type { PageContent, Rule } from './piece.ts';

/** Points left free between text and the line at its right. */
const PADDING = 6;
/** Rules looked at for one line of text; a page of real tables has far fewer. */
const MOST_RULES = 2_000;

interface MeasuredPage extends Pick<PageContent, 'pieces' | 'rules'> {
  readonly width: number;
}

/** How far a line could have gone on: to the next vertical rule at its height, else to where the page's text ends. */
export function rightLimits(pages: readonly MeasuredPage[]): RightLimit {
  const verticals = pages.map((page) => page.rules.filter(isVertical).slice(0, MOST_RULES));
  const edges = textEdges(pages);
  return (line: Line) => {
    const edge = edges[line.page - 1] ?? line.right;
    let limit = Number.POSITIVE_INFINITY;
    for (const rule of verticals[line.page - 1] ?? []) {
      const crosses = Math.min(rule.y1, rule.y2) <= line.y + 1 && Math.max(rule.y1, rule.y2) >= line.y - 1;
      if (crosses && rule.x1 > line.right - 2) limit = Math.min(limit, rule.x1);
    }
    return Math.min(limit - PADDING, edge);
  };
}

/**
 * Where text ends on the right: as far as any page of that width goes, and at least as far from the paper's edge as the
 * text begins on the left.
 */
function textEdges(pages: readonly MeasuredPage[]): readonly number[] {
  const own = pages.map(({ pieces, width }) => {
    const left = pieces.reduce((least, piece) => Math.min(least, piece.x), width / 2);
    return pieces.reduce((most, piece) => Math.max(most, piece.right), width - left);
  });
  const byWidth = new Map<number, number>();
  pages.forEach(({ width }, index) => {
    byWidth.set(Math.round(width), Math.max(byWidth.get(Math.round(width)) ?? 0, own[index] ?? 0));
  });
  return pages.map(({ width }) => byWidth.get(Math.round(width)) ?? width);
}

export function isVertical(rule: Rule): boolean {
  return Math.abs(rule.x1 - rule.x2) < Math.abs(rule.y1 - rule.y2);
}

/** Whether the file draws its spaces: then a gap is one only where it is wide. */
export function drawsSpaces(pieces: readonly PlacedPiece[]): boolean {
  let spaces = 0;
  let letters = 0;
  for (const { text } of pieces.slice(0, 5_000)) {
    spaces += text.split(' ').length - 1;
    letters += text.length;
  }
  return spaces * 200 > letters;
}
