import type { Engine } from './engine.ts';
import { glyphsByObject } from './glyphs.ts';
import { markReader, type Replacement } from './marks.ts';
import { type Moved, putOnOneLine } from './one-line.ts';
import { objectsOf, type PageObject, uprightOf } from './page-objects.ts';
import { rulesOf } from './path-rules.ts';
import type { PageContent, Rule } from './piece.ts';
import { type Glyph, pieceBuilder } from './piece-builder.ts';

/** Lines of one page that are kept. */
const MOST_RULES = 40_000;
const INVISIBLE = 3;

/** Text and lines of a page that PDFium has loaded. Afterwards its text is no longer in place. */
export function readContent(engine: Engine, page: number): PageContent {
  const { fast } = engine;
  const width = fast.FPDF_GetPageWidthF(page);
  const height = fast.FPDF_GetPageHeightF(page);
  const upright = uprightOf(engine, page, width, height);
  const objects = objectsOf(engine, page, upright);
  const texts = objects.filter((object) => object.kind === 'text');
  const rules: Rule[] = [];
  for (const object of objects) {
    if (object.kind === 'path' && rules.length < MOST_RULES) rules.push(...rulesOf(engine, object));
  }
  const moved = putOnOneLine(engine, texts);
  const glyphs = texts.length > 0 ? glyphsByObject(engine, page, upright, moved) : new Map();
  const pieces = piecesOf(engine, texts, glyphs, moved);
  const visible = texts.some(({ handle }) => fast.FPDFTextObj_GetTextRenderMode(handle) !== INVISIBLE);
  return {
    pieces,
    rules,
    hasPictures: objects.some((object) => object.kind === 'picture'),
    isOverlay: pieces.length > 0 && !visible,
    width,
    height,
  };
}

function piecesOf(
  engine: Engine,
  texts: readonly PageObject[],
  glyphs: ReadonlyMap<number, readonly Glyph[]>,
  moved: ReadonlyMap<number, Moved>,
): PageContent['pieces'] {
  const builder = pieceBuilder();
  const marksOf = markReader(engine);
  const isShadow = shadows();
  let open: Replacement | null = null;
  for (const { handle } of texts) {
    const { id, artifact, replaced } = marksOf(handle);
    const place = moved.get(handle);
    const drawn = glyphs.get(handle) ?? [];
    // One replacement text may stand for several objects: its letters come with the first, the room with each.
    if (replaced && place)
      builder.add(replacement(replaced === open ? '' : replaced.text, place), id, artifact);
    else if (drawn.length === 0 && place) builder.add(blank(place), id, artifact);
    else if (!isShadow(drawn)) for (const glyph of drawn) builder.add(glyph, id, artifact);
    open = replaced;
  }
  return builder.pieces();
}

function replacement(text: string, { x, y, right, size }: Moved): Glyph {
  return { text, x, y, endX: Math.max(x, right), endY: y, size };
}

/** An object of which PDFium keeps no letter is a space on its own. */
function blank({ x, y, size }: Moved): Glyph {
  return { text: ' ', x, y, endX: x + size * SPACE, endY: y, size };
}

/** Parts of the em: how wide a space is at least, so that the next letter does not stand away from it. */
const SPACE = 0.2;
/** Parts of the em that a copy may stand apart from what it makes bold. */
const SHADOW = 0.12;

/** Some writers draw text twice, a little apart, to make it bold or to give it a shadow. */
function shadows(): (drawn: readonly Glyph[]) => boolean {
  let before: readonly Glyph[] = [];
  return (drawn) => {
    const [first, other] = [drawn[0], before[0]];
    const near = SHADOW * (first?.size ?? 0);
    if (first && other && drawn.length === before.length) {
      const close = Math.abs(first.x - other.x) < near && Math.abs(first.y - other.y) < near;
      if (close && drawn.every((glyph, index) => glyph.text === before[index]?.text)) return true;
    }
    if (first) before = drawn;
    return false;
  };
}
