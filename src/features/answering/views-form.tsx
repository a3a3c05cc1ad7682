import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { type Access, type Mode, publicAddress } from '../surveys/rules.ts';
import type { Asked } from './load.ts';
import { type LeftOut, presentGroups, type ShownGroup } from './present.ts';
import { interviewAddress, minutesFor } from './rules.ts';
import { LanguageSwitch, SurveyFrame } from './views-frame.tsx';
import { Intro } from './views-intro.tsx';
import { LeftOutPanel } from './views-left-out.tsx';
import { type Filled, OpenText, Question } from './views-question.tsx';
import { scriptWords, words } from './words.ts';

export interface FormPageProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly asked: Asked;
  readonly mode: Mode;
  /** Zero bits asked of the page's work. */
  readonly bits: number;
  readonly filled?: Filled;
  readonly slip?: string;
  /** Said above the form. */
  readonly problem?: Bilingual;
  readonly notice?: Bilingual | null;
  /** Drawn by the server for an interview; a respondent's page is the same for everybody and draws its own. */
  readonly ticket?: string;
  /** What was left out of an interview that was sent: it asks once. */
  readonly left?: LeftOut;
}

const nothing: Filled = { typed: new Map(), errors: {} };

/** All groups in one document: one is shown at a time where the browser can, by its address alone. */
export function FormPage(props: FormPageProps) {
  const { page, asked, mode, filled = nothing, slip = '' } = props;
  const { survey, slots } = asked;
  const title = titleOf(page, survey);
  const groups = presentGroups(survey.questions);
  const counts = {
    questions: survey.questions.questions.length,
    groups: groups.length,
    minutes: minutesFor(slots.length),
  };
  const address = mode === 'interviewer' ? `${interviewAddress(survey)}/form` : publicAddress(survey.code);
  return (
    <SurveyFrame
      {...{ page, agencyName: props.agencyName, title, hasScript: true }}
      switch={<LanguageSwitch page={page} form="survey" address={address} />}
    >
      <h1 lang={page.language === 'en' && !survey.titleEn ? 'th' : undefined}>{title}</h1>
      {props.notice && (
        <p class="note good" role="status" data-kept>
          {page.say(props.notice)}
        </p>
      )}
      <Problem page={page} problem={props.problem} />
      {mode === 'self' && <Restored page={page} />}
      <form id="survey" method="post" action={actionOf(props)} {...dataOf(props)}>
        {props.ticket && <input type="hidden" name="ticket" value={props.ticket} />}
        <p class="live" role="status" data-live />
        <Intro {...{ page, survey, mode, counts, filled, slip }} />
        {groups.map((group) => (
          <Group {...{ page, group, filled, of: groups.length, access: survey.access }}>
            {group.number === groups.length && <Finish page={page} left={props.left ?? []} />}
          </Group>
        ))}
      </form>
    </SurveyFrame>
  );
}

/** Whoever sits at a shared device next must not meet the answers of who began: the script shows this first. */
function Restored({ page }: { page: Page }) {
  return (
    <section class="note" data-restored tabindex={-1} aria-labelledby="restored" hidden>
      <h2 id="restored">{page.say(words.restored)}</h2>
      <p>{page.say(words.restoredWhy)}</p>
      <p class="ways">
        <button type="button" data-go-on>
          {page.say(words.goOn)}
        </button>
        <button type="button" class="quiet" data-start-new>
          {page.say(words.startNew)}
        </button>
      </p>
    </section>
  );
}

/** Where the form goes without scripts: an answer of one's own is shown once more before it is sent. */
function actionOf({ page, asked: { survey }, mode }: FormPageProps): string {
  const own = `${publicAddress(survey.code)}/review`;
  return `${mode === 'interviewer' ? interviewAddress(survey) : own}?lang=${page.language}`;
}

/** What the script works with; nothing of it is of the reader. */
function dataOf({ page, asked: { survey, publicKey }, mode, bits }: FormPageProps) {
  const own = `${publicAddress(survey.code)}/answers`;
  const said = Object.entries({ ...scriptWords, answered: words.answered, notAnswered: words.notAnswered });
  return {
    'data-survey': survey.id,
    'data-mode': mode,
    'data-access': survey.access,
    'data-bits': String(bits),
    'data-send': `${mode === 'interviewer' ? interviewAddress(survey) : own}?lang=${page.language}`,
    'data-code': survey.code,
    ...(publicKey && { 'data-key': Buffer.from(publicKey).toString('base64url') }),
    ...Object.fromEntries(said.map(([key, text]) => [`data-say-${key.toLowerCase()}`, page.say(text)])),
  };
}

export function titleOf(page: Page, survey: { readonly title: string; readonly titleEn: string }): string {
  return (page.language === 'en' && survey.titleEn) || survey.title;
}

interface ProblemProps {
  readonly page: Page;
  readonly problem: Bilingual | undefined;
  readonly hour?: number | undefined;
}

export function Problem({ page, problem, hour }: ProblemProps) {
  if (!problem) return null;
  return (
    <p class="note bad" role="alert" data-problem data-hour={hour}>
      {page.say(problem)}
    </p>
  );
}

interface GroupProps {
  readonly page: Page;
  readonly group: ShownGroup;
  readonly filled: Filled;
  readonly of: number;
  readonly access: Access;
  readonly children?: Child;
}

function Group({ page, group, filled, of, access, children }: GroupProps) {
  const { number, title, note, isSensitive, questions, texts } = group;
  return (
    <section class="step" id={`group-${number}`} aria-labelledby={`title-${number}`}>
      <p class="progress">
        <span id={`part-${number}`}>{`${page.say(words.part)} ${number} ${page.say(words.of)} ${of}`}</span>
        <span data-answered />
        <progress max={of} value={number} aria-hidden="true" />
      </p>
      <h2 id={`title-${number}`} tabindex={-1} aria-describedby={`part-${number}`}>
        {page.say(title)}
      </h2>
      {note && <p class="note">{page.say(note)}</p>}
      {isSensitive && <p class="note">{page.say(words.sensitive[access])}</p>}
      {questions.map((question) => (
        <Question {...{ page, question, filled }} />
      ))}
      {texts.map((open) => (
        <OpenText {...{ page, open, filled }} />
      ))}
      {children}
      <p class="ways">
        {number < of ? (
          <a class="button" href={`#group-${number + 1}`}>
            {page.say(words.next)}
          </a>
        ) : (
          <button type="submit">{page.say(words.finish)}</button>
        )}
        <a href={number === 1 ? '#start' : `#group-${number - 1}`}>{page.say(words.back)}</a>
        <button type="button" class="quiet" data-clear hidden>
          {page.say(words.clear)}
        </button>
      </p>
    </section>
  );
}

/** What was left out, and what the script says while it sends. */
function Finish({ page, left }: { page: Page; left: LeftOut }) {
  return (
    <>
      <LeftOutPanel page={page} left={left} />
      <p class="note" role="status" data-status hidden />
    </>
  );
}
