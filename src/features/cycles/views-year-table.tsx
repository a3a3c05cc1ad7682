import type { Bilingual } from '../../lib/bilingual.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { YearsPageProps } from './views-years.tsx';
import { yearWords as words } from './words.ts';

export interface YearRow {
  readonly year: number;
  readonly framework: Bilingual;
  readonly isOpen: boolean;
}

export function YearTable({ page, years }: Pick<YearsPageProps, 'page' | 'years'>) {
  return (
    <DataTable
      page={page}
      caption={words.years}
      rows={years}
      columns={[
        {
          label: words.year,
          kind: 'head',
          cell: ({ year }) => <a href={`/office/years/${year}`}>{year}</a>,
        },
        { label: words.framework, cell: ({ framework }) => page.say(framework) },
        {
          label: words.status,
          kind: 'narrow',
          cell: ({ isOpen }) => (
            <StatusTag
              page={page}
              tone={isOpen ? 'success' : 'neutral'}
              label={isOpen ? words.open : words.closed}
            />
          ),
        },
      ]}
    />
  );
}
