import type { ReadPage } from './read-page.ts';
import { isMarkKid, type StructureNode } from './structure.ts';

/** The share of the letters that must stand in the tree: some writers tag a few pages, or only pictures. */
const ENOUGH = 0.9;

/** Whether the structure tree holds nearly all text that is not there for the page alone. */
export function treeCovers(root: StructureNode, pages: readonly ReadPage[]): boolean {
  const marked = new Map<number, Set<number>>();
  collect(root, marked);
  let all = 0;
  let inTree = 0;
  for (const page of pages) {
    const marks = marked.get(page.id);
    for (const piece of page.pieces) {
      if (piece.artifact) continue;
      all += piece.text.length;
      if (piece.mark !== null && marks?.has(piece.mark)) inTree += piece.text.length;
    }
  }
  return inTree > 0 && inTree >= all * ENOUGH;
}

function collect(node: StructureNode, marked: Map<number, Set<number>>): void {
  for (const kid of node.kids) {
    if (!isMarkKid(kid)) collect(kid, marked);
    else {
      const marks = marked.get(kid.page) ?? new Set();
      marked.set(kid.page, marks.add(kid.mark));
    }
  }
}
