import { symbolBox } from '../checkbox.ts';
import { listNumber } from '../list-number.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';

/** A paragraph's place in a list. `list` is null where only the style's level is overridden. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface Numbering {
  /** Counts one item on and gives what Word prints before it: "1.", "๒.๑", "-"; "" for none. */
  readonly next: (place: ListPlace) => string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly font: string;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** Shared by all lists of the definition, as Word counts them. */
  readonly counts: number[];
}

interface NumberedList {
  readonly definition: Definition;
  readonly restarts: Map<number, number>;
}

export function readNumbering(tree: XmlElement | null): Numbering {
  const elements = tree ? childrenOf(tree) : [];
  const definitions = new Map<string, Definition>();
  for (const element of elements.filter(({ name }) => name === 'abstractNum')) {
    definitions.set(attributeOf(element, 'abstractNumId') ?? '', {
      levels: new Map(childrenOf(element).filter(isLevel).map(toLevel)),
      counts: [],
    });
  }
  const lists = new Map<string, NumberedList>();
  for (const element of elements.filter(({ name }) => name === 'num')) {
    const definition = definitions.get(attributeOf(childOf(element, 'abstractNumId'), 'val') ?? '');
    if (!definition) continue;
    lists.set(attributeOf(element, 'numId') ?? '', { definition, restarts: restartsOf(element) });
  }
  return { next: (place) => nextMarker(lists.get(place.list), place.level) };
}

export function listPlaceOf(properties: XmlElement | undefined): ListPlace | null {
  const element = childOf(properties, 'numPr');
  const list = attributeOf(childOf(element, 'numId'), 'val');
  if (list === undefined) return null;
  const level = Number(attributeOf(childOf(element, 'ilvl'), 'val') ?? '0');
  return { list, level: Number.isInteger(level) ? Math.min(Math.max(level, 0), 8) : 0 };
}

const isLevel = (element: XmlElement) => element.name === 'lvl';

function toLevel(element: XmlElement): [number, Level] {
  const value = (name: string) => attributeOf(childOf(element, name), 'val');
  const start = Number(value('start') ?? '1');
  const level: Level = {
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    start: Number.isInteger(start) ? start : 1,
    font: attributeOf(childOf(childOf(element, 'rPr'), 'rFonts'), 'ascii') ?? '',
  };
  return [Number(attributeOf(element, 'ilvl') ?? '0'), level];
}

function restartsOf(element: XmlElement): Map<number, number> {
  const restarts = new Map<number, number>();
  for (const override of childrenOf(element).filter(({ name }) => name === 'lvlOverride')) {
    const start = Number(attributeOf(childOf(override, 'startOverride'), 'val') ?? 'x');
    if (Number.isInteger(start)) restarts.set(Number(attributeOf(override, 'ilvl')), start);
  }
  return restarts;
}

function nextMarker(list: NumberedList | undefined, level: number): string {
  const definition = list?.definition.levels.get(level);
  if (!list || !definition) return '';
  if (definition.format === 'none') return '';
  if (definition.format === 'bullet') return symbolBox(definition.font, definition.text.charCodeAt(0)) ?? '-';
  const { counts } = list.definition;
  const restart = list.restarts.get(level);
  list.restarts.delete(level);
  counts[level] = restart ?? (counts[level] === undefined ? definition.start : counts[level] + 1);
  counts.length = level + 1;
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const part = Number(digit) - 1;
    const partLevel = list.definition.levels.get(part);
    return listNumber(counts[part] ?? partLevel?.start ?? 1, partLevel?.format ?? 'decimal');
  });
}
