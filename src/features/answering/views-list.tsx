import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { Survey } from '../surveys/queries.ts';
import { publicAddress } from '../surveys/rules.ts';
import { titleOf } from './views-form.tsx';
import { endWords as words } from './words-end.ts';
import { introWords } from './words-intro.ts';

interface SurveyListProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly surveys: readonly Survey[];
}

/** The surveys that take answers today; the invited ones too, for whoever has a slip in hand. */
export function SurveyListPage({ page, agencyName, surveys }: SurveyListProps) {
  const title = page.say(words.list);
  return (
    <PublicLayout {...{ page, agencyName, title, canonical: '/surveys' }}>
      <div class="wide public">
        <h1>{title}</h1>
        <p class="lead">{page.say(surveys.length > 0 ? words.listLead : words.listEmpty)}</p>
        {surveys.length === 0 && (
          <p>
            <a href="/contact">{page.say(words.contact)}</a>
          </p>
        )}
        <div class="open-surveys">
          {surveys.map((survey) => (
            <OpenSurvey page={page} survey={survey} />
          ))}
        </div>
      </div>
    </PublicLayout>
  );
}

function OpenSurvey({ page, survey }: { page: Page; survey: Survey }) {
  const { code, access, closesOn } = survey;
  return (
    <section class="card" aria-labelledby={`survey-${code}`}>
      <div>
        <h2 id={`survey-${code}`} lang={page.language === 'en' && !survey.titleEn ? 'th' : undefined}>
          {titleOf(page, survey)}
        </h2>
        <p>
          {closesOn && `${page.say(introWords.until)} ${printDate(page, closesOn)}`}
          {access === 'invited' && ` · ${page.say(words.byInvitation)}`}
        </p>
        <p>
          <a class="ds-button" href={publicAddress(code)}>
            {page.say(words.answer)}
          </a>
        </p>
      </div>
      {access === 'open' && (
        <img
          src={`${publicAddress(code)}/qr.svg`}
          alt={page.say(words.scan)}
          width="160"
          height="160"
          loading="lazy"
        />
      )}
    </section>
  );
}
