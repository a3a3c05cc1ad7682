import type { Bilingual } from '../../lib/bilingual.ts';
import { printInstant } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { OfficeForm } from '../../web/office/form.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import type { Visit } from '../../web/visit.ts';
import { type OfficialKind, officialKinds } from '../documents/rules.ts';
import type { PaperRow } from './queries.ts';
import { kindWords, listAddress, paperAddress } from './rules.ts';
import { kindLeads, statusWords, words } from './words.ts';

interface ListPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly papers: readonly PaperRow[];
  readonly mayBegin: boolean;
  /** Why the last one was not begun. */
  readonly refused: Bilingual | null;
  readonly notice: Bilingual | null;
}

export function ListPage({ visit, year, papers, mayBegin, refused, notice }: ListPageProps) {
  const { page, reader } = visit;
  const free = officialKinds.filter(
    (kind) => !papers.some((paper) => paper.kind === kind && paper.status !== 'approved'),
  );
  const mayChoose = mayEnter(reader, 'agency.manage').ok;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.title)} ${year}`}
      section="papers"
      lead={page.say(words.lead)}
      styles={['papers.css']}
      notice={notice}
      hasErrors={refused !== null}
      actions={mayChoose && <a href="/office/agency/papers">{page.say(words.settings)}</a>}
    >
      <ErrorSummary page={page} errors={refused ? { '': refused } : {}} labels={{}} />
      {papers.length === 0 ? (
        <EmptyState title={page.say(words.none)} text={page.say(words.noneHint)} />
      ) : (
        <DataTable page={page} caption={words.title} columns={columnsOf(page)} rows={papers} />
      )}
      {mayBegin && free.length > 0 && <Beginnings page={page} year={year} kinds={free} />}
    </OfficeLayout>
  );
}

function columnsOf(page: Page): readonly Column<PaperRow>[] {
  return [
    {
      label: words.kind,
      kind: 'head',
      cell: (paper) => <a href={paperAddress(paper)}>{page.say(kindWords[paper.kind])}</a>,
    },
    {
      label: words.number,
      cell: ({ number }) => number ?? <span class="quiet">{page.say(words.notNumbered)}</span>,
    },
    { label: words.status, cell: ({ status }) => <StatusTag page={page} {...statusWords[status]} /> },
    {
      label: words.changed,
      cell: ({ changedAt, changedByName }) => `${printInstant(page, changedAt)} · ${changedByName ?? '–'}`,
    },
  ];
}

interface BeginningsProps {
  readonly page: Page;
  readonly year: number;
  readonly kinds: readonly OfficialKind[];
}

/** A button a kind that has none under way. */
function Beginnings({ page, year, kinds }: BeginningsProps) {
  return (
    <Panel title={page.say(words.beginTitle)}>
      <ul class="paper-kinds">
        {kinds.map((kind) => (
          <li>
            <h3>{page.say(kindWords[kind])}</h3>
            <p class="quiet">{page.say(kindLeads[kind])}</p>
            <OfficeForm page={page} action={listAddress(year)} guard={false}>
              <input type="hidden" name="kind" value={kind} />
              <button class="ds-button quiet-button" type="submit">
                {page.say(words.begin)}
                <span class="visually-hidden">: {page.say(kindWords[kind])}</span>
              </button>
            </OfficeForm>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
