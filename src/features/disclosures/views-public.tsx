import type { Item } from '../../core/framework/schema.ts';
import { Prose } from '../../web/markdown.tsx';
import { printInstant } from '../../web/office/dates.ts';
import { type OpenSurvey, OpenSurveyCard } from '../../web/open-survey.tsx';
import type { Page } from '../../web/page.ts';
import { printedOnce } from '../../web/printed-once.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { nameIn } from '../../web/public-site.ts';
import type { PastEdition } from '../publications/queries.ts';
import { linkedData } from './linked-data.ts';
import type { neighboursOf } from './present-public.ts';
import type { Edition } from './queries.ts';
import { publicAddress } from './rules.ts';
import { PublicPiece } from './views-public-evidence.tsx';
import { words } from './words.ts';
import { publicWords } from './words-public.ts';

interface PublicItemProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly edition: Edition;
  /** As the year's framework has it. */
  readonly item: Item;
  /** Newest first. */
  readonly history: readonly PastEdition[];
  readonly neighbours: ReturnType<typeof neighboursOf>;
  /** The open survey whose code belongs on this item's page. */
  readonly survey: OpenSurvey | null;
}

/** One item as it was approved: what the agency says on it comes from nowhere but the frozen edition. */
export function PublicItemPage(props: PublicItemProps) {
  const { page, agencyName, edition, item, survey } = props;
  const { content } = edition;
  const title = `${content.item} ${page.language === 'en' ? item.title.en : content.title}`;
  const ofYear = `${page.say(words.ita)} ${content.fiscalYear}`;
  return (
    <PublicLayout
      {...{ page, agencyName, room: 'ita', canonical: publicAddress(content) }}
      styles={survey ? ['snapshot.css', 'open-surveys.css'] : ['snapshot.css']}
      title={`${title} · ${content.fiscalYear}`}
      description={`${title} · ${ofYear} · ${nameIn(page, agencyName)}`}
      crumbs={[{ label: ofYear, href: `/ita/${content.fiscalYear}` }]}
      linkedData={linkedData(page, agencyName, props)}
    >
      <article class="wide public">
        <h1>{title}</h1>
        <Content page={page} edition={edition} item={item} />
        {survey && <OpenSurveyCard page={page} survey={survey} level={2} />}
        <History {...props} />
        <Around {...props} />
      </article>
    </PublicLayout>
  );
}

const Content = printedOnce<Pick<PublicItemProps, 'page' | 'edition' | 'item'>>(
  ({ page, edition: { content }, item }) => (
    <>
      <Components page={page} item={item} />
      {content.explanation !== '' && (
        <div lang="th">
          <Prose text={content.explanation} level={2} />
        </div>
      )}
      {content.evidence.length > 0 && <h2>{page.say(publicWords.evidence)}</h2>}
      {content.evidence.map((piece) => (
        <PublicPiece page={page} content={content} piece={piece} />
      ))}
      {item.register?.startsWith('measures-') && (
        <p>
          <a href={`/measures/${content.fiscalYear}`}>{page.say(publicWords.measures)}</a>
        </p>
      )}
    </>
  ),
  ({ edition }) => edition,
);

function Components({ page, item }: { page: Page; item: Item }) {
  return (
    <details class="plain item-components">
      <summary>{page.say(publicWords.asksFor)}</summary>
      <ul>
        {item.components.map((component) => (
          <li>{page.say(component)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Every edition that was let out and stands on record; one that was taken back is not told of. */
function History({ page, edition, history }: PublicItemProps) {
  const { origin } = page;
  const address = origin + publicAddress(edition.content);
  return (
    <section class="public-proof" aria-labelledby="history">
      <h2 id="history">{page.say(publicWords.history)}</h2>
      <ol class="item-history">
        {history.map(({ edition: number, publishedAt, hash }) => (
          <li>
            {`${page.say(publicWords.edition)} ${number}`}
            {number === edition.number && ` (${page.say(publicWords.current)})`}
            {` · ${printInstant(page, publishedAt)}`}
            {number !== edition.number && (
              <>
                {' · '}
                <code class="hash small">{hash.slice(0, 16)}…</code>
              </>
            )}
          </li>
        ))}
      </ol>
      <p class="small quiet">
        {`${page.say(publicWords.verify)}: `}
        <code class="hash">{edition.hash.toString('hex')}</code>
      </p>
      <p class="small quiet">
        {`${page.say(publicWords.shortAddress)}: `}
        <a href={address}>{address}</a>
      </p>
    </section>
  );
}

function Around({ page, neighbours: { previous, next } }: PublicItemProps) {
  if (!previous && !next) return null;
  return (
    <nav class="item-around no-print" aria-label={page.say(publicWords.around)}>
      {previous && (
        <a href={previous.href} rel="prev">
          <span class="small">{page.say(publicWords.previous)}</span>
          {`${previous.code} ${page.say(previous.title)}`}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <span class="small">{page.say(publicWords.next)}</span>
          {`${next.code} ${page.say(next.title)}`}
        </a>
      )}
    </nav>
  );
}
