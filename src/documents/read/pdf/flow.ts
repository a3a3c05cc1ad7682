import { EMPTY_BOX, TICKED_BOX, unifyBoxes } from '../checkbox.ts';
import type { PlacedPiece } from './lines.ts';
import { isMarkKid, type StructureMark, type StructureNode } from './structure.ts';

/** What the structure tree says, flattened: paragraphs with their pieces, and tables of such. */
export type Flow = TextFlow | TableFlow;

export interface TextFlow {
  readonly kind: 'paragraph' | 'heading' | 'list-item';
  readonly level: number;
  readonly marker: readonly PlacedPiece[];
  readonly pieces: readonly PlacedPiece[];
}

export interface TableFlow {
  readonly kind: 'table';
  readonly rows: readonly FlowRow[];
}

export type FlowRow = readonly FlowCell[];

export interface FlowCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly flows: readonly Flow[];
}

export type PiecesAt = (mark: StructureMark) => readonly PlacedPiece[];

const INLINE = new Set(
  'Span Quote Em Strong Link Reference Code Formula Annot Ruby Warichu Lbl Sub BibEntry'.split(' '),
);

interface Open {
  readonly flows: Flow[];
  readonly at: PiecesAt;
  pieces: PlacedPiece[];
  kind: TextFlow['kind'];
  level: number;
  marker: readonly PlacedPiece[];
}

/** The content of an element in the order of the tree, which is the order of reading. */
export function flowsOf(node: StructureNode, at: PiecesAt): readonly Flow[] {
  const open: Open = { flows: [], at, pieces: [], kind: 'paragraph', level: 0, marker: [] };
  visitKids(node, open);
  flush(open);
  return open.flows;
}

function visitKids(node: StructureNode, open: Open): void {
  for (const kid of node.kids) {
    if (isMarkKid(kid)) open.pieces.push(...open.at(kid));
    else visit(kid, open);
  }
}

function visit(node: StructureNode, open: Open): void {
  if (node.role === 'Figure') visitFigure(node, open);
  else if (INLINE.has(node.role)) visitKids(node, open);
  else if (node.role === 'Table') {
    flush(open);
    open.flows.push({ kind: 'table', rows: rowsOf(node, open.at) });
  } else if (node.role === 'LI') {
    flush(open);
    visitItem(node, open);
  } else visitBlock(node, open);
}

function visitBlock(node: StructureNode, open: Open): void {
  // The first paragraph in a list item is that item's text, so the item's mark is kept for it.
  if (open.pieces.length > 0) flush(open);
  const heading = /^(?:H([1-6])?|Title)$/.exec(node.role);
  if (heading) {
    open.kind = 'heading';
    open.level = Number(heading[1] ?? 1);
  }
  visitKids(node, open);
  flush(open);
}

function visitItem(node: StructureNode, open: Open): void {
  open.kind = 'list-item';
  open.marker = node.kids.flatMap((kid) =>
    !isMarkKid(kid) && kid.role === 'Lbl' ? piecesIn(kid, open.at) : [],
  );
  for (const kid of node.kids) {
    if (isMarkKid(kid)) open.pieces.push(...open.at(kid));
    else if (kid.role === 'LBody') visitKids(kid, open);
    else if (kid.role !== 'Lbl') visit(kid, open);
  }
  flush(open);
}

/** A drawn check box says so in its description; other pictures hold no text of the document. */
function visitFigure(node: StructureNode, open: Open): void {
  const sign = unifyBoxes(node.alternate.trim());
  if (sign === EMPTY_BOX || sign === TICKED_BOX) {
    const place = { x: 0, right: 0, y: 0, size: 0, mark: null, artifact: false, page: 0 };
    open.pieces.push({ ...place, text: sign, literal: true });
  } else if (node.alternate === '') visitKids(node, open);
}

function flush(open: Open): void {
  const { kind, level, marker, pieces } = open;
  if (pieces.length > 0) open.flows.push({ kind, level, marker, pieces });
  open.pieces = [];
  open.kind = 'paragraph';
  open.marker = [];
}

function piecesIn(node: StructureNode, at: PiecesAt): readonly PlacedPiece[] {
  return node.kids.flatMap((kid) => (isMarkKid(kid) ? at(kid) : piecesIn(kid, at)));
}

function rowsOf(table: StructureNode, at: PiecesAt): readonly FlowRow[] {
  return table.kids.flatMap((kid) => {
    if (isMarkKid(kid)) return [];
    if (kid.role === 'TR') return [cellsOf(kid, at)];
    return /^T(Head|Body|Foot)$|^(Sect|Div|Part|NonStruct)$/.test(kid.role) ? rowsOf(kid, at) : [];
  });
}

function cellsOf(row: StructureNode, at: PiecesAt): FlowRow {
  return row.kids.flatMap((kid) => {
    if (isMarkKid(kid) || !/^T[HD]$/.test(kid.role)) return [];
    return [{ colSpan: kid.colSpan, rowSpan: kid.rowSpan, flows: flowsOf(kid, at) }];
  });
}
