import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import { DueDate } from '../../web/office/due-date.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { ProgressEntries, type ProgressEntry } from '../../web/office/progress-entries.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { Approvers } from './approvers.ts';
import type { ItemView } from './present-item.ts';
import type { SentBack } from './present-parts.ts';
import type { VerdictsView } from './present-verdicts.ts';
import { isDone, officeAddress } from './rules.ts';
import { DraftForm, type DraftState } from './views-draft.tsx';
import { EvidenceList, type EvidenceRow } from './views-evidence.tsx';
import { FindingList, type FindingRow } from './views-findings.tsx';
import type { HandingIn } from './views-hand-in.tsx';
import { NextSteps } from './views-next.tsx';
import { SentBackNote } from './views-sent-back.tsx';
import { VerdictsPanel } from './views-verdicts.tsx';
import { sentBackTag, statusWords, words } from './words.ts';

export interface ItemPageProps {
  readonly visit: Visit;
  readonly view: ItemView;
  readonly evidence: readonly EvidenceRow[];
  readonly findings: readonly FindingRow[];
  readonly progress: readonly ProgressEntry[];
  readonly verdicts: VerdictsView;
  /** Null: nothing to mend was said. */
  readonly sentBack: SentBack | null;
  /** Null: nothing waits for an approval. */
  readonly approvers: Approvers | null;
  readonly history: readonly HistoryEntry[];
  readonly state: DraftState;
  readonly handingIn: HandingIn;
  readonly notice: Bilingual | null;
  readonly today: Temporal.PlainDate;
}

export function ItemPage(props: ItemPageProps) {
  const { visit, view, evidence, findings, progress, history, state, handingIn, notice } = props;
  const { page } = visit;
  const { disclosure, title, may } = view;
  const { fiscalYear, item } = disclosure;
  const address = officeAddress(disclosure);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, fiscalYear)}
      title={`${item} ${page.say(title)}`}
      section="disclosures"
      crumbs={[
        { href: `/office/years/${fiscalYear}/disclosures`, label: `${page.say(words.title)} ${fiscalYear}` },
      ]}
      notice={notice}
      styles={['disclosures.css']}
      hasErrors={Object.keys({ ...state.errors, ...handingIn.errors }).length > 0}
      actions={<StatusTag page={page} {...(props.sentBack ? sentBackTag : statusWords[disclosure.status])} />}
    >
      {props.sentBack && <SentBackNote page={page} sentBack={props.sentBack} />}
      <Facts facts={factsOf(props)} />
      <Panel title={page.say(words.next)}>
        <NextSteps {...{ visit, view, address, handingIn }} approvers={props.approvers} />
      </Panel>
      <VerdictsPanel page={page} view={props.verdicts} address={address} />
      <Panel title={`${page.say(words.findings)} (${findings.length})`}>
        <FindingList page={page} findings={findings} />
      </Panel>
      <Panel title={page.say(words.draftForm)}>
        <DraftForm page={page} view={view} state={state} action={`${address}/draft`} />
      </Panel>
      <Panel
        title={page.say(words.evidence)}
        action={may.save.ok && <a href={`${address}/evidence/new`}>{page.say(words.addEvidence)}</a>}
      >
        <EvidenceList page={page} evidence={evidence} address={address} />
      </Panel>
      <Past page={page} may={may} address={address} progress={progress} history={history} />
    </OfficeLayout>
  );
}

interface PastProps extends Pick<ItemPageProps, 'progress' | 'history'> {
  readonly page: Page;
  readonly may: ItemView['may'];
  readonly address: string;
}

/** What was done, and what happened. */
function Past({ page, may, address, progress, history }: PastProps) {
  return (
    <>
      <Panel
        title={page.say(words.progress)}
        action={may.save.ok && <a href={`${address}/progress`}>{page.say(words.addProgress)}</a>}
      >
        <ProgressEntries
          page={page}
          entries={progress}
          strikeHref={may.save.ok ? (id) => `/office/progress/${id}/striking` : null}
        />
      </Panel>
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </>
  );
}

/** Who answers for the item and by when, what it must cover, what it weighs, and where the public reads it. */
export function factsOf({
  visit: { page },
  view,
  today,
}: Pick<ItemPageProps, 'visit' | 'view' | 'today'>): { label: string; value: Child }[] {
  const { disclosure, window } = view;
  const { unitName, dueOn, status } = disclosure;
  const stretch = window && ` (${printDate(page, window.first)} – ${printDate(page, window.last)})`;
  return [
    { label: page.say(words.owner), value: unitName ?? page.say(words.noOwner) },
    {
      label: page.say(words.due),
      value: dueOn ? (
        <DueDate page={page} due={dueOn} today={today} done={isDone(status)} />
      ) : (
        page.say(words.noDue)
      ),
    },
    { label: page.say(words.period), value: `${page.say(view.periodName)}${stretch ?? ''}` },
    { label: page.say(words.impact), value: `${view.impact} ${page.say(words.points)}` },
    {
      label: page.say(words.published),
      value: view.publicHref ? (
        <a href={view.publicHref}>
          {`${view.publicHref} · ${page.say(words.edition)} ${disclosure.publishedEdition}`}
        </a>
      ) : (
        page.say(words.notPublished)
      ),
    },
  ];
}
