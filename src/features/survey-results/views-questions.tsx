import type { Child } from 'hono/jsx';
import type { Page } from '../../web/page.ts';
import {
  printDifference,
  printScore,
  type ReportedPart,
  type ReportedQuestion,
  type SurveyReportModel,
} from '../documents/acts.ts';
import { shades } from './bar.ts';
import { Bar, Counts, Hatch } from './views-bars.tsx';
import { words } from './words.ts';

interface QuestionsProps {
  readonly page: Page;
  readonly model: SurveyReportModel;
  /** What can be done about a question; nothing for the public. */
  readonly act?: (question: ReportedQuestion) => Child;
}

export function Questions({ page, model, act }: QuestionsProps) {
  return (
    <>
      <Hatch />
      <p class="quiet">{page.say(words.questionsLead)}</p>
      <Legend page={page} />
      <ol class="told-questions">
        {model.questions.map((question) => (
          <Question {...{ page, question, answers: model.answers, act }} />
        ))}
      </ol>
    </>
  );
}

/** What the colours say, alike for every scale: by what an option scores. */
function Legend({ page }: Pick<QuestionsProps, 'page'>) {
  return (
    <ul class="told-legend small">
      {shades.map(({ shade, label }) => (
        <li>
          <span class={`swatch swatch-${shade}`} aria-hidden="true" /> {page.say(label)}
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps extends Pick<QuestionsProps, 'page'> {
  readonly act: QuestionsProps['act'] | undefined;
  readonly question: ReportedQuestion;
  readonly answers: number;
}

function Question({ page, question, answers, act }: QuestionProps) {
  const { say } = page;
  const { code, text, parts, formula } = question;
  return (
    <li id={`q-${code}`}>
      <div class="told-head">
        <h3>
          <span class="code">{code}</span> {say(text)}
        </h3>
        <Told page={page} question={question} />
      </div>
      {parts.map((part) => (
        <Part {...{ page, part, answers }} />
      ))}
      <details class="plain">
        <summary>{say(words.details)}</summary>
        {parts.map((part) => (
          <Counts {...{ page, part, answers }} />
        ))}
        <p class="small">
          <strong>{say(words.how)}:</strong> {say(formula)}
        </p>
      </details>
      {act?.(question)}
    </li>
  );
}

/** The score with its doubt and its change. */
function Told({ page: { say }, question }: Pick<QuestionProps, 'page' | 'question'>) {
  const { score, margin, before, difference } = question;
  const change = before && difference && `${say(words.before)} ${say(printScore(before))}`;
  return (
    <p class="told-score">
      <b>{say(printScore(score))}</b>
      {margin !== null && <span class="quiet">{` ± ${margin}`}</span>}
      {score.kind === 'about' && <span class="small quiet">{` (${say(words.step)} ${score.step})`}</span>}
      {change && difference && (
        <span class="small quiet told-change">{`${change} → ${say(printDifference(difference))}`}</span>
      )}
    </p>
  );
}

interface PartProps {
  readonly page: Page;
  readonly part: ReportedPart;
  readonly answers: number;
}

function Part({ page, part, answers }: PartProps) {
  const { say } = page;
  return (
    <div class="told-part">
      {part.code !== '' && (
        <p class="small">
          {`${part.code}. ${say(part.text)}`} <b>{say(printScore(part.score))}</b>
        </p>
      )}
      <Bar {...{ page, part, answers }} />
    </div>
  );
}
