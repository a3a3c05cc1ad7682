import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { RadioGroup } from '../../web/office/form-choices.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { yearWords as words } from './words.ts';

export interface YearRow {
  readonly year: number;
  readonly framework: Bilingual;
  readonly isOpen: boolean;
}

export interface YearsPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly years: readonly YearRow[];
  /** Frameworks of years not opened yet, newest first; null where the reader may not open one. */
  readonly choices: readonly { readonly id: string; readonly label: Bilingual }[] | null;
  readonly errors?: FieldErrors;
}

export function YearsPage(props: YearsPageProps) {
  const { page, frame, notice, years, choices, errors = {} } = props;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={page.say(words.years)}
      lead={page.say(words.yearsLead)}
      section="year"
      styles={['year.css']}
      notice={notice}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} />
      {years.length === 0 ? (
        <EmptyState title={page.say(words.noYears)} text={page.say(words.noYearsWhy)} />
      ) : (
        <Panel title={page.say(words.years)} flush>
          <YearTable page={page} years={years} />
        </Panel>
      )}
      {choices && <OpenPanel page={page} choices={choices} errors={errors} />}
    </OfficeLayout>
  );
}

function YearTable({ page, years }: Pick<YearsPageProps, 'page' | 'years'>) {
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

type OpenProps = {
  readonly page: Page;
  readonly choices: NonNullable<YearsPageProps['choices']>;
  readonly errors: FieldErrors;
};

function OpenPanel({ page, choices, errors }: OpenProps) {
  return (
    <Panel title={page.say(words.openTitle)}>
      {choices.length === 0 ? (
        <p>{page.say(words.allOpen)}</p>
      ) : (
        <form class="form" method="get" action="/office/years/new">
          <RadioGroup
            page={page}
            name="framework"
            label={words.chooseFramework}
            error={errors.framework}
            value={choices[0]?.id}
            options={choices.map(({ id, label }) => ({ value: id, label }))}
          />
          <div class="form-actions">
            <button class="ds-button" type="submit">
              {page.say(words.preview)}
            </button>
          </div>
        </form>
      )}
      <p>
        {page.say(words.importHint)} · <a href="/office/years/import">{page.say(words.importInstead)}</a>
      </p>
    </Panel>
  );
}
