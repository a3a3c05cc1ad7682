import { z } from 'zod';

/** Text of a register: Thai, and English where somebody has written it. */
const words = z.strictObject({ th: z.string(), en: z.string().nullable() });
export type Words = z.infer<typeof words>;

export interface ListItem {
  readonly text: Words;
  readonly items: readonly ListItem[];
}

const listItem: z.ZodType<ListItem> = z.lazy(() => z.strictObject({ text: words, items: z.array(listItem) }));

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: words }),
  z.strictObject({ type: z.literal('paragraph'), text: words }),
  z.strictObject({ type: z.literal('list'), items: z.array(listItem) }),
  z.strictObject({
    type: z.literal('table'),
    caption: words,
    head: z.array(words),
    /** Lines of a cell are apart by "\n". */
    rows: z.array(z.array(words)),
  }),
  z.strictObject({ type: z.literal('picture'), sha256: z.string().regex(/^[0-9a-f]{64}$/), alt: words }),
  z.strictObject({ type: z.literal('link'), text: words, href: z.url({ protocol: /^https?$/ }) }),
  /** Written by the agency in Markdown; shown through the safe Markdown. */
  z.strictObject({ type: z.literal('markdown'), text: words }),
]);

/**
 * What a register says at one moment, frozen for a disclosure: plain JSON without the time of taking, so that the same
 * state gives the same bytes of canonical JSON and the same hash.
 */
export const snapshotSchema = z.strictObject({
  name: z.string(),
  /** Fiscal year in the Buddhist era. */
  takenFor: z.int(),
  blocks: z.array(block),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotBlock = Snapshot['blocks'][number];

/** All Thai text of a snapshot, a line a piece: what the checker reads. */
export function snapshotText({ blocks }: Snapshot): string {
  return blocks.flatMap(linesOf).join('\n');
}

/** Every picture a snapshot shows, each once, in order. */
export function snapshotPictures({ blocks }: Snapshot): string[] {
  return [...new Set(blocks.flatMap((each) => (each.type === 'picture' ? [each.sha256] : [])))];
}

function linesOf(block: SnapshotBlock): string[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(itemLines);
    case 'table':
      return [
        block.caption.th,
        ...[block.head, ...block.rows].map((row) => row.map(({ th }) => th).join('\t')),
      ];
    case 'picture':
      return [block.alt.th];
    case 'link':
      return [`${block.text.th} ${block.href}`];
    default:
      return [block.text.th];
  }
}

function itemLines({ text, items }: ListItem): string[] {
  return [text.th, ...items.flatMap(itemLines)];
}
