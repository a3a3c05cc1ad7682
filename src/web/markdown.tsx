import type { Child } from 'hono/jsx';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTame } from './tame-markdown.ts';

/** What we read of a Markdown node; the tree's own types would need a package of their own. */
export interface MarkdownNode {
  readonly type: string;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly value?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | null | undefined;
  readonly children?: readonly MarkdownNode[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** People's texts too: one that would take too long to read stands as it was typed. */
export function parseMarkdown(text: string): MarkdownNode {
  return isTame(text) ? parser.parse(text) : asTyped(text);
}

function asTyped(text: string): MarkdownNode {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'root',
    children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** All text under a node, without its marks. */
export function plainText(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

/** A tree as elements. Only what is listed here becomes markup; raw HTML in the source stays text. */
export function Markdown({ node }: { node: MarkdownNode }): Child {
  const render = elements[node.type];
  return render ? render(node) : (node.value ?? within(node));
}

/** A text inside a page that has its own title: its headings stand below that, on the third level or as told. */
export function Prose({ text, level = 3 }: { text: string; level?: 2 | 3 }) {
  return (
    <div class="prose">
      <Markdown node={lowered(parseMarkdown(text), level)} />
    </div>
  );
}

function lowered(node: MarkdownNode, depth: number): MarkdownNode {
  const children = node.children?.map((child) => lowered(child, depth));
  const same = children ? { ...node, children } : node;
  return node.type === 'heading' ? { ...same, depth } : same;
}

function within({ children = [] }: MarkdownNode): Child {
  return children.map((child) => <Markdown node={child} />);
}

const elements: Readonly<Record<string, (node: MarkdownNode) => Child>> = {
  heading: (node) => <Heading node={node} />,
  paragraph: (node) => <p>{within(node)}</p>,
  strong: (node) => <strong>{within(node)}</strong>,
  emphasis: (node) => <em>{within(node)}</em>,
  delete: (node) => <s>{within(node)}</s>,
  inlineCode: (node) => <code>{node.value}</code>,
  code: (node) => <Example node={node} />,
  blockquote: (node) => <blockquote>{within(node)}</blockquote>,
  list: (node) => (node.ordered ? <ol>{within(node)}</ol> : <ul>{within(node)}</ul>),
  listItem: (node) => <li>{within(node)}</li>,
  link: (node) => <Link node={node} />,
  break: () => <br />,
  thematicBreak: () => <hr />,
  table: (node) => <Table node={node} />,
};

/** A piece of a report is shown as it looks on paper; its headings are none of the page's own. */
function Example({ node: { lang, value = '' } }: { node: MarkdownNode }) {
  if (lang !== 'md') {
    return (
      <figure class="scroll" tabindex={0} aria-label={value.slice(0, 40)}>
        <pre>
          <code>{value}</code>
        </pre>
      </figure>
    );
  }
  const { children = [] } = parseMarkdown(value);
  const asText = (node: MarkdownNode) => (node.type === 'heading' ? { ...node, type: 'paragraph' } : node);
  return (
    <div class="example" lang="th">
      <Markdown node={{ type: 'root', children: children.map(asText) }} />
    </div>
  );
}

function Heading({ node }: { node: MarkdownNode }) {
  if (node.depth === 1) return <h1>{within(node)}</h1>;
  return node.depth === 2 ? <h2>{within(node)}</h2> : <h3>{within(node)}</h3>;
}

/** Between our own pages "score-total.md" is the page "score-total"; other schemes than http(s) are text. */
function Link({ node }: { node: MarkdownNode }) {
  const url = (node.url ?? '').replace(/^(?:\.\/)?([a-z0-9-]+)\.md(#.*)?$/, '$1$2');
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^https?:/i.test(url)) return <>{within(node)}</>;
  return <a href={url}>{within(node)}</a>;
}

function Table({ node: { children: [head, ...rows] = [] } }: { node: MarkdownNode }) {
  return (
    <figure class="scroll" tabindex={0} aria-label={head?.children?.map(plainText).join(' · ')}>
      <table class="ds-table">
        <thead>
          <tr>
            {(head?.children ?? []).map((cell) => (
              <th scope="col">{within(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {(row.children ?? []).map((cell) => (
                <td>{within(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
