import type { Page } from '../../web/page.ts';
import { formWords as words } from './views-words.ts';

/**
 * A result has no address to link to in the other language, because nothing is kept. The sample is checked again; the
 * page's script sends the reader's own file again when it still has it; without scripts the form opens in the other language.
 */
export function LanguageSwitch({ page, isSample }: { page: Page; isSample: boolean }) {
  const other = page.language === 'th' ? 'en' : 'th';
  const label = other === 'en' ? 'English' : 'ภาษาไทย';
  if (!isSample) {
    return (
      <>
        <a href={`/?lang=${other}`} lang={other} hreflang={other} data-language={other}>
          {label}
        </a>
        <span
          role="status"
          data-sending={page.say(words.sending)}
          data-checking={page.say(words.checking)}
          data-lost={page.say(words.lost)}
        />
      </>
    );
  }
  return (
    <form action={`/check/sample?lang=${other}`} method="post" data-sample>
      <button type="submit" lang={other}>
        {label}
      </button>
    </form>
  );
}
