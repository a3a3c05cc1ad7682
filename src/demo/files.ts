import type { Paper } from '../documents/write/paper.ts';
import type { PaperFormat } from '../features/documents/rules.ts';
import { mediaTypes } from '../features/documents/write-paper.ts';
import { BOM, csvLine } from '../lib/csv.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Demo } from './data.ts';
import type { DemoPaper } from './data-shapes.ts';

export interface DemoFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

export type WritePaper = (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;

/** By the paper of the data they were written from. */
export type DemoFiles = ReadonlyMap<DemoPaper, DemoFile>;

/** Every file of the invented agency, written by the writers of its real papers. */
export async function writeFiles(
  { agency, items, measures }: Demo,
  { fill }: DemoCalendar,
  write: WritePaper,
): Promise<DemoFiles> {
  const ofItems = items.flatMap(({ evidence }) => evidence.filter((piece) => piece.kind === 'file'));
  const entries = [...items, ...measures.measures].flatMap(({ progress }) => progress);
  const ofProgress = entries.flatMap(({ file }) => (file ? [file] : []));
  const files = new Map<DemoPaper, DemoFile>();
  // One after another: the line of the workers is short.
  for (const paper of [...ofItems, ...ofProgress]) {
    const { format } = paper;
    const isCsv = format === 'csv';
    const bytes = isCsv ? csvOf(paper, fill) : await write(paperOf(paper, agency.agency.name, fill), format);
    const mediaType = isCsv ? 'text/csv' : mediaTypes[format];
    files.set(paper, { bytes, mediaType, fileName: `${fill(paper.name)}.${format}` });
  }
  return files;
}

function csvOf({ table }: DemoPaper, fill: (text: string) => string): Uint8Array {
  const lines = [table?.head ?? [], ...(table?.rows ?? [])].map((row) => csvLine(row.map(fill)));
  return new TextEncoder().encode(BOM + lines.join(''));
}

function paperOf({ title, text, table }: DemoPaper, author: string, fill: (text: string) => string): Paper {
  const cell = (line: string) => ({ lines: [fill(line)] });
  const rows = table && {
    caption: fill(title),
    widths: table.head.map(() => 1),
    head: table.head.map(cell),
    rows: table.rows.map((row) => row.map(cell)),
  };
  return {
    title: fill(title),
    language: 'th',
    author,
    names: ['ดอนฟ้าใส'],
    sections: [
      {
        name: 'เอกสาร',
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: fill(title), align: 'center' },
          { kind: 'paragraph', text: author, align: 'center' },
          ...text.map((line) => ({ kind: 'paragraph', text: fill(line), indent: true }) as const),
          ...(rows ? [{ kind: 'table', table: rows } as const] : []),
        ],
      },
    ],
  };
}
