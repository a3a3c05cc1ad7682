import { printDate } from '../../web/office/dates.ts';
import { Paging } from '../../web/office/paging.tsx';
import type { Page } from '../../web/page.ts';
import { printedOnce } from '../../web/printed-once.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { NewsBody } from './body.tsx';
import { type News, newsAddress, type Picture } from './rules.ts';
import { newsWords as words } from './words.ts';

interface NewsPageProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly news: readonly News[];
  readonly pictures: ReadonlyMap<string, readonly Picture[]>;
  readonly paging: { readonly current: number; readonly pages: number };
}

export function NewsPage({ page, agencyName, news, pictures, paging }: NewsPageProps) {
  const title = page.say(words.title);
  return (
    <PublicLayout {...{ page, agencyName, title, room: 'news', canonical: '/news', styles: ['news.css'] }}>
      <div class="wide public">
        <h1>{title}</h1>
        {news.length === 0 && <p>{page.say(words.noPublic)}</p>}
        <Entries {...{ page, news, pictures }} />
        <Paging page={page} {...paging} hrefOf={(number) => `/news?page=${number}`} />
        <p class="no-print">
          <a href="/news.rss">{page.say(words.rss)}</a>
        </p>
      </div>
    </PublicLayout>
  );
}

const Entries = printedOnce<Pick<NewsPageProps, 'page' | 'news' | 'pictures'>>(
  ({ page, news, pictures }) => (
    <ul class="news-list">
      {news.map((each) => (
        <NewsEntry page={page} news={each} picture={pictures.get(each.id)?.[0]} />
      ))}
    </ul>
  ),
  ({ news }) => news,
);

interface NewsEntryProps {
  readonly page: Page;
  readonly news: News;
  readonly picture?: Picture | undefined;
}

/** One line of a list of news; its picture says nothing its title does not. */
export function NewsEntry({ page, news, picture }: NewsEntryProps) {
  return (
    <li class={picture ? 'news-entry has-image' : 'news-entry'}>
      {picture && <img src={pictureAddress(news, picture)} alt="" width="160" height="107" loading="lazy" />}
      <div>
        <p class="small quiet">{news.publishOn && printDate(page, news.publishOn)}</p>
        <h2 lang={titleLanguage(page, news)}>
          <a href={newsAddress(news)}>{titleOf(page, news)}</a>
        </h2>
        {news.summary !== '' && <p lang="th">{news.summary}</p>}
      </div>
    </li>
  );
}

export function titleOf({ language }: Page, { title, titleEn }: News): string {
  return (language === 'en' && titleEn) || title;
}

function titleLanguage(page: Page, { titleEn }: News): 'th' | undefined {
  return page.language === 'en' && titleEn === '' ? 'th' : undefined;
}

function pictureAddress({ number }: News, { position }: Picture): string {
  return `/news/${number}/pictures/${position}`;
}

interface ArticlePageProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly news: News;
  readonly pictures: readonly Picture[];
}

export function ArticlePage({ page, agencyName, news, pictures }: ArticlePageProps) {
  const title = titleOf(page, news);
  return (
    <PublicLayout
      {...{ page, agencyName, title, room: 'news', styles: ['news.css'], canonical: newsAddress(news) }}
      description={news.summary || title}
      crumbs={[{ label: page.say(words.title), href: '/news' }]}
      linkedData={linkedData(page, agencyName, news, pictures)}
    >
      <article class="wide public">
        <h1 lang={titleLanguage(page, news)}>{title}</h1>
        <p class="small quiet">{news.publishOn && printDate(page, news.publishOn)}</p>
        {news.summary !== '' && (
          <p class="lead" lang="th">
            {news.summary}
          </p>
        )}
        <div lang="th">
          <NewsBody body={news.body} pictures={pictures} srcOf={(each) => pictureAddress(news, each)} />
        </div>
        <p class="no-print">
          <a href="/news">{page.say(words.all)}</a>
        </p>
      </article>
    </PublicLayout>
  );
}

function linkedData(page: Page, name: string, news: News, pictures: readonly Picture[]): object {
  return {
    '@type': 'NewsArticle',
    headline: news.title,
    datePublished: news.publishOn?.toString(),
    inLanguage: 'th',
    url: page.origin + newsAddress(news),
    image: pictures.map((picture) => page.origin + pictureAddress(news, picture)),
    publisher: { '@type': 'GovernmentOrganization', name, url: page.origin },
  };
}
