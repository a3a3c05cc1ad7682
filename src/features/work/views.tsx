import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate, printDue, printInstant, printSpan } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Notice } from '../notices/queries.ts';
import type { Stage } from '../stages/queries.ts';
import type { MyWork, Waiting, WaitingItem, WaitingMeasure } from './rules.ts';
import { workWords as words } from './words.ts';

export interface WorkPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly hasYear: boolean;
  readonly mayOpen: boolean;
  readonly work: MyWork;
  readonly titles: ReadonlyMap<string, Bilingual>;
  readonly stages: readonly { readonly year: number; readonly stage: Stage }[];
  readonly notices: readonly Notice[];
  readonly today: Temporal.PlainDate;
}

export function WorkPage(props: WorkPageProps) {
  const { page, frame, notice, hasYear } = props;
  return (
    <OfficeLayout page={page} frame={frame} title={page.say(words.title)} section="work" notice={notice}>
      {hasYear ? <Waitings {...props} /> : <NoYear {...props} />}
      <Stages {...props} />
      <Notices {...props} />
    </OfficeLayout>
  );
}

function NoYear({ page, mayOpen }: WorkPageProps) {
  const action = mayOpen && (
    <a class="ds-button" href="/office/years">
      {page.say(words.openYear)}
    </a>
  );
  return <EmptyState title={page.say(words.noYear)} text={page.say(words.noYearWhy)} action={action} />;
}

function Waitings(props: WorkPageProps) {
  const { page, work, titles } = props;
  const items = (all: readonly WaitingItem[]) => all.map((each) => itemRow(page, each, titles));
  const measures = work.measures.map((each) => measureRow(page, each));
  return (
    <>
      {work.reviews.length > 0 && <Rows {...props} title={words.reviews} rows={items(work.reviews)} />}
      <Rows {...props} title={words.items} rows={items(work.items)} none={words.noItems} />
      <Rows {...props} title={words.measures} rows={measures} none={words.noMeasures} />
    </>
  );
}

interface Row {
  readonly href: string;
  readonly label: string;
  readonly year: number;
  readonly dueOn: Temporal.PlainDate | null;
  readonly waiting: Waiting;
}

function itemRow(page: Page, { year, work, waiting }: WaitingItem, titles: WorkPageProps['titles']): Row {
  const title = titles.get(`${year}:${work.item}`);
  return {
    ...{ year, waiting, dueOn: work.dueOn, href: `/office/years/${year}/disclosures/${work.item}` },
    label: title ? `${work.item} ${page.say(title)}` : work.item,
  };
}

function measureRow(page: Page, { year, work, waiting }: WaitingMeasure): Row {
  const kind = page.say(work.kind === 'measure' ? words.measure : words.guideline);
  return {
    ...{ year, waiting, dueOn: work.dueOn, href: `/office/years/${year}/measures/${work.id}` },
    label: `${kind} ${work.number} ${work.title}`,
  };
}

const tones: Readonly<Record<Waiting, Tone>> = {
  overdue: 'danger',
  'sent-back': 'warning',
  soon: 'warning',
  open: 'neutral',
};

/** More than a person does in a week is not read anyway. */
const MOST = 20;

type RowsProps = WorkPageProps & {
  readonly title: Bilingual;
  readonly rows: readonly Row[];
  readonly none?: Bilingual;
};

function Rows({ page, title, rows, none = words.noItems, today }: RowsProps) {
  if (rows.length === 0) {
    return (
      <Panel title={page.say(title)}>
        <p class="quiet">{page.say(none)}</p>
      </Panel>
    );
  }
  const cut = rows.length > MOST && (
    <span class="quiet small">{page.say(words.shown(MOST, rows.length))}</span>
  );
  return (
    <Panel title={`${page.say(title)} (${rows.length})`} action={cut} flush>
      <DataTable
        page={page}
        caption={title}
        rows={rows.slice(0, MOST)}
        columns={[
          { label: words.item, kind: 'head', cell: ({ href, label }) => <a href={href}>{label}</a> },
          { label: words.year, kind: 'narrow', cell: ({ year }) => year },
          {
            label: words.due,
            cell: ({ dueOn }) =>
              dueOn === null ? (
                <span class="quiet">{page.say(words.noDue)}</span>
              ) : (
                `${printDate(page, dueOn)} (${printDue(page, dueOn, today)})`
              ),
          },
          {
            label: words.state,
            kind: 'narrow',
            cell: ({ waiting }) => (
              <StatusTag page={page} tone={tones[waiting]} label={words.waiting[waiting]} />
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Stages({ page, stages }: WorkPageProps) {
  if (stages.length === 0) return null;
  return (
    <Panel title={page.say(words.stages)}>
      <ul>
        {stages.map(({ year, stage }) => (
          <li>
            {year} · {page.say(stage.name)} · {printSpan(page, stage)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Notices({ page, notices }: WorkPageProps) {
  const all = <a href="/office/notices">{page.say(words.allNotices)}</a>;
  return (
    <Panel title={page.say(words.notices)} action={notices.length > 0 && all}>
      {notices.length === 0 && <p class="quiet">{page.say(words.noNotices)}</p>}
      <ul>
        {notices.map(({ words: said, href, createdAt, isRead }) => (
          <li>
            <a href={href}>{isRead ? page.say(said) : <strong>{page.say(said)}</strong>}</a>{' '}
            <span class="quiet small">{printInstant(page, createdAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
