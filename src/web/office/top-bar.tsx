import type { Page } from '../page.ts';
import { words as siteWords } from '../words.ts';
import { officeAddresses } from './addresses.ts';
import { Bell } from './bell.tsx';
import { LanguageLink } from './language-link.tsx';
import type { OfficeFrame } from './office-layout.tsx';
import { PersonMenu } from './person-menu.tsx';
import { officeWords as words } from './words.ts';
import { YearSwitch } from './year-switch.tsx';

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
