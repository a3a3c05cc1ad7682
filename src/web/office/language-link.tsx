import type { Page } from '../page.ts';

const names = { th: { long: 'ภาษาไทย', short: 'ไทย' }, en: { long: 'English', short: 'EN' } } as const;

/** This page in the other language; a phone's bar has room for the short name only. */
export function LanguageLink({ page }: { page: Page }) {
  const other = page.language === 'th' ? 'en' : 'th';
  return (
    <a class="bar-language" href={page.addressIn(other)} lang={other} hreflang={other}>
      <span class="bar-long">{names[other].long}</span>
      <span class="bar-short" aria-hidden="true">
        {names[other].short}
      </span>
    </a>
  );
}
