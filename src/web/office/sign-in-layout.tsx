import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { nameIn } from '../public-site.ts';
import { words as siteWords } from '../words.ts';
import { LanguageLink } from './language-link.tsx';
import { OfficeHead } from './office-head.tsx';
import { Notice } from './office-layout.tsx';

export interface SignInLayoutProps {
  readonly page: Page;
  readonly title: string;
  /** Null before the agency is set up. */
  readonly agencyName: string | null;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly notice?: Bilingual | null;
}

/** Sign-in, set-up and invitation: one card in the middle, the title as its h1. */
export function SignInLayout(props: PropsWithChildren<SignInLayoutProps>) {
  const { page, title, agencyName, styles = [], scripts = [], notice, children } = props;
  return html`<!doctype html>${(
    <html lang={page.language}>
      <head>
        <OfficeHead page={page} title={title} styles={styles} scripts={scripts} />
      </head>
      <body class="office sign-in">
        <a class="ds-skip-link" href="#main">
          {page.say(siteWords.skip)}
        </a>
        <header class="sign-in-head">
          <a class="brand" href="/" aria-label={page.say(siteWords.home)}>
            <img src={page.asset('mark.svg')} alt="" width="36" height="36" />
            <span>{page.say(siteWords.name)}</span>
          </a>
          <LanguageLink page={page} />
        </header>
        <main id="main" tabindex={-1} class="sign-in-card">
          {agencyName && <p class="sign-in-agency">{nameIn(page, agencyName)}</p>}
          <h1>{title}</h1>
          {notice && <Notice page={page} sentence={notice} />}
          {children}
        </main>
      </body>
    </html>
  )}`;
}
