import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { publicResultsAddress } from '../survey-results/rules.ts';
import { publicAddress, type Shut } from '../surveys/rules.ts';
import type { Asked } from './load.ts';
import { inFours } from './rules.ts';
import type { Sent } from './send.ts';
import { titleOf } from './views-form.tsx';
import { SurveyFrame } from './views-frame.tsx';
import { endWords as words } from './words-end.ts';

interface EndProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly asked: Asked;
}

/** What became of a sending: kept now, or of a slip (a page) whose answers lay here before. */
export function ThanksPage({ page, agencyName, asked, receipt, isAgain }: EndProps & Sent) {
  const { survey } = asked;
  const title = isAgain ? words.before : words.thanks;
  return (
    <SurveyFrame {...{ page, agencyName, title: page.say(title) }}>
      <h1 tabindex={-1} data-thanks>
        {page.say(title)}
      </h1>
      {isAgain ? (
        words.beforeWhy[survey.access].map((line) => <p>{page.say(line)}</p>)
      ) : (
        <p>{page.say(words.thanksLead)}</p>
      )}
      <section class="receipt" aria-labelledby="receipt">
        <h2 id="receipt">{page.say(words.receipt)}</h2>
        <p class="small">{`${titleOf(page, survey)} · ${agencyName}`}</p>
        <p>
          <code>{inFours(receipt)}</code>
        </p>
        <p>{page.say(words.receiptFor)}</p>
        <p>{page.say(words.receiptPrivate)}</p>
        <p class="small">{`${page.origin}${publicAddress(survey.code)}/receipts`}</p>
      </section>
      <p class="ways">
        <a href={`${publicAddress(survey.code)}/receipts`}>{page.say(words.receipts)}</a>
        {isAgain && <a href="/contact">{page.say(words.contact)}</a>}
        <a href="/">{page.say(words.home)}</a>
      </p>
    </SurveyFrame>
  );
}

/** A kind sentence in place of the form. */
export function ShutPage({ page, agencyName, asked, shut }: EndProps & { shut: Shut }) {
  const { survey, hasScores } = asked;
  const { opensOn, closesOn } = survey;
  return (
    <SurveyFrame {...{ page, agencyName, title: titleOf(page, survey), hasScript: shut === 'over' }}>
      <h1>{titleOf(page, survey)}</h1>
      <div class="note" data-problem data-over={shut === 'over' ? survey.code : undefined}>
        <h2>{page.say(words.shut[shut])}</h2>
        <p>{page.say(words.shutWhy[shut])}</p>
        {opensOn && closesOn && (
          <p>
            {`${page.say(words.dates)} `}
            <b>{`${printDate(page, opensOn)} – ${printDate(page, closesOn)}`}</b>
          </p>
        )}
      </div>
      <p class="ways">
        {survey.status === 'closed' && (
          <a href={publicResultsAddress(survey.code)}>{page.say(words.seeResults)}</a>
        )}
        {shut === 'over' && hasScores && <a href={`/results/${survey.year}`}>{page.say(words.scores)}</a>}
        {shut === 'over' && (
          <a href={`${publicAddress(survey.code)}/receipts`}>{page.say(words.receiptsHere)}</a>
        )}
        <a href="/contact">{page.say(words.contact)}</a>
        <a href="/">{page.say(words.home)}</a>
      </p>
    </SurveyFrame>
  );
}
