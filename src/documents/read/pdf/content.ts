import { type ContentRun, contentRun, type FontCache, resource, subtypeOf } from './content-run.ts';
import { matrixOf, multiply } from './matrix.ts';
import type { PdfObjects } from './objects.ts';
import { operators } from './operators.ts';
import type { PdfPage } from './pages.ts';
import { pathOperators } from './paths.ts';
import type { PageContent } from './piece.ts';
import { isWord, nextValue } from './syntax.ts';
import { setText } from './text-state.ts';
import { BLANKS, type Cursor } from './tokens.ts';
import { nameOf, type PdfValue } from './values.ts';

const MAX_DEPTH = 6;
const MOST_OPERANDS = 64;

/**
 * Text and lines of a page from its content stream: letters by the fonts' own maps, replacement texts and marks kept.
 * Null when a part cannot be read this way (filter, font without letters), so that another reader takes over.
 */
export function readContent(page: PdfPage, objects: PdfObjects, fonts: FontCache): PageContent | null {
  const source = pageSource(page, objects);
  if (source === null) return null;
  const run = contentRun(page, objects, fonts);
  interpret(source, run);
  if (run.unreadable) return null;
  const pieces = run.pieces.pieces();
  return {
    pieces,
    rules: run.paths.rules(),
    hasPictures: run.pictures,
    isOverlay: pieces.length > 0 && !run.visible,
  };
}

function pageSource(page: PdfPage, objects: PdfObjects): string | null {
  const contents = page.dict.entries.get('Contents');
  if (objects.resolve(contents) === null) return '';
  const list = objects.list(contents);
  const parts = (list.length > 0 ? list : [contents]).map((part) => objects.stream(part));
  return parts.includes(null) ? null : parts.join('\n');
}

function interpret(source: string, run: ContentRun): void {
  const cursor: Cursor = { source, at: 0 };
  let operands: PdfValue[] = [];
  for (let next = nextValue(cursor); next !== 'end' && !run.unreadable; next = nextValue(cursor)) {
    if (isWord(next)) {
      if (next.word === 'ID') skipPicture(cursor, run);
      else operate(next.word, operands, run);
      operands = [];
    } else if (operands.length < MOST_OPERANDS) operands.push(next);
  }
}

function operate(name: string, operands: readonly PdfValue[], run: ContentRun): void {
  const operator = operators.get(name);
  if (operator) {
    operator(operands, run);
    return;
  }
  const numbers = operands.filter((value) => typeof value === 'number');
  if (name === 'Do') drawObject(nameOf(operands[0]), run);
  else if (pathOperators.has(name)) run.paths.operator(name, numbers, run.matrix);
  else setText(name, numbers, run.text, run.place);
}

/** The bytes of a picture within the content end at "EI" between white space. */
function skipPicture(cursor: Cursor, run: ContentRun): void {
  run.pictures = true;
  const end = new RegExp(`[${BLANKS}]EI(?=[${BLANKS}]|$)`, 'g');
  end.lastIndex = cursor.at;
  cursor.at = end.exec(cursor.source) ? end.lastIndex : cursor.source.length;
}

/** A picture, or a form: content of its own with its own resources and coordinates. */
function drawObject(name: string, run: ContentRun): void {
  const reference = resource(run, 'XObject', name);
  const dict = run.objects.dict(reference);
  if (subtypeOf(dict, run) === 'Image') run.pictures = true;
  if (subtypeOf(dict, run) !== 'Form' || run.depth >= MAX_DEPTH || run.forms-- <= 0) return;
  const source = run.objects.stream(reference);
  if (source === null) {
    run.unreadable = true;
    return;
  }
  const numbers = run.objects.list(dict?.entries.get('Matrix')).map((item) => run.objects.resolve(item));
  const { matrix, text, saved, resources, depth } = run;
  run.matrix = multiply(matrixOf(numbers.filter((item) => typeof item === 'number')), matrix);
  run.text = { ...text };
  run.saved = [];
  run.resources = run.objects.dict(dict?.entries.get('Resources')) ?? resources;
  run.depth = depth + 1;
  interpret(source, run);
  Object.assign(run, { matrix, text, saved, resources, depth });
}
