import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { htmlText } from '../html/html-cell.ts';
import { parseHtml } from '../html/html-tree.ts';
import { linkSuffix } from '../link.ts';
import { textLines } from '../text-lines.ts';

/**
 * The text of a paragraph, heading or table cell. Marked-down reports put HTML into cells (`<p>`, `<ol>`, check boxes);
 * where there is any, the whole stretch is read as HTML so that tags spanning several nodes pair up.
 */
export function inlineText(parent: Parents): string {
  if (!hasHtml(parent)) return plainLines(parent);
  const tree = parseHtml(asHtml(parent), 'fragment');
  return tree.ok ? htmlText(tree.value) : plainLines(parent);
}

function hasHtml(node: Nodes): boolean {
  if (node.type === 'html') return true;
  return 'children' in node && node.children.some(hasHtml);
}

function plainLines(parent: Parents): string {
  const lines = textLines();
  plainText(parent).forEach((line) => {
    lines.add(line);
    lines.newLine();
  });
  return lines.text();
}

/** Lines as the source breaks them: a report's lines (name, position) each mean something. */
function plainText(node: Nodes): string[] {
  return flat(node).split('\n');
}

function flat(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
    case 'image':
      return '';
    case 'link': {
      const label = node.children.map(flat).join('');
      return label + linkSuffix(label, node.url);
    }
    default:
      return 'children' in node ? (node.children as Nodes[]).map(flat).join('') : '';
  }
}

function asHtml(parent: Parents): string {
  return (parent.children as PhrasingContent[])
    .map((child) => {
      if (child.type === 'html') return child.value;
      if ('children' in child && hasHtml(child)) return asHtml(child);
      return escapeHtml(flat(child)).replaceAll('\n', '<br>');
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
