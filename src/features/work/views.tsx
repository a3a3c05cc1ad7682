import type { Bilingual } from '../../lib/bilingual.ts';
import { printInstant } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { PaperUnderWay } from '../memos/queries.ts';
import type { Notice } from '../notices/queries.ts';
import type { Stage } from '../stages/queries.ts';
import type { SurveyTask } from '../surveys/rules.ts';
import type { MyWork, WaitingItem } from './rules.ts';
import { itemRow, measureRow, paperRow, Rows } from './views-rows.tsx';
import { Stages } from './views-stages.tsx';
import { Surveys } from './views-surveys.tsx';
import { workWords as words } from './words.ts';

export interface WorkPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  readonly hasYear: boolean;
  readonly mayOpen: boolean;
  readonly work: MyWork;
  /** Of the ITA officer: short of answers with few days left, or not opened in time. */
  readonly surveys: readonly SurveyTask[];
  /** Official papers whose next step is this person's. */
  readonly papers: readonly PaperUnderWay[];
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
  const { page, work, papers, titles } = props;
  const { judging, reviews } = work;
  const items = (all: readonly WaitingItem[]) => all.map((each) => itemRow(page, each, titles));
  return (
    <>
      <Surveys {...props} />
      {judging && (
        <>
          <Rows {...props} title={words.appeals} rows={items(judging.appeals)} none={words.noAppeals} />
          <Rows {...props} title={words.verdicts} rows={items(judging.verdicts)} none={words.noVerdicts} />
        </>
      )}
      {papers.length > 0 && (
        <Rows {...props} title={words.papers} rows={papers.map((each) => paperRow(page, each))} />
      )}
      {reviews.length > 0 && <Rows {...props} title={words.reviews} rows={items(reviews)} />}
      {!work.isJudgeAlone && <OwnWork {...props} />}
    </>
  );
}

function OwnWork(props: WorkPageProps) {
  const { page, work, titles } = props;
  const items = work.items.map((each) => itemRow(page, each, titles));
  const measures = work.measures.map((each) => measureRow(page, each));
  return (
    <>
      <Rows {...props} title={words.items} rows={items} />
      <Rows {...props} title={words.measures} rows={measures} none={words.noMeasures} />
    </>
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
