import type { Page } from '../page.ts';

/** This page in the other language. */
export function LanguageLink({ page }: { page: Page }) {
  const other = page.language === 'th' ? 'en' : 'th';
  return (
    <a class="bar-language" href={page.addressIn(other)} lang={other} hreflang={other}>
      {other === 'en' ? 'English' : 'ภาษาไทย'}
    </a>
  );
}
