import type { Exact } from '../../lib/fraction.ts';

/**
 * Paper: a document before it has a format. A slice builds it from its typed model; the writers of DOCX, PDF and
 * XLSX each print it. Knows Thai official paper (margins, memo lines, signature blocks) but nothing of ITA.
 */
export interface Paper {
  readonly title: string;
  readonly language: 'th' | 'en';
  readonly author: string;
  /** Names no line may end within, as no dictionary knows them: the agency's, its district's. */
  readonly names?: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  /** Sheet name in a workbook, bookmark in a PDF. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PaperBlock[];
}

/** A run of text; marks only where an official paper uses them. `mark` asks the officer to fill or confirm a place. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly mark?: boolean;
}

export type Inline = string | readonly Run[];

export type PaperBlock =
  | { readonly kind: 'memo-head'; readonly title: string; readonly emblem: Emblem | null }
  /** "ส่วนราชการ ……" with dot leaders; several fields share a line ("ที่ … วันที่ …"). */
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly align?: 'left' | 'center';
    }
  | {
      readonly kind: 'paragraph';
      readonly text: Inline;
      readonly indent?: boolean;
      readonly align?: 'left' | 'center' | 'justify';
    }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  | {
      readonly kind: 'figure';
      readonly svg: string;
      readonly alt: string;
      readonly widthCm: number;
      readonly heightCm: number;
    }
  | { readonly kind: 'signature'; readonly name: string; readonly position: readonly string[] }
  | {
      readonly kind: 'opinion';
      readonly heading: string;
      /** Dotted lines to write on, where no text is given. */
      readonly lines: number;
      readonly text?: string;
      readonly name: string;
      readonly position: readonly string[];
    }
  | { readonly kind: 'page-break' };

export interface Emblem {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

export interface PaperTable {
  /** Accessible caption; also how a reader tells tables apart. Not printed when empty. */
  readonly caption: string;
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly head: readonly PaperCell[];
  readonly rows: readonly (readonly PaperCell[])[];
}

export interface PaperCell {
  /** Paragraphs of the cell. */
  readonly lines: readonly Inline[];
  readonly align?: 'left' | 'center' | 'right';
  /** Levels a cell's text is moved in, for a tree printed as a table. */
  readonly indent?: number;
  /** Check boxes printed before the lines, one a line. */
  readonly boxes?: readonly { readonly checked: boolean; readonly label: string }[];
  /** For workbooks: the cell's number, so that it is a number there and not text. */
  readonly number?: { readonly value: Exact; readonly places: number };
}
