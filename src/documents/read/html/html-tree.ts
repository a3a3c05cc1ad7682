import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { ok, type Result } from '../../../lib/result.ts';
import type { ReadFailure } from '../document.ts';
import { refuseNesting } from '../failures.ts';
import { limits } from '../limits.ts';

const pageParser = unified().use(rehypeParse);
const fragmentParser = unified().use(rehypeParse, { fragment: true });

/** Parses HTML as browsers do, so nothing is malformed; only depth can fail (code 'unsupported'). */
export function parseHtml(html: string, kind: 'page' | 'fragment'): Result<Root, ReadFailure> {
  try {
    const tree = (kind === 'page' ? pageParser : fragmentParser).parse(html);
    return tooDeep(tree) ? refuseNesting() : ok(tree);
  } catch (error) {
    // The parser's own conversion recurses: tags nested tens of thousands deep exhaust the stack.
    if (error instanceof RangeError) return refuseNesting();
    throw error;
  }
}

function tooDeep(root: Root): boolean {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > limits.htmlDepth) return true;
    if (!('children' in next.node)) continue;
    for (const child of next.node.children) stack.push({ node: child, depth: next.depth + 1 });
  }
  return false;
}

const UNSEEN = new Set(
  'script style template noscript head svg math iframe object embed audio video canvas title'.split(' '),
);

/** Elements whose content no reader of the page sees, or that run. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || element.properties.hidden === true) return true;
  return /display\s{0,9}:\s{0,9}none/i.test(styleOf(element));
}

export function styleOf(element: Element): string {
  const { style } = element.properties;
  return typeof style === 'string' ? style.slice(0, 1_000) : '';
}

export function elementsOf(element: Element | Root): readonly Element[] {
  return (element.children as readonly Nodes[]).filter((child) => child.type === 'element');
}

export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
