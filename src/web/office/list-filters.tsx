import type { Child } from 'hono/jsx';
import type { Page } from '../page.ts';
import { type Option, SelectField } from './form-choices.tsx';
import { officeWords as words } from './words.ts';

export interface ListFiltersProps {
  readonly page: Page;
  /** What the list is narrowed to; null: not at all. */
  readonly filter: { readonly unitId: string | null; readonly status: string | null };
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly statuses: readonly Option[];
  /** Fields that go with it: what else the address of the list says. */
  readonly children?: Child;
}

/** Above a list of the year: those of one unit, those of one status. */
export function ListFilters({ page, filter, units, statuses, children }: ListFiltersProps) {
  return (
    <form class="filters" method="get">
      {children}
      <SelectField
        page={page}
        name="unit"
        label={words.owner}
        value={filter.unitId ?? ''}
        blank={words.allUnits}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        page={page}
        name="status"
        label={words.status}
        value={filter.status ?? ''}
        blank={words.allStatuses}
        options={statuses}
      />
      <button class="ds-button" type="submit">
        {page.say(words.show)}
      </button>
    </form>
  );
}
