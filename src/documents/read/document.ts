import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';

/**
 * A document as blocks, whatever its format was. Plain JSON. Check boxes stand in the text as "☐" and "☑" in
 * reading order; paragraphs, line breaks and list items within a cell are separated by "\n" with list items marked
 * "- " or their own number. Text is as printed; only what the format itself damaged (PDF marks) is repaired.
 */
export type Format = 'md' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'text';

/** 1-based: line of a text file, page of a PDF; sheet name of a workbook. Absent where the format has none. */
export interface Position {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
}

export interface Cell {
  readonly text: string;
  /** Columns and rows the cell covers, 1 where not merged. Covered places hold an empty cell, so rows are rectangular. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly at: Position;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly at: Position }
  | { readonly kind: 'paragraph'; readonly text: string; readonly at: Position }
  | { readonly kind: 'list-item'; readonly marker: string; readonly text: string; readonly at: Position }
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly at: Position };

export interface ReadDocument {
  readonly format: Format;
  readonly fileName: string;
  readonly blocks: readonly Block[];
  /** exact: marked-up text · tagged: a PDF's own structure tree · geometry: tables guessed from positions. */
  readonly certainty: 'exact' | 'tagged' | 'geometry';
  readonly notes: readonly Bilingual[];
}

/** Why a file could not be read. `code` is stable for tests and HTTP status. */
export interface ReadFailure {
  readonly code:
    | 'empty'
    | 'too-large'
    | 'unsupported'
    | 'wrong-extension'
    | 'corrupt'
    | 'encrypted'
    | 'macros'
    | 'zip-bomb'
    | 'scanned'
    | 'binary'
    | 'timeout'
    | 'busy'
    | 'memory'
    | 'not-a-report'
    | 'two-agencies'
    | 'other-year'
    | 'unknown-framework';
  readonly message: Bilingual;
}

export type ReadResult = Result<ReadDocument, ReadFailure>;
