import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { Survey } from '../surveys/queries.ts';
import { type Mode, surveyAddress } from '../surveys/rules.ts';
import type { Filled } from './views-question.tsx';
import { filled as numbered, words } from './words.ts';
import { introWords } from './words-intro.ts';

interface IntroProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly mode: Mode;
  readonly counts: { readonly questions: number; readonly groups: number; readonly minutes: number };
  readonly filled: Filled;
  /** The typed code of a slip. */
  readonly slip: string;
}

/** The first page: what it is, how long it takes, who sees what. */
export function Intro(props: IntroProps) {
  const { page, survey, mode, counts } = props;
  const introduction = (page.language === 'en' && survey.introductionEn) || survey.introduction;
  return (
    <section class="step" id="start" aria-labelledby="start-title">
      <h2 id="start-title" tabindex={-1}>
        {page.say(mode === 'interviewer' ? introWords.interviewer : introWords.asks)}
      </h2>
      {mode === 'interviewer' && <p class="note">{page.say(introWords.interviewerHow)}</p>}
      {introduction
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <p lang={introduction === survey.introduction ? 'th' : undefined}>{line}</p>
        ))}
      <p>
        <b>{numbered(page.say(introWords.size), counts.questions, counts.groups, counts.minutes)}</b>
        <br />
        {page.say(introWords.free)}
        {survey.closesOn && (
          <>
            <br />
            {`${page.say(introWords.until)} ${printDate(page, survey.closesOn)}`}
          </>
        )}
      </p>
      <WhoSees page={page} mode={mode} />
      {survey.access === 'invited' && <Slip {...props} />}
      <p class="ways">
        <a class="button" href="#group-1">
          {page.say(words.begin)}
        </a>
        {mode === 'interviewer' && <a href={surveyAddress(survey)}>{page.say(introWords.backToSurvey)}</a>}
      </p>
    </section>
  );
}

function WhoSees({ page, mode }: Pick<IntroProps, 'page' | 'mode'>) {
  const isHeard = mode === 'interviewer';
  const [stored, sealed, counted, watched] = introWords.points;
  return (
    <>
      <h3>{page.say(isHeard ? introWords.tell : introWords.nobody)}</h3>
      <ul>
        {[stored, sealed, counted, isHeard ? introWords.heard : watched].map((point) => (
          <li>{page.say(point)}</li>
        ))}
      </ul>
      {introWords.limits.map((limit) => (
        <p class="small">{page.say(limit)}</p>
      ))}
      {!isHeard && <p class="small scripts">{page.say(introWords.scripts)}</p>}
    </>
  );
}

function Slip({ page, filled, slip }: IntroProps) {
  const error = filled.errors.slip;
  return (
    <div class="part">
      <h3>{page.say(introWords.token)}</h3>
      <p>{page.say(introWords.tokenHow)}</p>
      <noscript>
        <p class="note">{page.say(words.slipNoScript)}</p>
      </noscript>
      <SlipField page={page} value={slip} />
      <p class={error ? 'fault' : 'small'} data-slip-note role="status">
        {error && page.say(error)}
      </p>
    </div>
  );
}

export function SlipField({ page, value }: { page: Page; value: string }) {
  return (
    <>
      <label for="slip">{page.say(words.slip)}</label>
      <p class="small" id="slip-hint">
        {page.say(words.slipHint)}
      </p>
      <input
        {...{ id: 'slip', name: 'slip', type: 'text', maxlength: 60, value }}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="slip-hint"
      />
    </>
  );
}
