import type { Page } from '../page.ts';
import { officeAddresses } from './addresses.ts';
import { officeWords as words } from './words.ts';

export function Bell({ page, unread }: { page: Page; unread: number }) {
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
