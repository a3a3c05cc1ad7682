import type { Page } from '../page.ts';
import { words as siteWords } from '../words.ts';

interface HeadProps {
  readonly page: Page;
  readonly title: string;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

/** The head of every page of the office, the sign-in pages included. */
export function OfficeHead({ page, title, styles = [], scripts = [] }: HeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${page.say(siteWords.name)}`}</title>
      <meta name="robots" content="noindex" />
      <meta name="theme-color" content="#0b3a44" />
      <link rel="icon" href={page.asset('mark.svg')} type="image/svg+xml" />
      <link rel="preload" href={page.asset('thai-400.woff2')} as="font" type="font/woff2" crossorigin="" />
      {['site.css', 'office.css', ...styles].map((name) => (
        <link rel="stylesheet" href={page.asset(name)} />
      ))}
      {['office.js', ...scripts].map((name) => (
        <script type="module" src={page.asset(name)} />
      ))}
    </>
  );
}
