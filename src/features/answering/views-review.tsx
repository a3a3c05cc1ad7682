import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { publicAddress } from '../surveys/rules.ts';
import type { Asked } from './load.ts';
import { leftOut, presentGroups, type ShownGroup, totalOf } from './present.ts';
import { Problem, titleOf } from './views-form.tsx';
import { LanguageSwitch, SurveyFrame } from './views-frame.tsx';
import { SlipField } from './views-intro.tsx';
import type { Filled } from './views-question.tsx';
import { filled as numbered, words } from './words.ts';

interface ReviewPageProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly asked: Asked;
  readonly filled: Filled;
  readonly slip: string;
  /** Drawn by the server, so that this page sent twice counts once; kept through every failure. */
  readonly ticket: string;
  readonly problem?: Bilingual;
  /** The server's hour, where the page's work was of another. */
  readonly hour?: number;
  /** What a page without scripts cannot do again, and one with scripts does: its token and its work. */
  readonly carried?: Readonly<Record<string, string>>;
}

/** Without scripts: what was chosen, and the button that sends it. It holds everything, whatever happens to the sending. */
export function ReviewPage(props: ReviewPageProps) {
  const { page, asked, filled, ticket, slip, carried = {} } = props;
  const { survey, slots } = asked;
  const groups = presentGroups(survey.questions);
  const unanswered = slots.map(({ name }) => name).filter((name) => !filled.typed.has(name));
  const sendWords = unanswered.length > 0 ? words.sendAsIs : words.finish;
  const address = publicAddress(survey.code);
  const hidden = {
    ...Object.fromEntries(filled.typed),
    ...carried,
    ...(survey.access === 'open' && { ticket }),
  };
  return (
    <SurveyFrame
      {...{ page, agencyName: props.agencyName, title: titleOf(page, survey) }}
      switch={<LanguageSwitch page={page} form="answers" address={`${address}/review`} />}
    >
      <form id="answers" method="post" action={`${address}/answers?lang=${page.language}`}>
        <h1>{page.say(words.review)}</h1>
        <Problem page={page} problem={props.problem} hour={props.hour} />
        <p>{page.say(words.reviewLead)}</p>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Missing {...{ page, groups, unanswered, address }} />
        {survey.access === 'invited' && <SlipField page={page} value={slip} />}
        <p class="ways">
          <button type="submit">{page.say(sendWords)}</button>
          <button type="submit" class="quiet" formaction={`${address}?lang=${page.language}`} formnovalidate>
            {page.say(words.change)}
          </button>
        </p>
        <Chosen {...{ page, groups, filled }} />
        <p class="ways">
          <button type="submit">{page.say(sendWords)}</button>
        </p>
      </form>
    </SurveyFrame>
  );
}

interface MissingProps {
  readonly page: Page;
  readonly groups: readonly ShownGroup[];
  readonly unanswered: readonly string[];
  readonly address: string;
}

function Missing({ page, groups, unanswered, address }: MissingProps) {
  const left = leftOut(groups, unanswered);
  if (left.length === 0) return null;
  return (
    <div class="note left">
      <h2>{numbered(page.say(words.notAnswered), totalOf(left))}</h2>
      <p>{page.say(words.notAnsweredWhy)}</p>
      <ul>
        {left.map(({ number, count, first }) => (
          <li>
            <button
              type="submit"
              class="quiet"
              formaction={`${address}?lang=${page.language}#q-${first}`}
              formnovalidate
            >
              {numbered(page.say(words.goBackTo), number, count)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChosenProps {
  readonly page: Page;
  readonly groups: readonly ShownGroup[];
  readonly filled: Filled;
}

function Chosen({ page, groups, filled }: ChosenProps) {
  return (
    <>
      <h2>{page.say(words.shown)}</h2>
      {groups.map(({ title, questions, texts }) => (
        <>
          <h3>{page.say(title)}</h3>
          <dl>
            {questions.flatMap(({ text, parts }) =>
              parts.map((part) => {
                const chosen = part.options[Number(filled.typed.get(part.name) ?? 0) - 1];
                const error = filled.errors[part.name];
                return (
                  <div>
                    <dt>{[text, part.text].flatMap((each) => (each ? [page.say(each)] : [])).join(' · ')}</dt>
                    <dd class={chosen ? undefined : 'missing'}>{page.say(error ?? chosen ?? words.none)}</dd>
                  </div>
                );
              }),
            )}
            {texts.map(({ name, text }) => {
              const error = filled.errors[name];
              return (
                <div>
                  <dt>{page.say(text)}</dt>
                  <dd>{error ? page.say(error) : (filled.typed.get(name) ?? page.say(words.none))}</dd>
                </div>
              );
            })}
          </dl>
        </>
      ))}
    </>
  );
}
