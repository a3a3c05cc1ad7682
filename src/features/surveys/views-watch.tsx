import type { Bilingual } from '../../lib/bilingual.ts';
import { frameOf } from '../../web/office/frame.ts';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { StatTile } from '../../web/office/stat-tile.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Visit } from '../../web/visit.ts';
import { type SlipTotals, slipTotals } from '../slips/rules.ts';
import type { Counted } from './present-days.ts';
import { printWindow, titleOf } from './present-list.ts';
import type { Permitted, Standing } from './present-watch.ts';
import type { Survey } from './queries.ts';
import { listAddress, modes, stateOf, surveyAddress } from './rules.ts';
import { Days } from './views-days.tsx';
import { Link } from './views-link.tsx';
import { NextSteps } from './views-next.tsx';
import { Sample } from './views-sample.tsx';
import { accessWords, modeWords, statusWords, words } from './words.ts';
import { watchWords } from './words-watch.ts';

export interface WatchPageProps {
  readonly visit: Visit;
  readonly survey: Survey;
  readonly counted: Counted;
  readonly slips: SlipTotals | null;
  readonly standing: Standing;
  readonly may: Permitted;
  readonly mayInterview: boolean;
  readonly history: readonly HistoryEntry[];
  /** The whole public address. */
  readonly link: string;
  readonly notice: Bilingual | null;
}

export function WatchPage(props: WatchPageProps) {
  const { visit, survey, counted, standing, notice } = props;
  const { page } = visit;
  const { status, isUnsealed, year } = survey;
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, year), section: 'surveys', notice }}
      title={titleOf(page, survey)}
      crumbs={[{ href: listAddress(year), label: `${page.say(words.title)} ${year}` }]}
      styles={['surveys.css']}
      scripts={['copy-link.js']}
      actions={<StatusTag page={page} {...statusWords[stateOf(survey)]} />}
    >
      {status !== 'draft' && <Tiles {...props} />}
      {props.slips && (
        <p>
          <strong>{page.say(slipTotals(props.slips, survey.population))}</strong>
        </p>
      )}
      <Panel title={page.say(watchWords.next)} id="next">
        <NextSteps {...props} />
      </Panel>
      {status !== 'draft' && (
        <Panel title={page.say(watchWords.byDay)} id="days">
          <Days page={page} counted={counted} />
          {!isUnsealed && <p class="quiet small">{page.say(watchWords.nothingFiner)}</p>}
        </Panel>
      )}
      <Panel title={page.say(watchWords.address)} id="address">
        <Link page={page} survey={survey} link={props.link} />
      </Panel>
      <About {...props} />
      {standing.sample && (
        <Panel title={page.say(words.sample)}>
          <Sample page={page} sample={standing.sample} />
        </Panel>
      )}
      <Panel title={page.say(words.history)}>
        <History page={page} entries={props.history} />
      </Panel>
    </OfficeLayout>
  );
}

function Tiles({ visit: { page }, survey, counted, standing }: WatchPageProps) {
  const { sample, missing, time } = standing;
  const needed = sample?.needed ?? null;
  const isShort = missing !== null && missing > 0;
  const none = survey.instrument === null ? watchWords.noNeed : watchWords.unknownNeed;
  return (
    <div class="tiles">
      <StatTile
        {...{ page, label: watchWords.answered, value: String(counted.total) }}
        note={modes.map((mode) => `${page.say(modeWords[mode])} ${counted.byMode[mode]}`).join(' · ')}
      />
      <StatTile
        {...{ page, label: watchWords.needed, value: needed === null ? '–' : String(needed) }}
        note={page.say(missing === null ? none : isShort ? watchWords.missing(missing) : watchWords.reached)}
        tone={missing === null ? 'neutral' : isShort ? 'warning' : 'success'}
      />
      <StatTile {...{ page, label: watchWords.daysLeft, value: time, note: printWindow(page, survey) }} />
    </div>
  );
}

function About({ visit: { page }, survey, may }: WatchPageProps) {
  const address = surveyAddress(survey);
  const { instrument, access, population, agencyClass, questions } = survey;
  const facts = [
    { label: page.say(words.kind), value: instrument ?? page.say(words.ofService) },
    { label: page.say(words.access), value: page.say(accessWords[access].label) },
    { label: page.say(words.window), value: printWindow(page, survey) },
    { label: page.say(words.population), value: population?.toLocaleString('en-US') ?? '–' },
    ...(agencyClass ? [{ label: page.say(words.agencyClass), value: agencyClass }] : []),
    {
      label: page.say(words.questionCount),
      value: String(questions.questions.length + questions.openTexts.length),
    },
  ];
  return (
    <Panel
      title={page.say(words.facts)}
      action={may.plan.ok && <a href={`${address}/plan`}>{page.say(words.edit)}</a>}
    >
      <Facts facts={facts} />
      <p class="survey-links">
        <a href={`${address}/questions`}>{page.say(words.seeQuestions)}</a>
        <a href={`${address}/preview`}>{page.say(words.seePreview)}</a>
        {may.remove.ok && <a href={`${address}/removal`}>{page.say(words.remove)}</a>}
      </p>
    </Panel>
  );
}
