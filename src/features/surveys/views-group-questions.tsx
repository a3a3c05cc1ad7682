import type { SurveyQuestion, SurveyScale } from '../../core/surveying/question-set.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { MoveButtons } from '../../web/office/move-buttons.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Survey } from './queries.ts';
import { surveyAddress } from './rules.ts';
import { questionWords as words } from './words-questions.ts';

interface GroupProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly group: string;
  readonly mayEdit: boolean;
}

/** The questions of one group, then its open ones. */
export function GroupQuestions({ page, survey, group, mayEdit }: GroupProps) {
  const { questions: set } = survey;
  const asked = set.questions.filter((each) => each.group === group);
  const open = set.openTexts.filter((each) => each.group === group);
  if (asked.length + open.length === 0) return <p class="quiet">{page.say(words.emptyGroup)}</p>;
  const tools = (
    all: readonly { readonly code: string; readonly text: SurveyQuestion['text'] }[],
    at: number,
  ) => mayEdit && <Tools {...{ page, survey, all, at }} />;
  return (
    <ul class="question-list">
      {asked.map((question, at) => (
        <li id={`question-${question.code}`}>
          <Question page={page} question={question} scales={set.scales} />
          {tools(asked, at)}
        </li>
      ))}
      {open.map(({ code, text }, at) => (
        <li id={`question-${code}`}>
          <p>
            <strong>{code}</strong> {page.say(text)}
          </p>
          <p class="quiet small">{page.say(words.ownWords)}</p>
          {tools(open, at)}
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  readonly page: Page;
  readonly question: SurveyQuestion;
  readonly scales: readonly SurveyScale[];
}

function Question({ page, question: { code, text, parts, isSensitive }, scales }: QuestionProps) {
  const named = parts.filter((part) => part.code !== '');
  const scaleOf = (name: string) => scales.find((each) => each.code === name);
  const [first] = parts;
  const isAlike = parts.every(({ scale }) => scale === first?.scale);
  return (
    <>
      <p>
        <strong>{code}</strong> {page.say(text)}{' '}
        {isSensitive && <StatusTag page={page} tone="warning" label={words.sensitive} />}
      </p>
      {named.length > 0 && (
        <ol class="question-parts">
          {named.map((part) => (
            <li>
              {page.say(part.text)}
              {!isAlike && <Scale page={page} scale={scaleOf(part.scale)} />}
            </li>
          ))}
        </ol>
      )}
      {isAlike && <Scale page={page} scale={scaleOf(first?.scale ?? '')} />}
    </>
  );
}

function Scale({ page, scale }: { readonly page: Page; readonly scale: SurveyScale | undefined }) {
  const said = (scale?.options ?? []).map(({ label, value }) => {
    const score = value === null ? page.say(words.noScore) : scoreOf(value);
    return `${page.say(label)} (${score})`;
  });
  return <p class="quiet small">{said.join(' · ')}</p>;
}

/** "33.33"; whole numbers without places. */
function scoreOf(value: string): string {
  return printDecimal(exact(value), 2).replace(/\.00$/, '');
}

interface ToolsProps {
  readonly page: Page;
  readonly survey: Survey;
  readonly all: readonly { readonly code: string; readonly text: SurveyQuestion['text'] }[];
  readonly at: number;
}

function Tools({ page, survey, all, at }: ToolsProps) {
  const one = all[at];
  if (!one) return null;
  const address = `${surveyAddress(survey)}/questions/${one.code}`;
  return (
    <div class="question-tools">
      <a href={address} aria-label={`${page.say(words.change)} ${one.code}`}>
        {page.say(words.change)}
      </a>
      <MoveButtons
        {...{ page, action: `${address}/place`, name: `${one.code} ${page.say(one.text)}` }}
        isFirst={at === 0}
        isLast={at === all.length - 1}
      />
    </div>
  );
}
