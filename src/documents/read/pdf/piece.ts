/** A stretch of text on a page that was drawn without a gap. Coordinates in points from the bottom left, upright. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
  /** Marked-content id, by which the structure tree refers to it; null outside the tree. */
  readonly mark: number | null;
  /** Drawn for the page, not for the document: repeated heads, page numbers. */
  readonly artifact: boolean;
}

/** A straight horizontal or vertical line, or the edge of a filled area. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PageContent {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  readonly hasPictures: boolean;
  /** Every letter is invisible, as over a scanned picture: it comes from a machine's reading. */
  readonly isOverlay: boolean;
}
