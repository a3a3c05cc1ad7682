import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseCorrupt } from '../failures.ts';
import { attributeOf, childrenOf, parseXml, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

export interface Relationship {
  readonly type: string;
  /** A part's name for internal targets, an address for external ones. */
  readonly target: string;
}

/** A part that must be there, as a tree. */
export function requirePart(zip: Zip, name: string): Result<XmlElement, ReadFailure> {
  const part = optionalPart(zip, name);
  if (!part.ok) return part;
  return part.value ? ok(part.value) : refuseCorrupt('Office', `ไม่มีส่วน ${name}`, `part ${name} is missing`);
}

export function optionalPart(zip: Zip, name: string): Result<XmlElement | null, ReadFailure> {
  const bytes = zip.read(name);
  if (!bytes.ok) return bytes;
  return bytes.value ? parseXml(bytes.value, name) : ok(null);
}

/** The relationships of a part (OPC part 2, 9.3) by id; of the package itself with part "". */
export function relationshipsOf(
  zip: Zip,
  part: string,
): Result<ReadonlyMap<string, Relationship>, ReadFailure> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const tree = optionalPart(zip, `${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!tree.ok) return tree;
  const relationships = new Map<string, Relationship>();
  for (const element of tree.value ? childrenOf(tree.value) : []) {
    const target = attributeOf(element, 'Target') ?? '';
    const external = attributeOf(element, 'TargetMode') === 'External';
    relationships.set(attributeOf(element, 'Id') ?? '', {
      type: attributeOf(element, 'Type') ?? '',
      target: external ? target : resolve(folder, target),
    });
  }
  return ok(relationships);
}

/** The one related part of a kind ("styles", "sharedStrings"): kinds end the type in both OOXML dialects. */
export function relatedPart(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined {
  return [...relationships.values()].find((relationship) => relationship.type.endsWith(`/${kind}`))?.target;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
