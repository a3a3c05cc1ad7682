import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { ListItem, SnapshotBlock, Words } from '../../web/snapshot-blocks.ts';
import { type RegisterName, registerTitles } from './rules.ts';

/** Text with its English where somebody has written it. */
export function words(th: string, en = ''): Words {
  return { th, en: en === '' ? null : en };
}

export function said({ th, en }: Bilingual): Words {
  return { th, en };
}

export function item(text: Words, items: readonly ListItem[] = []): ListItem {
  return { text, items };
}

export function heading(text: Words, level: 2 | 3 = 3): SnapshotBlock {
  return { type: 'heading', level, text };
}

export function paragraph(text: Words): SnapshotBlock {
  return { type: 'paragraph', text };
}

export function table(
  caption: Bilingual,
  head: readonly Bilingual[],
  rows: readonly Words[][],
): SnapshotBlock {
  return { type: 'table', caption: said(caption), head: head.map(said), rows: [...rows] };
}

export type Blocks = Result<SnapshotBlock[], Bilingual>;

/** A register with its title, or the sentence that says where to fill it in. */
export function titled(name: RegisterName, blocks: readonly SnapshotBlock[], empty: Bilingual): Blocks {
  return blocks.length === 0 ? err(empty) : ok([heading(said(registerTitles[name]), 2), ...blocks]);
}
