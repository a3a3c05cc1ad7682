import { printInstant } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import type { PublicGroup } from './present-public.ts';
import type { Edition } from './queries.ts';
import { publicAddress } from './rules.ts';
import { EditionText } from './views-edition.tsx';
import { words } from './words.ts';

interface PublicListProps {
  readonly page: Page;
  readonly agencyName: string;
  /** B.E. */
  readonly year: number;
  readonly groups: readonly PublicGroup[];
}

export function PublicListPage({ page, agencyName, year, groups }: PublicListProps) {
  return (
    <PublicLayout page={page} agencyName={agencyName} title={`${page.say(words.ita)} ${year}`}>
      <div class="wide public">
        <h1>{`${page.say(words.ita)} ${year}`}</h1>
        {groups.map(({ code, name, rows }) => (
          <section aria-labelledby={`s-${code}`}>
            <h2 id={`s-${code}`}>{`${code} ${page.say(name)}`}</h2>
            <ul class="public-items">
              {rows.map((row) => (
                <li>
                  <b>{row.code}</b>{' '}
                  {row.href ? <a href={row.href}>{page.say(row.title)}</a> : page.say(row.title)}
                  {!row.href && <span class="quiet"> · {page.say(words.notPublished)}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PublicLayout>
  );
}

interface PublicItemProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly edition: Edition;
  readonly publishedAt: Temporal.Instant;
}

/** One item as it was approved: nothing on it comes from anywhere but the frozen edition. */
export function PublicItemPage({ page, agencyName, edition, publishedAt }: PublicItemProps) {
  const { content, hash, number } = edition;
  const address = publicAddress(content);
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={`${content.item} ${content.title}`}
      styles={hasSnapshot(edition) ? ['snapshot.css'] : []}
    >
      <article class="wide public" lang="th">
        <h1>{`${content.item} ${content.title}`}</h1>
        <EditionText
          page={page}
          content={content}
          fileHref={({ evidenceId, fileName }) =>
            `${address}/files/${evidenceId}/${encodeURIComponent(fileName ?? '')}`
          }
          pictureSrc={(_, sha256) => `${address}/pictures/${sha256}`}
          heading={words.documents}
        />
        <footer class="public-proof small quiet">
          <p>
            {`${page.say(words.publishedOn)} ${printInstant(page, publishedAt)} · ${page.say(words.edition)} ${number} · `}
            <a href={`/ita/${content.fiscalYear}`}>{`${page.say(words.ita)} ${content.fiscalYear}`}</a>
          </p>
          <p>
            {page.say(words.verify)}: <code class="hash">{hash.toString('hex')}</code>
          </p>
        </footer>
      </article>
    </PublicLayout>
  );
}

function hasSnapshot({ content }: Edition): boolean {
  return content.evidence.some(({ snapshot }) => snapshot !== null);
}
