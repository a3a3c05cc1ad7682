import type { Bilingual } from '../../lib/bilingual.ts';
import { printFiscalYear } from '../../web/office/dates.ts';
import { frameOf } from '../../web/office/frame.ts';
import { ListFilters } from '../../web/office/list-filters.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Visit } from '../../web/visit.ts';
import type { ListFilter } from './present.ts';
import { type Kind, listAddress, measureTabs, statuses } from './rules.ts';
import { Groups, type LineGroup } from './views-groups.tsx';
import { kindWords, statusWords, words } from './words.ts';

export interface ListPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly kind: Kind;
  /** One table, or one an indicator of the guidelines. */
  readonly groups: readonly LineGroup[];
  readonly counts: Readonly<Record<'measure' | 'guideline' | 'weak-points', number>>;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly filter: ListFilter;
  readonly mayPlan: boolean;
  readonly notice: Bilingual | null;
}

export function ListPage(props: ListPageProps) {
  const { visit, year, kind, counts, units, filter, mayPlan, notice } = props;
  const { page } = visit;
  const { title, lead, add } = kindWords[kind];
  const newHref = `${listAddress(year)}/new?kind=${kind}`;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(title)} ${printFiscalYear(page, year)}`}
      lead={page.say(lead)}
      section="measures"
      styles={['measures.css']}
      notice={notice}
      actions={
        mayPlan && (
          <a class="ds-button" href={newHref}>
            {page.say(add)}
          </a>
        )
      }
      wide
    >
      <Tabs
        page={page}
        label={words.tabs}
        current={kind}
        tabs={measureTabs(year).map((tab) => ({ ...tab, count: counts[tab.key] }))}
      />
      <ListFilters page={page} units={units} filter={filter} statuses={statusOptions}>
        {kind === 'guideline' && <input type="hidden" name="kind" value="guideline" />}
      </ListFilters>
      <Groups {...props} />
    </OfficeLayout>
  );
}

const statusOptions = statuses.map((status) => ({ value: status, label: statusWords[status].label }));
