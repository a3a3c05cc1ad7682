import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Page } from './page.ts';
import { words } from './words.ts';

export interface PublicLayoutProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly title: string;
  /** A sentence for search engines and shared links; the title when not given. */
  readonly description?: string;
  readonly styles?: readonly string[];
}

const made = { th: 'จัดทำด้วยซอฟต์แวร์เสรี', en: 'Made with free software:' };
const signIn = { th: 'สำหรับเจ้าหน้าที่', en: 'For officers' };

/** A page of an agency's public site: its name stands where ours stands elsewhere. Nothing but our own files is asked for. */
export function PublicLayout(props: PropsWithChildren<PublicLayoutProps>) {
  const { page, agencyName, title, description, styles = [], children } = props;
  const other = page.language === 'th' ? 'en' : 'th';
  return html`<!doctype html>${(
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${agencyName}`}</title>
        <meta name="description" content={description ?? title} />
        <meta name="theme-color" content="#0b3a44" />
        <link rel="icon" href={page.asset('mark.svg')} type="image/svg+xml" />
        <link rel="preload" href={page.asset('thai-400.woff2')} as="font" type="font/woff2" crossorigin="" />
        {['site.css', 'public.css', ...styles].map((name) => (
          <link rel="stylesheet" href={page.asset(name)} />
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {page.say(words.skip)}
        </a>
        <header class="top">
          <div class="wide top-row">
            <span class="brand public-brand">{agencyName}</span>
            <div class="language">
              <a href={page.addressIn(other)} lang={other} hreflang={other}>
                {other === 'en' ? 'English' : 'ภาษาไทย'}
              </a>
            </div>
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <div class="wide">
            <p>
              <strong>{agencyName}</strong>
            </p>
            <p>
              {page.say(made)} {page.say(words.name)} · <a href="/sign-in">{page.say(signIn)}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )}`;
}
