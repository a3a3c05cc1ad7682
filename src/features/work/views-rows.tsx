import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate, printDue } from '../../web/office/dates.ts';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { PaperUnderWay } from '../memos/queries.ts';
import { kindWords, paperAddress } from '../memos/rules.ts';
import type { Waiting, WaitingItem, WaitingMeasure } from './rules.ts';
import type { WorkPageProps } from './views.tsx';
import { workWords as words } from './words.ts';

interface Row {
  readonly href: string;
  readonly label: string;
  readonly year: number;
  readonly dueOn: Temporal.PlainDate | null;
  readonly waiting: Waiting;
}

export function itemRow(
  page: Page,
  { year, work, waiting }: WaitingItem,
  titles: WorkPageProps['titles'],
): Row {
  const title = titles.get(`${year}:${work.item}`);
  return {
    ...{ year, waiting, dueOn: work.dueOn, href: `/office/years/${year}/disclosures/${work.item}` },
    label: title ? `${work.item} ${page.say(title)}` : work.item,
  };
}

export function measureRow(page: Page, { year, work, waiting }: WaitingMeasure): Row {
  const kind = page.say(work.kind === 'measure' ? words.measure : words.guideline);
  return {
    ...{ year, waiting, dueOn: work.dueOn, href: `/office/years/${year}/measures/${work.id}` },
    label: `${kind} ${work.number} ${work.title}`,
  };
}

export function paperRow(page: Page, paper: PaperUnderWay): Row {
  return {
    ...{ href: paperAddress(paper), label: page.say(kindWords[paper.kind]), year: paper.fiscalYear },
    ...{ dueOn: null, waiting: 'open' },
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

export function Rows({ page, title, rows, none = words.noItems, today }: RowsProps) {
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
