import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { DateField, OfficeForm, TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { filterLabels, filterNames } from './forms.ts';
import { actionGroups, groupNames } from './groups.ts';
import type { EntryLine } from './present.ts';
import { Entries } from './views-entries.tsx';
import { words } from './words.ts';

export interface TrailProps {
  readonly page: Page;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly entries: readonly EntryLine[];
  /** Addresses; null where there is nothing older, or this is the newest. */
  readonly older: string | null;
  readonly newest: string | null;
}

export function Trail(props: TrailProps) {
  const { page, errors, entries } = props;
  const isWrong = Object.keys(errors).length > 0;
  return (
    <>
      <ErrorSummary page={page} errors={errors} labels={filterLabels} />
      <Filters {...props} />
      {!isWrong && (
        <Panel title={page.say(words.entries)} id="entries">
          {entries.length === 0 ? (
            <EmptyState title={page.say(words.noEntries)} text={page.say(words.noEntriesWhy)} />
          ) : (
            <Entries page={page} entries={entries} />
          )}
          <Pages {...props} />
        </Panel>
      )}
      {!isWrong && <Exports {...props} />}
    </>
  );
}

function Filters({ page, typed, errors, people }: TrailProps) {
  const field = (name: (typeof filterNames)[number]) => ({
    ...{ page, name, label: words[name], value: typed[name], error: errors[name] },
  });
  const groups = groupNames.map((value) => ({ value, label: actionGroups[value].label }));
  const everybody = [{ value: 'system', label: words.system }, ...people];
  return (
    <form class="filters" method="get" action="/office/audit">
      <DateField {...field('from')} hint={undefined} />
      <DateField {...field('to')} hint={undefined} />
      <SelectField {...field('person')} blank={words.anybody} options={everybody} />
      <SelectField {...field('group')} blank={words.anything} options={groups} />
      <TextField {...field('about')} type="search" hint={words.aboutHint} maxLength={100} />
      <button class="ds-button quiet-button" type="submit">
        {page.say(words.filter)}
      </button>
      {filterNames.some((name) => typed[name]) && <a href="/office/audit">{page.say(words.clear)}</a>}
    </form>
  );
}

function Pages({ page, older, newest }: TrailProps) {
  if (!older && !newest) return null;
  return (
    <nav class="paging" aria-label={page.say(words.paging)}>
      <ul>
        {newest && (
          <li>
            <a href={newest}>{page.say(words.newest)}</a>
          </li>
        )}
        {older && (
          <li>
            <a href={older} rel="next">
              {page.say(words.older)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Exports({ page, typed }: TrailProps) {
  return (
    <Panel title={page.say(words.exportTitle)}>
      <p>{page.say(words.exportWhy)}</p>
      <OfficeForm page={page} action="/office/audit/export" guard={false}>
        {filterNames.map((name) => (
          <input type="hidden" name={name} value={typed[name] ?? ''} />
        ))}
        <div class="form-actions">
          <button class="ds-button quiet-button" type="submit" name="format" value="csv">
            {page.say(words.exportCsv)}
          </button>
          <button class="ds-button quiet-button" type="submit" name="format" value="jsonl">
            {page.say(words.exportJson)}
          </button>
        </div>
      </OfficeForm>
    </Panel>
  );
}
