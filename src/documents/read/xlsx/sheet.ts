import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseTooMuch } from '../failures.ts';
import { limits } from '../limits.ts';
import { streamXml } from '../ooxml/xml.ts';
import { tidyLines } from '../text-lines.ts';
import { formatNumber, plainNumber } from './number-format.ts';
import type { CellStyle, Styles } from './styles.ts';

/** A filled cell; row and column are 1-based. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly style: CellStyle;
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Only rows with a filled cell, in order; formulas by their stored results. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Formulas whose result the file does not hold: their cells read as empty. */
  readonly unknownResults: number;
}

export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
  formula: boolean;
}

interface State {
  readonly workbook: Workbook;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  cells: SheetCell[];
  row: number;
  open: OpenCell | null;
  /** Within the element that holds a cell's value; phonetic hints beside it are no text. */
  inValue: boolean;
  inHint: boolean;
  filled: number;
  unknownResults: number;
}

/** Reads a worksheet part as a stream: a sheet of 10,000 rows never stands in memory as XML. */
export function readSheet(bytes: Uint8Array, part: string, workbook: Workbook): Result<Sheet, ReadFailure> {
  const state: State = {
    workbook,
    rows: [],
    merges: [],
    cells: [],
    row: 0,
    open: null,
    inValue: false,
    inHint: false,
    filled: 0,
    unknownResults: 0,
  };
  const streamed = streamXml(bytes, part, {
    open: (name, attributes) => openElement(name, attributes, state),
    close: (name) => closeElement(name, state),
    text: (text) => {
      if (state.open && state.inValue && !state.inHint) state.open.value += text;
    },
  });
  if (!streamed.ok) return streamed;
  if (state.filled > limits.tableCells || state.merges.length > limits.tableCells / 10) return refuseSheet();
  const rows = state.rows.sort((a, b) => a.row - b.row);
  return ok({ rows, merges: state.merges, unknownResults: state.unknownResults });
}

function openElement(name: string, attributes: Readonly<Record<string, string>>, state: State): void {
  if (name === 'row') state.row = positive(attributes.r) ?? state.row + 1;
  else if (name === 'c') {
    state.open = openCell(attributes, state.cells.at(-1)?.column ?? 0, state.workbook.styles);
  } else if (name === 'f' && state.open) state.open.formula = true;
  else if (name === 'v' || name === 't') state.inValue = true;
  else if (name === 'rPh') state.inHint = true;
  else if (name === 'mergeCell') state.merges.push(...mergeOf(attributes.ref ?? ''));
}

function closeElement(name: string, state: State): void {
  if (name === 'c' && state.open) closeCell(state.open, state);
  else if (name === 'row') closeRow(state);
  else if (name === 'v' || name === 't') state.inValue = false;
  else if (name === 'rPh') state.inHint = false;
}

function closeCell(cell: OpenCell, state: State): void {
  const text = cellText(cell, state.workbook);
  if (text !== '') state.cells.push({ column: cell.column, text, style: cell.style });
  else if (cell.formula && cell.value === '') state.unknownResults++;
  state.open = null;
}

function closeRow(state: State): void {
  state.filled += state.cells.length;
  if (state.cells.length > 0) {
    state.rows.push({ row: state.row, cells: state.cells.sort((a, b) => a.column - b.column) });
  }
  state.cells = [];
}

function refuseSheet() {
  return refuseTooMuch('แผ่นงานหนึ่งมีช่องที่มีข้อมูลมากเกินไป', 'A sheet has too many filled cells');
}

function openCell(attributes: Readonly<Record<string, string>>, last: number, styles: Styles): OpenCell {
  return {
    column: columnOf(attributes.r ?? '') ?? last + 1,
    type: attributes.t ?? 'n',
    style: styles(attributes.s),
    value: '',
    formula: false,
  };
}

function cellText(cell: OpenCell, workbook: Workbook): string {
  switch (cell.type) {
    case 's':
      return workbook.strings[Number(cell.value)] ?? '';
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'n': {
      const value = Number(cell.value);
      if (cell.value.trim() === '' || !Number.isFinite(value)) return tidyLines(cell.value);
      return cell.style.format === 'General'
        ? plainNumber(value)
        : formatNumber(value, cell.style.format, workbook.date1904);
    }
    default:
      return tidyLines(cell.value);
  }
}

/** "C12" → 3. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function mergeOf(reference: string): Merge[] {
  const [from = '', to = ''] = reference.split(':');
  const left = columnOf(from);
  const right = columnOf(to);
  const top = positive(/\d+$/.exec(from)?.[0]);
  const bottom = positive(/\d+$/.exec(to)?.[0]);
  if (!left || !right || !top || !bottom || right < left || bottom < top) return [];
  return [{ top, left, bottom, right }];
}

function positive(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 && value <= 1_048_576 ? value : null;
}
