import type { PdfFont } from './fonts.ts';
import { readFont } from './fonts.ts';
import { type MarkedContent, markedContent } from './marked-content.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { PdfObjects } from './objects.ts';
import type { PdfPage } from './pages.ts';
import { type PathRecorder, pathRecorder } from './paths.ts';
import { type PieceBuilder, pieceBuilder } from './piece-builder.ts';
import { initialText, type TextPlace, type TextState } from './text-state.ts';
import { nameOf, type PdfDict } from './values.ts';

/** Fonts by their dictionary, so that each is read once for a document; null: its letters are unknown. */
export type FontCache = Map<PdfDict, PdfFont | null>;

/** What changes while a page's content is gone through. */
export interface ContentRun {
  readonly objects: PdfObjects;
  readonly fonts: FontCache;
  readonly pieces: PieceBuilder;
  readonly paths: PathRecorder;
  readonly marks: MarkedContent;
  readonly place: TextPlace;
  resources: PdfDict | null;
  text: TextState;
  matrix: Matrix;
  saved: { readonly matrix: Matrix; readonly text: TextState }[];
  depth: number;
  /** Forms still allowed: forms drawing forms could go on for ever. */
  forms: number;
  pictures: boolean;
  visible: boolean;
  unreadable: boolean;
}

export function contentRun(page: PdfPage, objects: PdfObjects, fonts: FontCache): ContentRun {
  return {
    objects,
    fonts,
    pieces: pieceBuilder(),
    paths: pathRecorder(),
    marks: markedContent(objects.resolve),
    place: { matrix: IDENTITY, line: IDENTITY },
    resources: page.resources,
    text: initialText(),
    matrix: page.upright,
    saved: [],
    depth: 0,
    forms: 300,
    pictures: false,
    visible: false,
    unreadable: false,
  };
}

/** An entry of one of the named lists a content refers to: "Font", "XObject", "Properties". */
export function resource(run: ContentRun, list: string, name: string) {
  return run.objects.dict(run.resources?.entries.get(list))?.entries.get(name);
}

export function fontNamed(name: string, run: ContentRun): PdfFont | null {
  const dict = run.objects.dict(resource(run, 'Font', name));
  if (!dict) return null;
  const known = run.fonts.get(dict);
  if (known !== undefined) return known;
  const font = readFont(dict, run.objects);
  run.fonts.set(dict, font);
  return font;
}

export function subtypeOf(dict: PdfDict | null, run: ContentRun): string {
  return nameOf(run.objects.resolve(dict?.entries.get('Subtype')));
}
