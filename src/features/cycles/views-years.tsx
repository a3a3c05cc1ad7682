import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { OpenPanel } from './views-open-year.tsx';
import { type YearRow, YearTable } from './views-year-table.tsx';
import { yearWords as words } from './words.ts';

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
