import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { ProgressBar } from '../../web/office/progress-bar.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { BoardRow } from './present-board.ts';
import { boardWords as words } from './words.ts';

interface TableProps {
  readonly page: Page;
  readonly caption: Bilingual;
  readonly head: Bilingual;
  readonly rows: readonly BoardRow[];
}

export function BoardTable({ page, caption, head, rows }: TableProps) {
  if (rows.length === 0) return <EmptyState title={page.say(words.nothing)} text="" />;
  const counted = (count: number, href: string) => (count === 0 ? '–' : <a href={href}>{count}</a>);
  return (
    <DataTable
      page={page}
      caption={caption}
      rows={rows}
      columns={[
        { label: head, kind: 'head', cell: ({ label }) => page.say(label) },
        { label: words.itemCount, kind: 'number', cell: ({ items, itemsHref }) => counted(items, itemsHref) },
        {
          label: words.measureCount,
          kind: 'number',
          cell: ({ measures, measuresHref }) => counted(measures, measuresHref),
        },
        {
          label: words.progress,
          cell: ({ label, shares }) => <ProgressBar page={page} label={page.say(label)} shares={shares} />,
        },
        { label: words.cost, kind: 'number', cell: ({ cost }) => cost ?? '–' },
      ]}
    />
  );
}
