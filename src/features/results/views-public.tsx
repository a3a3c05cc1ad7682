import { DerivationTree } from '../../web/derivation-tree.tsx';
import { Downloads } from '../../web/downloads.tsx';
import { levelName } from '../../web/level-name.ts';
import { printInstant } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { nameIn } from '../../web/public-site.ts';
import type { ToldSurveyLine } from '../survey-results/queries.ts';
import { publicResultsAddress } from '../survey-results/rules.ts';
import type { YearLine } from './history.ts';
import { linkedData } from './linked-data.ts';
import { presentScores } from './present.ts';
import type { ScorePublication } from './queries.ts';
import { publicAddress } from './rules.ts';
import { ScoreHistory } from './views-history.tsx';
import { IndicatorScores, InstrumentTable, LevelSummary } from './views-scores.tsx';
import { words } from './words.ts';

interface SiteProps {
  readonly page: Page;
  readonly agencyName: string;
}

interface YearsProps extends SiteProps {
  readonly lines: readonly YearLine[];
}

export function PublicYearsPage({ page, agencyName, lines }: YearsProps) {
  const { say } = page;
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={say(words.title)}
      room="results"
      styles={['figures.css']}
      canonical="/results"
    >
      <div class="wide public">
        <h1>{say(words.title)}</h1>
        <p>{say(words.publicLead)}</p>
        {lines.length === 0 ? (
          <p class="quiet">{say(words.noneYet)}</p>
        ) : (
          <ScoreHistory page={page} lines={lines} href={publicAddress} />
        )}
        <p>
          <a href="/data">{say(words.openData)}</a>
        </p>
      </div>
    </PublicLayout>
  );
}

interface YearProps extends YearsProps {
  readonly year: number;
  /** Newest first; none: not published. */
  readonly publications: readonly ScorePublication[];
  /** Closed surveys of the year that show results. */
  readonly surveys: readonly ToldSurveyLine[];
}

export function PublicYearPage(props: YearProps) {
  const { page, agencyName, year, publications } = props;
  const [published] = publications;
  const title = `${page.say(words.title)} ${year}`;
  const told = published?.content;
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={title}
      room="results"
      crumbs={[{ label: page.say(words.title), href: '/results' }]}
      styles={['figures.css']}
      canonical={publicAddress(year)}
      {...(published && { linkedData: linkedData(page, agencyName, published) })}
      {...(told && {
        description: `${title}: ${told.total} ${levelName(told.level.names, page)} · ${nameIn(page, agencyName)}`,
      })}
    >
      <article class="wide public">
        <h1>{title}</h1>
        {published ? <Published {...props} published={published} /> : <p>{page.say(words.notYet)}</p>}
        <Surveys page={page} surveys={props.surveys} />
      </article>
    </PublicLayout>
  );
}

function Surveys({ page, surveys }: Pick<YearProps, 'page' | 'surveys'>) {
  const { say } = page;
  if (surveys.length === 0) return null;
  return (
    <section aria-labelledby="surveys">
      <h2 id="surveys">{say(words.surveys)}</h2>
      <ul>
        {surveys.map(({ code, title, titleEn, answers }) => (
          <li>
            <a href={publicResultsAddress(code)}>{(page.language === 'en' && titleEn) || title}</a>
            {` · ${say(words.answered)} ${answers.toLocaleString('en-US')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Published(props: YearProps & { readonly published: ScorePublication }) {
  const { page, lines, published } = props;
  const { say } = page;
  const view = presentScores(published.content);
  return (
    <>
      <LevelSummary page={page} view={view} />
      {published.reason !== null && (
        <p class="correction">
          <strong>{say(words.correction)}:</strong> {published.reason}
        </p>
      )}
      <section aria-labelledby="instruments">
        <h2 id="instruments">{say(words.instruments)}</h2>
        <InstrumentTable page={page} view={view} />
      </section>
      <section aria-labelledby="indicators">
        <h2 id="indicators">{say(words.indicators)}</h2>
        <IndicatorScores page={page} view={view} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say(words.history)}</h2>
        <ScoreHistory page={page} lines={lines} href={publicAddress} />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{say(words.how)}</h2>
        <p class="quiet">{say(words.howLead)}</p>
        <DerivationTree page={page} derivation={view.derivation} open />
      </section>
      <Downloads
        page={page}
        of={`${say(words.title)} ${props.year}`}
        hrefs={[
          ...['pdf', 'docx', 'xlsx'].map((format) => `/downloads/scores-${props.year}.${format}`),
          ...['csv', 'json'].map((format) => `/data/scores-${props.year}.${format}`),
        ]}
      />
      <Proof {...props} />
    </>
  );
}

/** How to recount what is published, and what was published before. */
function Proof({ page, published, publications }: YearProps & { readonly published: ScorePublication }) {
  const { say } = page;
  const { content, hash, number, publishedAt } = published;
  const earlier = publications.slice(1);
  return (
    <section class="public-proof" aria-labelledby="proof">
      <h2 id="proof">{say(words.proof)}</h2>
      <p>{say(words.proofLead)}</p>
      <p>
        <a href="/data">{say(words.openData)}</a>
      </p>
      <p class="small">
        {`${say(words.publication)} ${number} · ${say(words.publishedOn)} ${printInstant(page, publishedAt)} · ${say(words.framework)} ${content.framework}`}
        {content.source && ` · ${say(words.source)}: ${content.source}`}
      </p>
      <p class="small">
        {say(words.fingerprint)}: <code class="hash">{hash.toString('hex')}</code>
      </p>
      {earlier.length > 0 && (
        <>
          <h3>{say(words.earlier)}</h3>
          <ul>
            {earlier.map((each) => (
              <li class="small">
                {`${say(words.publication)} ${each.number} · ${printInstant(page, each.publishedAt)} · ${each.content.total} ${levelName(each.content.level.names, page)} · ${say(words.replaced)}`}
                <br />
                <code class="hash">{each.hash.toString('hex')}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
