import type { Page } from '../page.ts';
import { officeAddresses } from './addresses.ts';
import type { OfficeFrame } from './office-layout.tsx';
import { officeWords as words } from './words.ts';

export function PersonMenu({ page, person }: { page: Page; person: OfficeFrame['person'] }) {
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
