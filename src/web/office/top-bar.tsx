import type { Page } from '../page.ts';
import { words as siteWords } from '../words.ts';
import { officeAddresses } from './addresses.ts';
import { LanguageLink } from './language-link.tsx';
import type { OfficeFrame } from './office-layout.tsx';
import { officeWords as words } from './words.ts';

export function TopBar({ page, frame }: { page: Page; frame: OfficeFrame }) {
  return (
    <header class="bar">
      <a class="brand" href={officeAddresses.home} aria-label={page.say(words.home)}>
        <img src={page.asset('mark.svg')} alt="" width="32" height="32" />
        <span>{page.say(siteWords.name)}</span>
      </a>
      <p class="bar-agency">{frame.agencyName}</p>
      <div class="bar-tools">
        <YearSwitch page={page} years={frame.years} />
        <Bell page={page} unread={frame.unread} />
        <LanguageLink page={page} />
        <PersonMenu page={page} person={frame.person} />
      </div>
    </header>
  );
}

function YearSwitch({ page, years }: { page: Page; years: OfficeFrame['years'] }) {
  const current = years.current ?? page.say(words.noYear);
  if (years.all.length < 2) {
    return (
      <p class="bar-year">
        {years.current !== null && <span class="bar-long">{page.say(words.year)} </span>}
        {current}
      </p>
    );
  }
  return (
    <details class="bar-fold" name="bar">
      <summary>
        <span class="bar-long">{page.say(words.year)} </span>
        {current}
      </summary>
      <ul class="bar-list">
        {years.all.map((year) => (
          <li>
            <a href={officeAddresses.year(year)} aria-current={year === years.current ? 'true' : undefined}>
              {page.say(words.year)} {year}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Bell({ page, unread }: { page: Page; unread: number }) {
  return (
    <a class="bell" href={officeAddresses.notifications}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6Zm-2.5 16a2.5 2.5 0 0 0 5 0"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linejoin="round"
        />
      </svg>
      <span class="visually-hidden">{page.say(words.notifications)}</span>
      {unread > 0 && (
        <span class="count">
          {unread > 99 ? '99+' : unread}
          <span class="visually-hidden"> {page.say(words.unread)}</span>
        </span>
      )}
    </a>
  );
}

function PersonMenu({ page, person }: { page: Page; person: OfficeFrame['person'] }) {
  return (
    <details class="bar-fold" name="bar">
      <summary>
        <Figure />
        <span class="bar-name">
          <span class="visually-hidden">{page.say(words.person)} </span>
          {person.name}
        </span>
      </summary>
      <div class="bar-list">
        <p>
          <strong>{person.name}</strong>
          <br />
          <span class="quiet small">{person.roles}</span>
        </p>
        <a href={officeAddresses.account}>{page.say(words.account)}</a>
        <form method="post" action={officeAddresses.signOut}>
          <button type="submit">{page.say(words.signOut)}</button>
        </form>
      </div>
    </details>
  );
}

function Figure() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="8" r="4" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        d="M4 21a8 8 0 0 1 16 0"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  );
}
