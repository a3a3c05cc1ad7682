import type { Element, Root } from 'hast';
import { listNumber } from '../list-number.ts';
import { attribute, styleOf } from './html-tree.ts';

/**
 * What a browser prints before a list item: "-" for bullets, "3." or "๓." for numbers, "" for lists without marks.
 * `index`: 0 for the first item of its list.
 */
export function listMarker(item: Element, parent: Element | Root, index: number): string {
  if (!('tagName' in parent)) return '-';
  const style = `${styleOf(parent)};${styleOf(item)}`;
  if (/list-style(-type)?\s{0,9}:\s{0,9}none/i.test(style)) return '';
  if (parent.tagName !== 'ol') return '-';
  return `${listNumber(position(item, parent, index), numbering(parent, style))}.`;
}

function position(item: Element, list: Element, index: number): number {
  const own = Number(attribute(item, 'value'));
  if (attribute(item, 'value') !== '' && Number.isInteger(own)) return own;
  const start = Number(attribute(list, 'start') || '1');
  return (Number.isInteger(start) ? start : 1) + index;
}

const BY_TYPE: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

function numbering(list: Element, style: string): string {
  if (/list-style(-type)?\s{0,9}:\s{0,9}thai/i.test(style)) return 'thaiNumbers';
  return BY_TYPE.get(attribute(list, 'type')) ?? 'decimal';
}
