import type { Bilingual } from '../../lib/bilingual.ts';
import { printFiscalYear } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { SurveyLine } from './present-list.ts';
import { listAddress } from './rules.ts';
import { statusWords, words } from './words.ts';

export interface ListPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly lines: readonly SurveyLine[];
  /** Codes of instruments that have no survey yet. */
  readonly unmade: readonly string[];
  readonly mayRun: boolean;
  readonly notice: Bilingual | null;
}

export function ListPage(props: ListPageProps) {
  const { visit, year, lines, notice, mayRun } = props;
  const { page } = visit;
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, year), section: 'surveys', notice, styles: ['surveys.css'] }}
      title={`${page.say(words.title)} ${printFiscalYear(page, year)}`}
      lead={page.say(words.lead)}
      actions={
        mayRun && (
          <a class="ds-button quiet-button" href={`${listAddress(year)}/new`}>
            {page.say(words.add)}
          </a>
        )
      }
      wide
    >
      {lines.length === 0 ? (
        <EmptyState
          title={page.say(words.none)}
          text={page.say(words.noneWhy)}
          action={mayRun && <Makers {...props} isMain />}
        />
      ) : (
        <>
          {mayRun && <Makers {...props} isMain={false} />}
          <Lines page={page} lines={lines} />
        </>
      )}
    </OfficeLayout>
  );
}

/** A button for each instrument that is still to be made. */
function Makers({ visit: { page }, year, unmade, isMain }: ListPageProps & { readonly isMain: boolean }) {
  if (unmade.length === 0) return null;
  return (
    <div class="survey-makers">
      {unmade.map((code) => (
        <form method="post" action={`${listAddress(year)}/instruments`}>
          <input type="hidden" name="instrument" value={code} />
          <button class={isMain ? 'ds-button' : 'ds-button quiet-button'} type="submit">
            {page.say(words.make(code))}
          </button>
        </form>
      ))}
    </div>
  );
}

function Lines({ page, lines }: { readonly page: Page; readonly lines: readonly SurveyLine[] }) {
  return (
    <DataTable
      page={page}
      caption={words.title}
      rows={lines}
      columns={[
        {
          label: words.name,
          kind: 'head',
          cell: ({ href, title, kind }) => (
            <>
              <a href={href}>{title}</a>
              <br />
              <span class="quiet small">{kind}</span>
            </>
          ),
        },
        {
          label: words.status,
          kind: 'narrow',
          cell: ({ state }) => <StatusTag page={page} {...statusWords[state]} />,
        },
        { label: words.window, cell: ({ window }) => window },
        {
          label: words.answers,
          kind: 'number',
          cell: ({ answers, needed }) => (needed === null ? answers : `${answers} / ${needed}`),
        },
        { label: words.next, cell: ({ next }) => page.say(next) },
      ]}
    />
  );
}
