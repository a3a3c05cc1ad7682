import { type OpenSurvey, OpenSurveyCard } from '../../web/open-survey.tsx';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { endWords as words } from './words-end.ts';

interface SurveyListProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly surveys: readonly OpenSurvey[];
}

/** The surveys that take answers today; the invited ones too, for whoever has a slip in hand. */
export function SurveyListPage({ page, agencyName, surveys }: SurveyListProps) {
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
      </div>
    </PublicLayout>
  );
}
