import { Downloads } from '../../web/downloads.tsx';
import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { printedOnce } from '../../web/printed-once.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { nameIn } from '../../web/public-site.ts';
import { linkedYear } from './linked-data.ts';
import type { PublicGroup, PublicRow } from './present-public.ts';
import { words } from './words.ts';
import { publicWords } from './words-public.ts';

interface PublicListProps {
  readonly page: Page;
  readonly agencyName: string;
  /** B.E. */
  readonly year: number;
  /** Every opened year, newest first. */
  readonly years: readonly number[];
  readonly groups: readonly PublicGroup[];
  /** May the public read the measures of the year? */
  readonly hasMeasures: boolean;
  /** What the list was narrowed by. */
  readonly asked: string;
}

export function PublicListPage(props: PublicListProps) {
  const { page, agencyName, year, groups, asked } = props;
  const title = `${page.say(words.ita)} ${year}`;
  const shown = groups.flatMap(({ rows }) => rows).length;
  return (
    <PublicLayout
      {...{ page, agencyName, title, room: 'ita', canonical: `/ita/${year}`, isUnlisted: asked !== '' }}
      linkedData={linkedYear(page, agencyName, props)}
      description={`${title} · ${nameIn(page, agencyName)}`}
    >
      <div class="wide public">
        <h1>{title}</h1>
        <Overview {...props} />
        <Narrow page={page} year={year} asked={asked} />
        {asked !== '' && (
          <p role="status">{`${page.say(publicWords.shown)} ${shown} ${page.say(publicWords.items)}`}</p>
        )}
        <Groups page={page} groups={groups} />
        {props.hasMeasures && (
          <p>
            <a href={`/measures/${year}`}>{page.say(publicWords.measures)}</a>
          </p>
        )}
        <Downloads
          page={page}
          of={title}
          hrefs={['pdf', 'docx', 'xlsx', 'csv'].map((format) => `/downloads/ita-${year}.${format}`)}
        />
      </div>
    </PublicLayout>
  );
}

function Overview({ page, year, years, groups }: PublicListProps) {
  const published = groups.reduce((sum, group) => sum + group.published, 0);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <div class="ita-overview">
      <p>
        <b>{`${published}/${total}`}</b> {page.say(publicWords.arePublished)}
      </p>
      {years.length > 1 && (
        <nav aria-label={page.say(publicWords.otherYears)}>
          <ul class="ita-years">
            {years.map((each) => (
              <li>
                <a href={`/ita/${each}`} aria-current={each === year ? 'page' : undefined}>
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

function Narrow({ page, year, asked }: { page: Page; year: number; asked: string }) {
  return (
    <form class="ita-narrow no-print" action={`/ita/${year}`}>
      <label for="narrow">{page.say(publicWords.narrow)}</label>
      <div>
        <input class="ds-input" type="search" id="narrow" name="q" value={asked} maxlength={100} />
        <button class="ds-button" type="submit">
          {page.say(publicWords.show)}
        </button>
        {asked !== '' && <a href={`/ita/${year}`}>{page.say(publicWords.showAll)}</a>}
      </div>
    </form>
  );
}

const Groups = printedOnce<Pick<PublicListProps, 'page' | 'groups'>>(
  ({ page, groups }) =>
    groups.filter(({ rows }) => rows.length > 0).map((group) => <Group page={page} group={group} />),
  ({ groups }) => groups,
);

function Group({ page, group }: { page: Page; group: PublicGroup }) {
  const { code, name, rows, published, total } = group;
  return (
    <section class="ita-group" aria-labelledby={`s-${code}`}>
      <h2 id={`s-${code}`}>{`${code} ${page.say(name)}`}</h2>
      <p class="small quiet">{`${page.say(publicWords.published)} ${published}/${total}`}</p>
      <ul class="public-items">
        {rows.map((row) => (
          <Row page={page} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ page, row }: { page: Page; row: PublicRow }) {
  const { code, title, href, publishedOn } = row;
  return (
    <li>
      <b>{code}</b>
      <div>
        {href ? <a href={href}>{page.say(title)}</a> : <span>{page.say(title)}</span>}
        <span class="small quiet">
          {publishedOn
            ? `${page.say(publicWords.changed)} ${printDate(page, publishedOn)}`
            : page.say(words.notPublished)}
        </span>
      </div>
    </li>
  );
}
