import { AgencyName } from './agency-name.tsx';
import type { Page } from './page.ts';
import { PublicMenu } from './public-menu.tsx';
import type { PublicRoomKey } from './public-site.ts';

interface PublicHeaderProps {
  readonly page: Page;
  readonly agencyName: string;
  readonly room: PublicRoomKey | undefined;
  /** False where the page has a search of its own. */
  readonly hasSearch: boolean;
}

/** Name, search and menu. */
export function PublicHeader({ page, agencyName, room, hasSearch }: PublicHeaderProps) {
  const { site } = page;
  const other = page.language === 'th' ? 'en' : 'th';
  return (
    <header class="top public-top">
      <div class="wide public-top-row">
        <a class="public-brand" href="/">
          <img src={site?.logo ?? page.asset('agency.svg')} alt="" width="48" height="48" />
          <span lang={page.language === 'en' && !site?.nameEn ? 'th' : undefined}>
            <AgencyName page={page} agencyName={agencyName} />
          </span>
        </a>
        {hasSearch && <SearchForm page={page} />}
        <div class="language">
          <a href={page.addressIn(other)} lang={other} hreflang={other}>
            {other === 'en' ? 'English' : 'ภาษาไทย'}
          </a>
        </div>
      </div>
      <PublicMenu page={page} room={room} />
    </header>
  );
}

interface SearchFormProps {
  readonly page: Page;
  /** What was asked for before. */
  readonly asked?: string;
  /** The large one of the front page and of the results; two on one page have ids of their own. */
  readonly isMain?: boolean;
}

export function SearchForm({ page, asked = '', isMain = false }: SearchFormProps) {
  const id = isMain ? 'q-main' : 'q';
  return (
    <search>
      <form class={isMain ? 'public-search is-main' : 'public-search'} action="/search">
        <label class={isMain ? undefined : 'visually-hidden'} for={id}>
          {page.say(words.search)}
        </label>
        <input
          class="ds-input"
          type="search"
          id={id}
          name="q"
          value={asked}
          maxlength={200}
          placeholder={page.say(words.placeholder)}
        />
        <button class="ds-button" type="submit">
          {page.say(words.find)}
        </button>
      </form>
    </search>
  );
}

const words = {
  search: { th: 'ค้นหาในเว็บไซต์นี้', en: 'Search this site' },
  placeholder: { th: 'เช่น คู่มือ, แผนจัดซื้อ, O14', en: 'A Thai word, or O14' },
  find: { th: 'ค้นหา', en: 'Search' },
};
