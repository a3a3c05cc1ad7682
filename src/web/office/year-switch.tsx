import type { Page } from '../page.ts';
import { officeAddresses } from './addresses.ts';
import type { OfficeFrame } from './office-layout.tsx';
import { officeWords as words } from './words.ts';

export function YearSwitch({ page, years }: { page: Page; years: OfficeFrame['years'] }) {
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
