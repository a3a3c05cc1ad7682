import { html, raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { type Crumb, Crumbs } from './office/crumbs.tsx';
import type { Page } from './page.ts';
import { PublicFooter } from './public-footer.tsx';
import { PublicHeader } from './public-header.tsx';
import { addressIn, nameIn, type PublicRoomKey } from './public-site.ts';
import { words } from './words.ts';

export interface PublicLayoutProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly title: string;
  /** A sentence for search engines and shared links; the title when not given. */
  readonly description?: string;
  readonly styles?: readonly string[];
  /** Which room of the menu this page belongs to. */
  readonly room?: PublicRoomKey;
  /** The way here, without the front page and this page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Address of this page without what a visitor asked for ("/ita/2566/O14"): what search engines keep. */
  readonly canonical?: string;
  /** schema.org, as plain JSON: data, which no browser runs. */
  readonly linkedData?: object;
  /** False where the page has a search of its own. */
  readonly hasSearch?: boolean;
  /** Not to be kept by search engines: what a visitor typed, or what is not there. */
  readonly isUnlisted?: boolean;
}

/** A page of an agency's public site. Nothing but our own files is asked for. */
export function PublicLayout(props: PropsWithChildren<PublicLayoutProps>) {
  const { page, agencyName, room, crumbs = [], hasSearch = true, children } = props;
  return html`<!doctype html>${(
    <html lang={page.language}>
      <PublicHead {...props} />
      <body class="public-site">
        <a class="ds-skip-link" href="#main">
          {page.say(words.skip)}
        </a>
        <PublicHeader page={page} agencyName={agencyName} room={room} hasSearch={hasSearch} />
        <main id="main" tabindex={-1}>
          {room !== 'home' && (
            <div class="wide public-crumbs no-print">
              <Crumbs page={page} crumbs={[{ label: page.say(home), href: '/' }, ...crumbs]} />
            </div>
          )}
          {children}
        </main>
        <PublicFooter page={page} agencyName={agencyName} />
      </body>
    </html>
  )}`;
}

const home = { th: 'หน้าแรก', en: 'Home' };

function PublicHead(props: PublicLayoutProps) {
  const { page, agencyName, styles = [], canonical, linkedData, isUnlisted = false } = props;
  const name = nameIn(page, agencyName);
  const title = props.title === agencyName ? name : props.title;
  const description = props.description ?? `${title} · ${name}`;
  const url = canonical && addressIn(page, canonical, page.language);
  const whole = title === name ? title : `${title} · ${name}`;
  const sheets = ['site.css', 'public.css', ...styles].map(page.asset);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{whole}</title>
      <meta name="description" content={description} />
      {isUnlisted && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content={page.site?.themeColour ?? '#0b3a44'} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={page.language === 'th' ? 'th_TH' : 'en_GB'} />
      {url && <meta property="og:url" content={url} />}
      {url && <link rel="canonical" href={url} />}
      {canonical && <Alternates page={page} path={canonical} />}
      <link rel="icon" href={page.site?.logo ?? page.asset('agency.svg')} />
      <link rel="alternate" type="application/rss+xml" title={name} href="/news.rss" />
      <link rel="preload" href={page.asset('thai-400.woff2')} as="font" type="font/woff2" crossorigin="" />
      {[...sheets, ...(page.site ? [page.site.sheet] : [])].map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {linkedData && <LinkedData data={linkedData} />}
    </head>
  );
}

function Alternates({ page, path }: { page: Page; path: string }) {
  return (
    <>
      {(['th', 'en'] as const).map((code) => (
        <link rel="alternate" hreflang={code} href={addressIn(page, path, code)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={page.origin + path} />
    </>
  );
}

/** "<" is written as an escape of JSON, so that no text of the data can end the element. */
function LinkedData({ data }: { data: object }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(text)}</script>;
}
