import type { Element, Root, RootContent } from 'hast';
import { EMPTY_BOX, TICKED_BOX } from '../checkbox.ts';
import { linkSuffix } from '../link.ts';
import { attribute, isUnseen } from './html-tree.ts';
import { listMarker } from './list-marker.ts';

/** What a walk over HTML meets, in reading order. */
export interface HtmlVisitor {
  readonly text: (text: string, node: RootContent) => void;
  readonly lineBreak: () => void;
  /** A heading, paragraph or other element that stands on lines of its own begins, then ends. */
  readonly open: (element: Element) => void;
  readonly close: (element: Element) => void;
  readonly item: (marker: string, element: Element) => void;
  readonly table: (element: Element) => void;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary tr ul'
  ).split(' '),
);

export function walkHtml(parent: Element | Root, visitor: HtmlVisitor): void {
  let items = 0;
  for (const child of parent.children) {
    if (child.type === 'text') visitText(child.value, child, parent, visitor);
    if (child.type !== 'element' || isUnseen(child)) continue;
    if (child.tagName === 'li') visitor.item(listMarker(child, parent, items++), child);
    visitElement(child, visitor);
  }
}

function visitText(value: string, node: RootContent, parent: Element | Root, visitor: HtmlVisitor): void {
  // Line ends are printed in preformatted text only.
  const lines = 'tagName' in parent && parent.tagName === 'pre' ? value.split('\n') : [value];
  lines.forEach((line, index) => {
    if (index > 0) visitor.lineBreak();
    visitor.text(line, node);
  });
}

function visitElement(element: Element, visitor: HtmlVisitor): void {
  const name = element.tagName;
  if (name === 'br') visitor.lineBreak();
  else if (name === 'table') visitor.table(element);
  else if (name === 'input') visitor.text(inputText(element), element);
  else if (name === 'select') visitor.text(selectedOption(element), element);
  else visitContainer(element, visitor);
}

function visitContainer(element: Element, visitor: HtmlVisitor): void {
  const name = element.tagName;
  const block = BLOCKS.has(name);
  if (block) visitor.open(element);
  walkHtml(element, visitor);
  if (name === 'td' || name === 'th') visitor.text(' ', element);
  if (name === 'a') visitor.text(linkSuffix(plainText(element), attribute(element, 'href')), element);
  if (block || name === 'li') visitor.close(element);
}

function inputText(element: Element): string {
  const type = attribute(element, 'type').toLowerCase();
  if (type === 'checkbox' || type === 'radio') {
    return element.properties.checked === true ? TICKED_BOX : EMPTY_BOX;
  }
  return type === '' || type === 'text' || type === 'number' ? attribute(element, 'value') : '';
}

function selectedOption(element: Element): string {
  const options = element.children.filter((child): child is Element => child.type === 'element');
  const chosen = options.find((option) => option.properties.selected === true);
  return chosen ? plainText(chosen) : '';
}

function plainText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plainText(child) : ''))
    .join('');
}
