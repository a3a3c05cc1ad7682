import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { checkerAddress } from './checker-address.ts';
import type { Page } from './page.ts';
import { words } from './words.ts';

export interface LayoutProps {
  readonly page: Page;
  readonly title: string;
  /** Which entry of the menu this page belongs to. */
  readonly section?: 'check' | 'score' | 'rules';
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** In place of the language link, on a page that answers a form and has no address of its own. */
  readonly languageSwitch?: Child;
}

export function Layout(props: PropsWithChildren<LayoutProps>) {
  const { page, title, children } = props;
  return html`<!doctype html>${(
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${page.say(words.name)}`}</title>
        <meta name="description" content={page.say(words.tagline)} />
        <meta name="theme-color" content="#0b3a44" />
        <link rel="icon" href={page.asset('mark.svg')} type="image/svg+xml" />
        <link rel="preload" href={page.asset('thai-400.woff2')} as="font" type="font/woff2" crossorigin="" />
        {['site.css', ...(props.styles ?? [])].map((name) => (
          <link rel="stylesheet" href={page.asset(name)} />
        ))}
        {(props.scripts ?? []).map((name) => (
          <script type="module" src={page.asset(name)} />
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {page.say(words.skip)}
        </a>
        <Header {...props} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  )}`;
}

function Header({ page, section, languageSwitch }: LayoutProps) {
  const entries = [
    { key: 'check', href: checkerAddress(page), label: words.check },
    { key: 'score', href: '/score', label: words.score },
    { key: 'rules', href: '/rules', label: words.rules },
    ...(page.agencyName === null ? [] : [{ key: 'office', href: '/office', label: words.office } as const]),
  ] as const;
  return (
    <header class="top">
      <div class="wide top-row">
        <a class="brand" href={checkerAddress(page)} aria-label={page.say(words.home)}>
          <img src={page.asset('mark.svg')} alt="" width="36" height="36" />
          <span>{page.say(words.name)}</span>
        </a>
        <nav aria-label={page.say(words.menu)}>
          <ul class="menu">
            {entries.map(({ key, href, label }) => (
              <li>
                <a href={href} aria-current={key === section ? 'true' : undefined}>
                  {page.say(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="language">{languageSwitch ?? <LanguageLink page={page} />}</div>
      </div>
    </header>
  );
}

function LanguageLink({ page }: { page: Page }) {
  const other = page.language === 'th' ? 'en' : 'th';
  return (
    <a href={page.addressIn(other)} lang={other} hreflang={other}>
      {other === 'en' ? 'English' : 'ภาษาไทย'}
    </a>
  );
}

function Footer({ page }: { page: Page }) {
  return (
    <footer class="bottom">
      <div class="wide">
        <p>
          <strong>{page.say(words.name)}</strong> · {page.say(words.tagline)}
        </p>
        <p>{page.say(words.nothingKept)}</p>
        <p>
          {page.say(words.licence)} · {page.say(words.unofficial)}
        </p>
      </div>
    </footer>
  );
}
