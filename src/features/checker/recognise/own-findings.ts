import type { Block, ReadDocument, Row } from '../../../documents/read/document.ts';
import { squash } from './headers.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Heads of the lists this program writes, in both languages: what was found beside what it should be. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['พบ', 'ที่พบ', 'ที่พิมพ์', 'พิมพ์ไว้', 'found'].map(squash), ['ควรเป็น', 'ที่ควรเป็น', 'ที่ถูก', 'expected'].map(squash)],
  [['เดิม', 'before'].map(squash), ['แก้เป็น', 'after'].map(squash)],
];

/** The document without the tables that quote mistakes, and whether it had any. Places stay as they were. */
export interface WithoutFindings {
  readonly document: ReadDocument;
  readonly hadFindings: boolean;
}

/**
 * Lists of findings and of changes quote a report's mistakes: read as a report, they would be found once more. From
 * the head of such a list on its table is emptied, and so are tables of its width that follow it at once, as the
 * pages of a PDF break it.
 */
export function withoutFindings(document: ReadDocument): WithoutFindings {
  let width = 0;
  let hadFindings = false;
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table') {
      width = 0;
      return block;
    }
    const head = block.rows.findIndex(quotesMistakes);
    if (head < 0) return widthOf(block) === width ? { ...block, rows: [] } : block;
    width = widthOf(block);
    hadFindings = true;
    return { ...block, rows: block.rows.slice(0, head) };
  });
  return { document: hadFindings ? { ...document, blocks } : document, hadFindings };
}

function widthOf({ rows }: Table): number {
  return rows[0]?.cells.length ?? 0;
}

function quotesMistakes({ cells }: Row): boolean {
  const heads = new Set(cells.filter(({ text }) => text.length <= 40).map(({ text }) => squash(text)));
  return PAIRS.some((pair) => pair.every((words) => words.some((word) => heads.has(word))));
}
