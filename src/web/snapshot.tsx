import type { Child } from 'hono/jsx';
import { Markdown, type MarkdownNode, parseMarkdown } from './markdown.tsx';
import type { Page } from './page.ts';
import type { ListItem, Snapshot, SnapshotBlock, Words } from './snapshot-blocks.ts';

export interface SnapshotViewProps {
  readonly page: Page;
  readonly snapshot: Snapshot;
  /** Address of a picture kept under its hash (64 hex digits). */
  readonly pictureSrc: (sha256: string) => string;
}

/** A register as it was taken, for pages of the office and of the public. Needs snapshot.css; stands below an h1 or h2. */
export function SnapshotView({ page, snapshot, pictureSrc }: SnapshotViewProps) {
  return (
    <div class="snapshot">
      {partsOf(snapshot.blocks).map((part) => (
        <div
          class={part.some(({ type }) => type === 'picture') ? 'snapshot-part has-picture' : 'snapshot-part'}
        >
          {part.map((block) => (
            <Block page={page} block={block} pictureSrc={pictureSrc} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where the public gets a picture of the registers as they stand. */
export function pictureAddress(sha256: string): string {
  return `/pictures/${sha256}`;
}

/** A heading begins a part, so that a person's name, picture and contact stand together. */
function partsOf(blocks: readonly SnapshotBlock[]): SnapshotBlock[][] {
  const parts: SnapshotBlock[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.type === 'heading' || !last) parts.push([block]);
    else last.push(block);
  }
  return parts;
}

interface BlockProps extends Omit<SnapshotViewProps, 'snapshot'> {
  readonly block: SnapshotBlock;
}

function Block({ page, block, pictureSrc }: BlockProps): Child {
  switch (block.type) {
    case 'heading':
      return <Heading page={page} level={block.level} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          <Say page={page} text={block.text} />
        </p>
      );
    case 'list':
      return <Tree page={page} items={block.items} top={block.items.some(({ items }) => items.length > 0)} />;
    case 'table':
      return <Table page={page} table={block} />;
    case 'picture':
      return <img src={pictureSrc(block.sha256)} alt={inLanguage(page, block.alt)} loading="lazy" />;
    case 'link':
      return (
        <p>
          <a href={block.href} rel="noopener">
            <Say page={page} text={block.text} />
          </a>
        </p>
      );
    case 'markdown':
      return <Markdown node={below(parseMarkdown(inLanguage(page, block.text)))} />;
  }
}

/** A text of a register for this page's reader: English where somebody has written it. */
export function inLanguage({ language }: Page, { th, en }: Words): string {
  return language === 'en' && en ? en : th;
}

/** On an English page a Thai text says that it is Thai. */
function Say({ page, text }: { page: Page; text: Words }) {
  const isForeign = page.language === 'en' && !text.en;
  return <span lang={isForeign ? 'th' : undefined}>{inLanguage(page, text)}</span>;
}

function Heading({ page, level, text }: { page: Page; level: 2 | 3; text: Words }) {
  const said = <Say page={page} text={text} />;
  return level === 2 ? <h3>{said}</h3> : <h4>{said}</h4>;
}

function Tree({
  page,
  items,
  top = false,
}: {
  page: Page;
  items: readonly ListItem[];
  top?: boolean;
}): Child {
  return (
    <ul class={top ? 'tree' : undefined}>
      {items.map(({ text, items: inner }) => (
        <li>
          <span class="tree-text">
            <Say page={page} text={text} />
          </span>
          {inner.length > 0 && <Tree page={page} items={inner} />}
        </li>
      ))}
    </ul>
  );
}

/** The page has its h1: a writer's own first heading stands below. */
function below(node: MarkdownNode): MarkdownNode {
  const children = node.children?.map(below);
  const lowered = children ? { ...node, children } : node;
  return node.type === 'heading' ? { ...lowered, depth: 3 } : lowered;
}

type TableBlock = Extract<SnapshotBlock, { type: 'table' }>;

/** Roles said again: with the display of cards, some screen readers would no longer see a table. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** A row is a card on a phone. */
function Table({ page, table: { caption, head, rows } }: { page: Page; table: TableBlock }) {
  return (
    <table class="snapshot-table" {...as.table}>
      <caption>
        <Say page={page} text={caption} />
      </caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {head.map((cell) => (
            <th scope="col" {...as.columnheader}>
              <Say page={page} text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map((row) => (
          <tr {...as.row}>
            {row.map((cell, at) => (
              <td {...as.cell} data-label={inLanguage(page, head[at] ?? { th: '', en: null })}>
                <Say page={page} text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
