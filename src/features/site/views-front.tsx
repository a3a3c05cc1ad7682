import { AgencyName } from '../../web/agency-name.tsx';
import { levelName } from '../../web/level-name.ts';
import { type OpenSurvey, OpenSurveyCard } from '../../web/open-survey.tsx';
import type { Page } from '../../web/page.ts';
import { printedOnce } from '../../web/printed-once.ts';
import { SearchForm } from '../../web/public-header.tsx';
import { PublicLayout } from '../../web/public-layout.tsx';
import { nameIn } from '../../web/public-site.ts';
import { inLanguage, pictureAddress } from '../../web/snapshot.tsx';
import type { News, Picture } from '../news/rules.ts';
import { organisation } from './linked-data.ts';
import type { Executive, Progress, YearScore } from './present.ts';
import { Channels, NewsStrip } from './views-parts.tsx';
import { siteWords as words } from './words.ts';

interface FrontPageProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly news: readonly News[];
  readonly pictures: ReadonlyMap<string, readonly Picture[]>;
  readonly score: YearScore | null;
  readonly progress: Progress | null;
  /** The newest year (B.E.) whose measures are public. */
  readonly measuresOf: number | null;
  readonly executives: readonly Executive[];
  /** Those that everybody may answer today. */
  readonly surveys: readonly OpenSurvey[];
}

export function FrontPage(props: FrontPageProps) {
  const { page, agencyName, executives, surveys } = props;
  const name = nameIn(page, agencyName);
  return (
    <PublicLayout
      {...{ page, agencyName, title: agencyName, room: 'home', canonical: '/' }}
      styles={surveys.length > 0 ? ['front.css', 'open-surveys.css'] : ['front.css']}
      hasSearch={false}
      description={`${name} · ${page.say(words.tagline)}`}
      linkedData={organisation(page)}
    >
      <div class="front-hero">
        <div class="wide">
          <h1>
            <AgencyName page={page} agencyName={agencyName} />
          </h1>
          <p>{page.say(words.tagline)}</p>
          <SearchForm page={page} isMain />
        </div>
      </div>
      <div class="wide front">
        {surveys.length > 0 && <Surveys page={page} surveys={surveys} />}
        <Newest {...props} />
        {page.site && <Channels page={page} site={page.site} />}
        <Executives page={page} executives={executives} />
      </div>
    </PublicLayout>
  );
}

const Newest = printedOnce<FrontPageProps>(
  ({ page, score, progress, measuresOf, news, pictures }) => (
    <>
      {score && <Score page={page} score={score} />}
      {progress && <ProgressCard page={page} progress={progress} measuresOf={measuresOf} />}
      {news.length > 0 && <NewsStrip page={page} news={news} pictures={pictures} />}
    </>
  ),
  ({ news }) => news,
);

function Surveys({ page, surveys }: Pick<FrontPageProps, 'page' | 'surveys'>) {
  return (
    <section class="front-surveys" aria-labelledby="surveys">
      <h2 id="surveys">
        <a href="/surveys">{page.say(words.surveys)}</a>
      </h2>
      <div class="open-surveys">
        {surveys.map((survey) => (
          <OpenSurveyCard page={page} survey={survey} level={3} />
        ))}
      </div>
    </section>
  );
}

function Score({ page, score }: { page: Page; score: YearScore }) {
  return (
    <section class="card front-score" aria-labelledby="score">
      <h2 id="score">{`${page.say(words.scoreTitle)} ${page.say(words.ofYear)} ${score.year}`}</h2>
      <p class="front-total">
        <strong>{score.total}</strong> <span>{page.say(words.outOf)}</span>
      </p>
      <p class="front-level">{`${page.say(words.level)} ${levelName(score.level, page)}`}</p>
      <dl class="front-instruments">
        {score.instruments.map(({ code, print }) => (
          <div>
            <dt>{code}</dt>
            <dd>{print}</dd>
          </div>
        ))}
      </dl>
      <h3>{page.say(words.why)}</h3>
      <ul>
        {score.reasons.map((reason) => (
          <li>{page.say(reason)}</li>
        ))}
      </ul>
      <p>
        <a class="ds-button" href={`/results/${score.year}`}>
          {page.say(words.howReckoned)}
        </a>
      </p>
    </section>
  );
}

interface ProgressCardProps {
  readonly page: Page;
  readonly progress: Progress;
  readonly measuresOf: number | null;
}

function ProgressCard({ page, progress, measuresOf }: ProgressCardProps) {
  const { year, published, total, groups } = progress;
  return (
    <section class="card front-ita" aria-labelledby="ita">
      <h2 id="ita">{`${page.say(words.itaTitle)} ${page.say(words.ofYear)} ${year}`}</h2>
      <p class="front-total">
        <strong>{published}</strong>{' '}
        <span>{`${page.say(words.of)} ${total} ${page.say(words.items)} ${page.say(words.published)}`}</span>
      </p>
      <ul class="front-groups">
        {groups.map((group) => (
          <li>
            <a href={`/ita/${year}#s-${group.code}`}>
              <span>{`${group.code} ${page.say(group.name)}`}</span>
              <b>{`${group.published}/${group.total}`}</b>
            </a>
            <progress max={group.total} value={group.published} aria-hidden="true" />
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-button" href={`/ita/${year}`}>
          {page.say(words.seeAll)}
        </a>
      </p>
      {measuresOf !== null && (
        <p>
          <a href={`/measures/${measuresOf}`}>{`${page.say(words.seeMeasures)} ${measuresOf}`}</a>
        </p>
      )}
    </section>
  );
}

function NoPhoto() {
  return (
    <svg class="front-no-photo" viewBox="0 0 64 80" aria-hidden="true" focusable="false">
      <circle cx="32" cy="30" r="13" fill="currentColor" />
      <path d="M8 80c0-19 10-30 24-30s24 11 24 30z" fill="currentColor" />
    </svg>
  );
}

const Executives = printedOnce<Pick<FrontPageProps, 'page' | 'executives'>>(
  ({ page, executives }) =>
    executives.length > 0 && (
      <section class="front-executives" aria-labelledby="executives">
        <h2 id="executives">{page.say(words.executives)}</h2>
        <ul>
          {executives.slice(0, 6).map(({ name, position, photo }) => (
            <li>
              {photo ? (
                <img src={pictureAddress(photo)} alt="" width="96" height="120" loading="lazy" />
              ) : (
                <NoPhoto />
              )}
              <div>
                <b lang={name.en ? undefined : 'th'}>{inLanguage(page, name)}</b>
                {position && <span lang={position.en ? undefined : 'th'}>{inLanguage(page, position)}</span>}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <a href="/executives">{page.say(words.allExecutives)}</a>
        </p>
      </section>
    ),
  ({ executives }) => executives,
);
