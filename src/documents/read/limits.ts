const MEGABYTE = 1024 * 1024;

/** What a file may cost before it is refused. Sizes are bytes unless said otherwise; each is well above any real report. */
export const limits = {
  file: 20 * MEGABYTE,
  /** HTML becomes a tree several times its size. */
  html: 8 * MEGABYTE,
  /** Markdown and plain text are all words, each compared with many: some 3 s a megabyte. Reports have under 1 MB. */
  text: 3 * MEGABYTE,
  zipEntries: 2_000,
  zipTotal: 200 * MEGABYTE,
  /** Packed XML of a table of equal rows reaches some 300:1; only what is also large is a bomb. */
  zipRatio: 200,
  zipRatioFrom: 32 * MEGABYTE,
  xmlPart: 48 * MEGABYTE,
  xmlDepth: 200,
  /** Characters of one line and of one piece of markdown that has no blank line to part it at. */
  lineLength: 200_000,
  markdownPiece: 400_000,
  /** Quotes and lists within each other. */
  markdownNesting: 40,
  htmlDepth: 400,
  tableColumns: 256,
  tableCells: 2_000_000,
  pdfPages: 1_000,
  /** What a PDF may unfold to while it is read; a report of 300 pages needs some 60 MB. */
  pdfMemory: 512 * MEGABYTE,
} as const;
