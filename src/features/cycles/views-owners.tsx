import { DataTable } from '../../web/office/table.tsx';
import type { OpeningPageProps } from './views-opening.tsx';
import { yearWords as words } from './words.ts';

export function Owners({ page, plan, unitNames }: OpeningPageProps) {
  const titles = new Map(plan.framework.items.map(({ code, title }) => [code, title]));
  const by = { code: words.byCode, title: words.byTitle, subject: words.bySubject };
  if (plan.owners.carried.length === 0) return <p>0</p>;
  return (
    <DataTable
      page={page}
      caption={words.ownersCopied}
      rows={plan.owners.carried}
      columns={[
        { label: words.lastItem, kind: 'narrow', cell: ({ from }) => from },
        {
          label: words.item,
          kind: 'head',
          cell: ({ item }) => `${item} ${page.say(titles.get(item) ?? { th: '', en: '' })}`,
        },
        { label: words.owner, cell: ({ unitId }) => unitNames.get(unitId) ?? '' },
        { label: words.matchedBy, cell: (row) => page.say(by[row.by]) },
      ]}
    />
  );
}
