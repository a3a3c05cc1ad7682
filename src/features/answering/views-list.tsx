import { type OpenSurvey, OpenSurveyCard } from '../../web/open-survey.tsx';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { ToldSurveyLine } from '../survey-results/queries.ts';
import { publicResultsAddress } from '../survey-results/rules.ts';
import { endWords as words } from './words-end.ts';

interface SurveyListProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly surveys: readonly OpenSurvey[];
  /** Closed ones that show their results. */
  readonly told: readonly ToldSurveyLine[];
}

/** The surveys that take answers today; the invited ones too, for whoever has a slip in hand. */
export function SurveyListPage({ page, agencyName, surveys, told }: SurveyListProps) {
  const title = page.say(words.list);
  return (
    <PublicLayout {...{ page, agencyName, title, canonical: '/surveys', styles: ['open-surveys.css'] }}>
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
            <OpenSurveyCard page={page} survey={survey} level={2} />
          ))}
        </div>
        <Told page={page} told={told} />
      </div>
    </PublicLayout>
  );
}

function Told({ page, told }: Pick<SurveyListProps, 'page' | 'told'>) {
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <h2 id="told">{page.say(words.results)}</h2>
      <ul>
        {told.map(({ code, year, title, titleEn, answers }) => (
          <li>
            <a href={publicResultsAddress(code)}>{(page.language === 'en' && titleEn) || title}</a>
            {` · ${year} · ${page.say(words.answers(answers))}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
