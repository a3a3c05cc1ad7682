import { Bars } from '../bars.tsx';
import type { Page } from '../page.ts';
import type { MenuEntry, OfficeFrame } from './office-layout.tsx';
import { officeWords as words } from './words.ts';

interface MenuProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly section: string;
}

/** At the side of a wide window; folded under the top bar on a phone. Printed twice, one of them hidden by the sheet. */
export function OfficeMenu(props: MenuProps) {
  const { page, frame, section } = props;
  const here = frame.menu.find(({ key }) => key === section);
  return (
    <nav class="side" aria-label={page.say(words.menu)}>
      <details class="side-folded">
        <summary>
          <Bars />
          {page.say(words.openMenu)}
          {here && <span class="side-here">{page.say(here.label)}</span>}
        </summary>
        <Entries {...props} />
      </details>
      <div class="side-open">
        <Entries {...props} />
      </div>
    </nav>
  );
}

function Entries({ page, frame, section }: MenuProps) {
  return (
    <ul class="side-list">
      {frame.menu.map((entry) => (
        <li>
          <a href={entry.href} aria-current={entry.key === section ? 'true' : undefined}>
            <span>{page.say(entry.label)}</span>
            <Count page={page} entry={entry} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Count({ page, entry: { count = 0 } }: { page: Page; entry: MenuEntry }) {
  if (count === 0) return null;
  return (
    <span class="count">
      {count}
      <span class="visually-hidden"> {page.say(words.waiting)}</span>
    </span>
  );
}
