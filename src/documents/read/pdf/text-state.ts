import type { PdfFont } from './fonts.ts';
import { apply, IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';
import type { Glyph } from './piece-builder.ts';

/** The text state of a page's content (ISO 32000-1, 9.3): part of it survives text objects and is saved with "q". */
export interface TextState {
  font: PdfFont | null;
  size: number;
  characterSpace: number;
  wordSpace: number;
  /** 1 is unscaled. */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

export interface TextPlace {
  matrix: Matrix;
  line: Matrix;
}

export function initialText(): TextState {
  return {
    font: null,
    size: 0,
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

type Setter = (state: TextState, place: TextPlace, numbers: readonly number[]) => void;

const SETTERS: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['BT', (_, place) => startAt(place, IDENTITY)],
  ['Tm', (_, place, numbers) => startAt(place, matrixOf(numbers))],
  ['Td', (_, place, [x = 0, y = 0]) => moveLine(place, x, y)],
  ['T*', (state, place) => moveLine(place, 0, -state.leading)],
  [
    'TD',
    (state, place, [x = 0, y = 0]) => {
      state.leading = -y;
      moveLine(place, x, y);
    },
  ],
  ['Tc', (state, _, [x = 0]) => Object.assign(state, { characterSpace: x })],
  ['Tw', (state, _, [x = 0]) => Object.assign(state, { wordSpace: x })],
  ['Tz', (state, _, [x = 0]) => Object.assign(state, { scale: x / 100 })],
  ['TL', (state, _, [x = 0]) => Object.assign(state, { leading: x })],
  ['Ts', (state, _, [x = 0]) => Object.assign(state, { rise: x })],
  ['Tr', (state, _, [x = 0]) => Object.assign(state, { mode: x })],
]);

/** Operators that only set the state or move the place; others do nothing here. */
export function setText(name: string, numbers: readonly number[], state: TextState, place: TextPlace): void {
  SETTERS.get(name)?.(state, place, numbers);
}

function startAt(place: TextPlace, matrix: Matrix): void {
  place.line = matrix;
  place.matrix = matrix;
}

export function moveLine(place: TextPlace, x: number, y: number): void {
  place.line = multiply([1, 0, 0, 1, x, y], place.line);
  place.matrix = place.line;
}

/** Moves on without drawing: a number in an array of strings, in thousandths of the em. */
export function kern(amount: number, state: TextState, place: TextPlace): void {
  advance(place, (-amount / 1000) * state.size * state.scale);
}

/** Draws the codes of a string one by one. */
export function showText(
  bytes: string,
  font: PdfFont,
  state: TextState,
  place: TextPlace,
  page: Matrix,
  draw: (glyph: Glyph) => void,
): void {
  for (let at = 0; at + font.codeSize <= bytes.length; at += font.codeSize) {
    const first = bytes.charCodeAt(at);
    const code = font.codeSize === 1 ? first : first * 256 + bytes.charCodeAt(at + 1);
    const whole = multiply(place.matrix, page);
    const [x, y] = apply(whole, 0, state.rise);
    const word = font.codeSize === 1 && code === 32 ? state.wordSpace : 0;
    const width = font.width(code) * state.size;
    const [endX, endY] = apply(whole, width * state.scale, state.rise);
    const size = Math.hypot(whole[2], whole[3]) * Math.abs(state.size);
    draw({ text: font.letters(code), x, y, endX, endY, size });
    advance(place, (width + state.characterSpace + word) * state.scale);
  }
}

function advance(place: TextPlace, distance: number): void {
  place.matrix = multiply([1, 0, 0, 1, distance, 0], place.matrix);
}
