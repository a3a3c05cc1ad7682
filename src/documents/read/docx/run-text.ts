import { EMPTY_BOX, symbolBox, TICKED_BOX } from '../checkbox.ts';
import { linkSuffix } from '../link.ts';
import type { Relationship } from '../ooxml/package.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';

/** Text of a paragraph with "\n" for line breaks, and the text boxes anchored in it. */
export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

type Links = ReadonlyMap<string, Relationship>;

/** Deleted or moved-away text, field codes and properties are in the file but not on the page. */
const NOT_PRINTED = new Set(
  'del moveFrom delText instrText pPr rPr sdtPr sdtEndPr rt fldData proofErr bookmarkStart bookmarkEnd'.split(
    ' ',
  ),
);

export function paragraphText(paragraph: XmlElement, links: Links): ParagraphText {
  const boxes: XmlElement[] = [];
  return { text: textOf(paragraph, links, boxes), boxes };
}

function textOf(element: XmlElement, links: Links, boxes: XmlElement[]): string {
  return childrenOf(element)
    .map((child) => childText(child, links, boxes))
    .join('');
}

function childText(element: XmlElement, links: Links, boxes: XmlElement[]): string {
  switch (element.name) {
    case 't':
      return rawText(element);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolText(
        attributeOf(element, 'font') ?? '',
        Number.parseInt(attributeOf(element, 'char') ?? '', 16),
      );
    case 'r':
      return runText(element, links, boxes);
    case 'sdt':
      return controlText(element, links, boxes);
    case 'fldChar':
      return formBox(element);
    case 'hyperlink': {
      const label = textOf(element, links, boxes);
      return label + linkSuffix(label, links.get(attributeOf(element, 'id') ?? '')?.target ?? '');
    }
    case 'AlternateContent':
      return alternativeText(element, links, boxes);
    case 'txbxContent':
      boxes.push(element);
      return '';
    default:
      return NOT_PRINTED.has(element.name) ? '' : textOf(element, links, boxes);
  }
}

function rawText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function runText(run: XmlElement, links: Links, boxes: XmlElement[]): string {
  const properties = childOf(run, 'rPr');
  if (isOn(childOf(properties, 'vanish'))) return '';
  const text = textOf(run, links, boxes);
  const font = attributeOf(childOf(properties, 'rFonts'), 'ascii') ?? '';
  if (!/^(wingdings|webdings)/i.test(font)) return text;
  // Letters in a symbol font are pictures: "þ" is a ticked box. Signs already turned into text stay.
  return [...text].map((sign) => (isSymbolCode(sign) ? symbolText(font, sign.charCodeAt(0)) : sign)).join('');
}

function isSymbolCode(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return (code > 0x20 && code <= 0xff) || (code >= 0xf020 && code <= 0xf0ff);
}

function symbolText(font: string, code: number): string {
  const box = symbolBox(font, code);
  if (box !== null) return box;
  return /^wingdings$/i.test(font) && (code & 0xff) === 0xfc ? '✓' : '';
}

/** A content control: a check box prints its state whatever sign it holds. */
function controlText(control: XmlElement, links: Links, boxes: XmlElement[]): string {
  const checkbox = childOf(childOf(control, 'sdtPr'), 'checkbox');
  if (checkbox) return isOn(childOf(checkbox, 'checked')) ? TICKED_BOX : EMPTY_BOX;
  const content = childOf(control, 'sdtContent');
  return content ? textOf(content, links, boxes) : '';
}

/** A check box of an old form: the state, or the default while nobody has clicked. */
function formBox(field: XmlElement): string {
  const checkbox = childOf(childOf(field, 'ffData'), 'checkBox');
  if (!checkbox) return '';
  return isOn(childOf(checkbox, 'checked') ?? childOf(checkbox, 'default')) ? TICKED_BOX : EMPTY_BOX;
}

/** The same content drawn for newer and older programs: read once. */
function alternativeText(element: XmlElement, links: Links, boxes: XmlElement[]): string {
  const branch = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
  return branch ? textOf(branch, links, boxes) : '';
}

/** An on/off property: there without a value means on. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false|off)$/i.test(attributeOf(element, 'val') ?? '1');
}
