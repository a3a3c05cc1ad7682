import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { DerivationTree } from '../../web/derivation-tree.tsx';
import { levelName } from '../../web/level-name.ts';
import { printInstant } from '../../web/office/dates.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { YearLine } from './history.ts';
import type { LoadedResult } from './load.ts';
import type { LostItem, NextView, ScoresView } from './present.ts';
import { officeAddress, publicAddress } from './rules.ts';
import { ScoreHistory } from './views-history.tsx';
import { NextPanel } from './views-next.tsx';
import { IndicatorScores, InstrumentTable, LevelSummary } from './views-scores.tsx';
import { words } from './words.ts';

export interface ResultsPageProps {
  readonly visit: Visit;
  readonly notice: Bilingual | null;
  readonly loaded: LoadedResult;
  readonly view: ScoresView;
  readonly next: NextView | null;
  readonly lost: readonly LostItem[];
  readonly history: readonly YearLine[];
  /** Whether this person may enter scores, and let them out. */
  readonly mayEnter: boolean;
  readonly mayPublish: Result<true, Bilingual>;
}

export function ResultsPage(props: ResultsPageProps) {
  const { visit, notice, loaded, view, history, mayEnter } = props;
  const { page } = visit;
  const { year } = loaded.cycle;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.title)} ${year}`}
      lead={page.say(words.officeLead)}
      section="results"
      styles={['figures.css']}
      notice={notice}
      actions={
        mayEnter && (
          <>
            <a class="ds-button" href={`${officeAddress(year)}/announced`}>
              {page.say(words.enter)}
            </a>
            <a class="ds-button quiet-button" href={`${officeAddress(year)}/import`}>
              {page.say(words.importIt)}
            </a>
          </>
        )
      }
    >
      <Panel title={page.say(words.level)} id="level">
        <LevelSummary page={page} view={view} />
        <Findings page={page} loaded={loaded} />
        <InstrumentTable page={page} view={view} />
      </Panel>
      <Panel title={page.say(words.indicators)} id="indicators">
        <IndicatorScores page={page} view={view} />
      </Panel>
      <NextPanel {...props} />
      <Panel title={page.say(words.how)} id="how">
        <p class="quiet">{page.say(words.howLead)}</p>
        <DerivationTree page={page} derivation={view.derivation} open />
      </Panel>
      <Panel title={page.say(words.history)} id="history">
        <ScoreHistory page={page} lines={history} href={officeAddress} />
      </Panel>
      <PublicationsPanel {...props} />
    </OfficeLayout>
  );
}

/** What the checker's rules say of the announced scores. */
function Findings({ page, loaded }: { page: Page; loaded: LoadedResult }) {
  const { result, announced, framework } = loaded;
  const { findings, doubts } = result;
  const [told, codes] = [new Set(announced.map(({ axis }) => axis)), framework.instruments];
  const isCompared = told.has('total') || codes.some(({ code }) => told.has(code));
  return (
    <>
      {findings.length > 0 && (
        <div class="failure" role="alert">
          <h3>{page.say(words.findings)}</h3>
          <ul>
            {findings.map(({ message, remedy }) => (
              <li>
                {page.say(message)} · {page.say(remedy)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {findings.length === 0 && isCompared && result.scorecard.total.value && (
        <p>
          <StatusTag page={page} tone="success" label={words.agrees} />
        </p>
      )}
      {doubts.length > 0 && (
        <ul>
          {doubts.map((doubt) => (
            <li>
              <strong>{page.say(words.doubts)}:</strong> {page.say(doubt)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PublicationsPanel({ visit: { page }, loaded, mayPublish }: ResultsPageProps) {
  const { cycle, publications } = loaded;
  const label = publications.length > 0 ? words.publishAgain : words.publish;
  return (
    <Panel
      title={page.say(words.publications)}
      id="publications"
      action={publications.length > 0 && <a href={publicAddress(cycle.year)}>{page.say(words.seePublic)}</a>}
    >
      {publications.length === 0 && <p class="quiet">{page.say(words.neverPublished)}</p>}
      <ul class="pieces">
        {publications.map(({ number, publishedAt, publishedByName, content, reason, hash }) => (
          <li>
            <p>
              <b>{`${page.say(words.publication)} ${number}`}</b>{' '}
              {`· ${content.total} ${levelName(content.level.names, page)}`}
            </p>
            <p class="small quiet">
              {printInstant(page, publishedAt)}
              {publishedByName && ` · ${page.say(words.by)} ${publishedByName}`}
            </p>
            {reason && (
              <p class="lines">
                <strong>{page.say(words.correction)}:</strong> {reason}
              </p>
            )}
            <p class="small">
              {page.say(words.fingerprint)}: <code class="hash">{hash.toString('hex')}</code>
            </p>
          </li>
        ))}
      </ul>
      {mayPublish.ok ? (
        <a class="ds-button" href={`${officeAddress(cycle.year)}/publication`}>
          {page.say(label)}
        </a>
      ) : (
        <p class="quiet">{page.say(mayPublish.error)}</p>
      )}
    </Panel>
  );
}
