import type { PDF, PdfDict, PdfObject } from '@libpdf/core';

/** An element of the logical structure (ISO 32000-1, 14.7): what a stretch of the document is. */
export interface StructureNode {
  /** Standard type: "Table", "TR", "TD", "P", "H1", … */
  readonly role: string;
  /** Alternate description or replacement text. */
  readonly alternate: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly kids: readonly (StructureNode | StructureMark)[];
}

/** Content on a page: object number of the page, marked-content id. */
export interface StructureMark {
  readonly page: number;
  readonly mark: number;
}

interface Walk {
  readonly pdf: PDF;
  readonly resolve: (object: PdfObject | undefined) => PdfObject | undefined;
  readonly roles: PdfDict | undefined;
  /** Numbers of the objects seen. */
  readonly seen: Set<number>;
  left: number;
}

const MOST_NODES = 3_000_000;
const MAX_DEPTH = 120;

/**
 * The document's logical structure; null when it has none, or none that can be read. Elements keep
 * their identity over pages, so a row that a page break cuts is one row.
 */
export async function readStructure(bytes: Uint8Array): Promise<StructureNode | null> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/StructTreeRoot')) return null;
  // Loaded when first needed: many files have no structure.
  const { PDF } = await import('@libpdf/core');
  try {
    return rootOf(await PDF.load(bytes));
  } catch {
    // Whatever is wrong with the tree, the pages are read already and tell the text by position.
    return null;
  }
}

export function isMarkKid(kid: StructureNode | StructureMark): kid is StructureMark {
  return 'mark' in kid;
}

function rootOf(pdf: PDF): StructureNode | null {
  const resolve = (object: PdfObject | undefined) =>
    object?.type === 'ref' ? (pdf.getObject(object) ?? undefined) : object;
  const root = asDict(resolve(pdf.getCatalog().get('StructTreeRoot')));
  if (!root) return null;
  const roles = asDict(resolve(root.get('RoleMap')));
  const kids = kidsOf(root, -1, { pdf, resolve, roles, seen: new Set(), left: MOST_NODES }, 0);
  return kids.length === 0 ? null : { role: 'Root', alternate: '', colSpan: 1, rowSpan: 1, kids };
}

function asDict(object: PdfObject | undefined): PdfDict | undefined {
  return object?.type === 'dict' ? (object as PdfDict) : undefined;
}

function kidsOf(dict: PdfDict, page: number, walk: Walk, depth: number): StructureNode['kids'] {
  const here = dict.getRef('Pg')?.objectNumber ?? page;
  const kids: (StructureNode | StructureMark)[] = [];
  for (const item of listOf(dict.get('K'), walk)) {
    const kid = toKid(item, here, walk, depth);
    if (kid) kids.push(kid);
  }
  return kids;
}

/** The items of an array, or the one that stands in its place. */
function listOf(object: PdfObject | undefined, walk: Walk): Iterable<PdfObject> {
  const resolved = walk.resolve(object);
  if (resolved?.type === 'array') return resolved;
  return object === undefined ? [] : [object];
}

function toKid(
  object: PdfObject,
  page: number,
  walk: Walk,
  depth: number,
): StructureNode | StructureMark | null {
  if (object.type === 'ref') {
    // An element has one parent; a second visit is a circle in a damaged file.
    if (walk.seen.has(object.objectNumber)) return null;
    walk.seen.add(object.objectNumber);
  }
  const kid = walk.resolve(object);
  if (kid?.type === 'number') return { page, mark: kid.value };
  const dict = asDict(kid);
  if (!dict || depth > MAX_DEPTH || walk.left-- <= 0) return null;
  const type = dict.getName('Type', walk.pdf.getObject.bind(walk.pdf))?.value;
  if (type === 'OBJR') return null;
  if (type !== 'MCR') return toNode(dict, page, walk, depth);
  const mark = walk.resolve(dict.get('MCID'));
  if (mark?.type !== 'number') return null;
  return { page: dict.getRef('Pg')?.objectNumber ?? page, mark: mark.value };
}

function toNode(dict: PdfDict, page: number, walk: Walk, depth: number): StructureNode {
  const text = (key: string) => {
    const value = walk.resolve(dict.get(key));
    return value?.type === 'string' ? value.asString() : undefined;
  };
  return {
    role: standardRole(nameOf(dict.get('S'), walk), walk),
    alternate: text('ActualText') ?? text('Alt') ?? '',
    colSpan: spanOf(dict, 'ColSpan', walk),
    rowSpan: spanOf(dict, 'RowSpan', walk),
    kids: kidsOf(dict, page, walk, depth + 1),
  };
}

function nameOf(object: PdfObject | undefined, walk: Walk): string {
  const name = walk.resolve(object);
  return name?.type === 'name' ? name.value : '';
}

/** Writers name their own types and map them to the standard ones, possibly in steps. */
function standardRole(name: string, walk: Walk): string {
  let role = name;
  for (let steps = 0; steps < 8; steps++) {
    const next = nameOf(walk.roles?.get(role), walk);
    if (next === '' || next === role) break;
    role = next;
  }
  return role;
}

/** An attribute of an element; attributes stand in one dictionary or in several, by owner. */
function spanOf(dict: PdfDict, key: string, walk: Walk): number {
  for (const item of listOf(dict.get('A'), walk)) {
    const found = walk.resolve(asDict(walk.resolve(item))?.get(key));
    if (found?.type === 'number' && Number.isInteger(found.value) && found.value > 0) return found.value;
  }
  return 1;
}
