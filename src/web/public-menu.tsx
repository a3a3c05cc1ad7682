import { Bars } from './bars.tsx';
import type { Page } from './page.ts';
import { type PublicRoomKey, publicRooms } from './public-site.ts';
import { words } from './words.ts';

interface PublicMenuProps {
  readonly page: Page;
  readonly room: PublicRoomKey | undefined;
}

/** A row on a desk; one folded line on a phone. Printed twice, one of them hidden by the sheet. */
export function PublicMenu(props: PublicMenuProps) {
  const { page, room } = props;
  const here = publicRooms.find(({ key }) => key === room);
  return (
    <nav class="public-nav" aria-label={page.say(words.menu)}>
      <details class="wide public-fold">
        <summary>
          <Bars />
          {`${page.say(words.openMenu)} `}
          {here && <span class="public-here">{page.say(here.label)}</span>}
        </summary>
        <Rooms {...props} />
      </details>
      <div class="wide public-row">
        <Rooms {...props} />
      </div>
    </nav>
  );
}

function Rooms({ page, room }: PublicMenuProps) {
  return (
    <ul class="public-menu">
      {publicRooms.map(({ key, href, label }) => (
        <li>
          <a href={href} aria-current={key === room ? 'true' : undefined}>
            {page.say(label)}
          </a>
        </li>
      ))}
    </ul>
  );
}
