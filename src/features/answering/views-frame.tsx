import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

interface SurveyFrameProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly title: string;
  /** Stands where the language is chosen. */
  readonly switch?: Child;
  readonly hasScript?: boolean;
}

/**
 * A page of a respondent: its own small sheet and one face of one font, so that it opens on a slow line. Nothing is told
 * to other sites; over plain http browsers would then not say that a form is our own, so there the header's policy holds.
 */
export function SurveyFrame(props: PropsWithChildren<SurveyFrameProps>) {
  const { page, agencyName, title, hasScript = false, children } = props;
  const name = (page.language === 'en' && page.site?.nameEn) || agencyName;
  return html`<!doctype html>${(
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${name}`}</title>
        <meta name="robots" content="noindex" />
        {page.origin.startsWith('https:') && <meta name="referrer" content="no-referrer" />}
        <meta name="theme-color" content={page.site?.themeColour ?? '#0b3a44'} />
        <link rel="icon" href={page.site?.logo ?? page.asset('agency.svg')} />
        <link rel="stylesheet" href={page.asset('survey.css')} />
        {page.site && <link rel="stylesheet" href={page.site.sheet} />}
        {hasScript && <script type="module" src={page.asset('survey.js')} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {page.say(words.skip)}
        </a>
        <header>
          <a href="/">{name}</a>
          {props.switch}
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )}`;
}

interface LanguageSwitchProps {
  readonly page: Page;
  /** Id of the form that is shown again in the other language with all it holds. */
  readonly form: string;
  readonly address: string;
}

/** A button of the form, so that what was chosen comes along; Enter in a field must not press it. */
export function LanguageSwitch({ page, form, address }: LanguageSwitchProps) {
  const other = page.language === 'th' ? 'en' : 'th';
  return (
    <>
      <button type="submit" form={form} hidden />
      <button
        type="submit"
        form={form}
        formaction={`${address}?lang=${other}`}
        formnovalidate
        lang={other}
        data-language={other}
      >
        {other === 'en' ? 'English' : 'ภาษาไทย'}
      </button>
    </>
  );
}
