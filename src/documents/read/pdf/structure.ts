import type { PdfObjects } from './objects.ts';
import { isKind, nameOf, type PdfDict, type PdfValue, textOf } from './values.ts';

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
  readonly objects: PdfObjects;
  readonly roles: PdfDict | null;
  readonly seen: Set<number>;
  left: number;
}

const MOST_NODES = 3_000_000;
const MAX_DEPTH = 120;

/** The document's structure tree; null when it has none. */
export function readStructure(objects: PdfObjects): StructureNode | null {
  const root = objects.dict(objects.catalog?.entries.get('StructTreeRoot'));
  if (!root) return null;
  const walk: Walk = {
    objects,
    roles: objects.dict(root.entries.get('RoleMap')),
    seen: new Set(),
    left: MOST_NODES,
  };
  const kids = kidsOf(root, -1, walk, 0);
  return kids.length === 0 ? null : { role: 'Root', alternate: '', colSpan: 1, rowSpan: 1, kids };
}

export function isMarkKid(kid: StructureNode | StructureMark): kid is StructureMark {
  return 'mark' in kid;
}

function kidsOf(dict: PdfDict, page: number, walk: Walk, depth: number): StructureNode['kids'] {
  const own = dict.entries.get('Pg');
  const here = isKind(own, 'ref') ? own.number : page;
  const value = dict.entries.get('K');
  const resolved = walk.objects.resolve(value);
  const list = isKind(resolved, 'array') ? resolved.items : value === undefined ? [] : [value];
  const kids: (StructureNode | StructureMark)[] = [];
  for (const item of list) {
    const kid = toKid(item, here, walk, depth);
    if (kid) kids.push(kid);
  }
  return kids;
}

function toKid(
  value: PdfValue,
  page: number,
  walk: Walk,
  depth: number,
): StructureNode | StructureMark | null {
  if (isKind(value, 'ref')) {
    // An element has one parent; a second visit is a circle in a damaged file.
    if (walk.seen.has(value.number)) return null;
    walk.seen.add(value.number);
  }
  const kid = walk.objects.resolve(value);
  if (typeof kid === 'number') return { page, mark: kid };
  if (!isKind(kid, 'dict') || depth > MAX_DEPTH || walk.left-- <= 0) return null;
  const type = nameOf(walk.objects.resolve(kid.entries.get('Type')));
  if (type === 'OBJR') return null;
  if (type === 'MCR') {
    const own = kid.entries.get('Pg');
    const mark = walk.objects.resolve(kid.entries.get('MCID'));
    return typeof mark === 'number' ? { page: isKind(own, 'ref') ? own.number : page, mark } : null;
  }
  return toNode(kid, page, walk, depth);
}

function toNode(dict: PdfDict, page: number, walk: Walk, depth: number): StructureNode {
  const { objects } = walk;
  const text = (key: string) => textOf(objects.resolve(dict.entries.get(key)));
  return {
    role: standardRole(nameOf(objects.resolve(dict.entries.get('S'))), walk),
    alternate: text('ActualText') ?? text('Alt') ?? '',
    colSpan: attributeOf(dict, 'ColSpan', objects),
    rowSpan: attributeOf(dict, 'RowSpan', objects),
    kids: kidsOf(dict, page, walk, depth + 1),
  };
}

/** Writers name their own types and map them to the standard ones, possibly in steps. */
function standardRole(name: string, walk: Walk): string {
  let role = name;
  for (let steps = 0; steps < 8; steps++) {
    const next = nameOf(walk.objects.resolve(walk.roles?.entries.get(role)));
    if (next === '' || next === role) break;
    role = next;
  }
  return role;
}

/** An attribute of an element; attributes stand in one dictionary or in several, by owner. */
function attributeOf(dict: PdfDict, key: string, objects: PdfObjects): number {
  const value = dict.entries.get('A');
  const list = objects.list(value);
  for (const item of list.length > 0 ? list : [value]) {
    const found = objects.resolve(objects.dict(item)?.entries.get(key));
    if (typeof found === 'number' && Number.isInteger(found) && found > 0) return found;
  }
  return 1;
}
