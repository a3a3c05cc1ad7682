import type { Child } from 'hono/jsx';
import { checkerAddress } from '../../web/checker-address.ts';
import { DerivationTree } from '../../web/derivation-tree.tsx';
import { Layout } from '../../web/layout.tsx';
import type { Page } from '../../web/page.ts';
import { Radar } from '../../web/radar.tsx';
import type { ResultsView } from './present.ts';
import { Downloads } from './views-downloads.tsx';
import { Findings } from './views-findings.tsx';
import { Items } from './views-items.tsx';
import { ReportAsRead } from './views-report.tsx';
import { IndicatorTable, ScoreTable } from './views-scores.tsx';
import { findingWords, resultWords } from './views-words.ts';

interface Props {
  readonly page: Page;
  readonly view: ResultsView;
}

export function ResultsPage({ page, view, languageSwitch }: Props & { languageSwitch: Child }) {
  return (
    <Layout
      page={page}
      title={`${page.say(resultWords.title)} ${view.agency}`}
      section="check"
      styles={['report.css', 'figures.css']}
      scripts={['checker.js']}
      languageSwitch={languageSwitch}
    >
      <Verdict page={page} view={view} />
      <Contents page={page} view={view} />
      <div class="wide results">
        <Scores page={page} view={view} />
        <Part id="findings" title={page.say(findingWords.findings)}>
          <Findings page={page} sections={view.sections} />
        </Part>
        <Part
          id="downloads"
          title={page.say(findingWords.downloads)}
          lead={page.say(findingWords.downloadsLead)}
        >
          <Downloads page={page} packed={view.packed} />
        </Part>
        {view.items && (
          <Part
            id="items"
            title={`${page.say(findingWords.items)} ${view.items.span}`}
            lead={page.say(findingWords.itemsLead)}
          >
            <Items page={page} table={view.items} />
          </Part>
        )}
        <Part id="report" title={page.say(findingWords.report)} lead={page.say(findingWords.reportLead)}>
          <ReportAsRead page={page} blocks={view.report} />
        </Part>
      </div>
    </Layout>
  );
}

function Verdict({ page: { say }, view }: Props) {
  return (
    <div class="hero verdict">
      <div class="wide">
        <p class="overline">{say(resultWords.title)}</p>
        <h1 tabindex={-1} data-heading>
          {view.agency}
        </h1>
        <p class="about">
          {view.whereabouts && `${view.whereabouts} · `}
          {view.fiscalYear && `${say(resultWords.fiscalYear)} ${view.fiscalYear} · `}
          {view.framework} · {view.fileName}
        </p>
        <div class="verdict-row">
          <p class="figure">
            <span>{say(resultWords.level)}</span> <b>{view.level ?? say(resultWords.noLevel)}</b>
          </p>
          <p class="figure">
            <span>{say(resultWords.total)}</span> <b>{view.total ?? '–'}</b>
          </p>
          <Counts say={say} counts={view.counts} />
        </div>
        <ul class="reasons">
          {[...view.reasons, ...view.notes].map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Counts({ say, counts }: { say: Page['say']; counts: ResultsView['counts'] }) {
  return (
    <ul class="counts">
      {(['error', 'warning', 'notice'] as const).map((severity) => (
        <li>
          <a class={severity} href={counts[severity] ? `#${severity}` : '#findings'}>
            <b>{counts[severity]}</b> {say(findingWords[severity])}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Contents({ page, view }: Props) {
  const { say } = page;
  const entries = [
    { id: 'scores', label: resultWords.scores },
    {
      id: 'findings',
      label: findingWords.findings,
      count: Object.values(view.counts).reduce((a, b) => a + b),
    },
    { id: 'downloads', label: findingWords.downloads },
    ...(view.items ? [{ id: 'items', label: findingWords.items }] : []),
    { id: 'report', label: findingWords.report },
  ];
  return (
    <nav class="contents no-print" aria-label={say(resultWords.onThisPage)}>
      <ul class="wide">
        {entries.map(({ id, label, count }) => (
          <li>
            <a href={`#${id}`}>
              {say(label)} {count !== undefined && <span class="count">{count}</span>}
            </a>
          </li>
        ))}
        <li>
          <a href={checkerAddress(page)}>{say(resultWords.again)}</a>
        </li>
      </ul>
    </nav>
  );
}

function Scores({ page, view }: Props) {
  const { say } = page;
  return (
    <Part id="scores" title={say(resultWords.scores)} lead={say(resultWords.scoresLead)}>
      <div class="card">
        <ScoreTable page={page} lines={view.scores} />
        <h3>{say(resultWords.how)}</h3>
        <DerivationTree page={page} derivation={view.derivation} open />
      </div>
      <div class="card radar-and-table">
        <Radar page={page} axes={view.indicators} />
        <IndicatorTable page={page} lines={view.indicators} />
      </div>
    </Part>
  );
}

function Part(props: { id: string; title: string; lead?: string; children?: Child }) {
  return (
    <section class="part" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.lead && <p class="quiet part-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}
