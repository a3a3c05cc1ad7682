import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import { type ListPlace, listPlaceOf } from './numbering.ts';

export interface Styles {
  /** 1 … 9, or null for body text; by outline level or by name, through the styles it is based on. */
  readonly headingLevel: (styleId: string | undefined) => number | null;
  readonly list: (styleId: string | undefined) => ListPlace | null;
  /** A line of a table of contents repeats a heading that is read in its own place. */
  readonly isContents: (styleId: string | undefined) => boolean;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outline: number | null;
  readonly list: ListPlace | null;
}

export function readStyles(tree: XmlElement | null): Styles {
  const styles = new Map<string, Style>();
  for (const element of tree ? childrenOf(tree) : []) {
    const id = attributeOf(element, 'styleId');
    if (element.name === 'style' && id !== undefined) styles.set(id, toStyle(element));
  }
  return {
    headingLevel: (id) => inherited(styles, id, levelOf),
    list: (id) => inherited(styles, id, (style) => style.list),
    isContents: (id) => /^toc \d$/i.test(styles.get(id ?? '')?.name ?? ''),
  };
}

/** w:outlineLvl of a paragraph or style as a heading level; 9 in the file means body text. */
export function outlineOf(properties: XmlElement | undefined): number | null {
  const value = attributeOf(childOf(properties, 'outlineLvl'), 'val');
  if (value === undefined || !/^[0-8]$/.test(value)) return null;
  return Number(value) + 1;
}

function toStyle(element: XmlElement): Style {
  const properties = childOf(element, 'pPr');
  return {
    name: attributeOf(childOf(element, 'name'), 'val') ?? '',
    basedOn: attributeOf(childOf(element, 'basedOn'), 'val'),
    outline: outlineOf(properties),
    list: listPlaceOf(properties),
  };
}

function levelOf(style: Style): number | null {
  if (style.outline !== null) return style.outline;
  if (/^title$/i.test(style.name)) return 1;
  const level = /^heading ([1-9])$/i.exec(style.name)?.[1];
  return level === undefined ? null : Number(level);
}

function inherited<T>(
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
  read: (style: Style) => T | null,
): T | null {
  // A chain of styles may be a circle in a damaged file.
  let style = styles.get(id ?? '');
  for (let steps = 0; style && steps < 20; steps++) {
    const found = read(style);
    if (found !== null) return found;
    style = styles.get(style.basedOn ?? '');
  }
  return null;
}
