import type { Page } from '../page.ts';
import { officeWords as words } from './words.ts';

/** A step on the way to this page; the page itself is not among them. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export function Crumbs({ page, crumbs }: { page: Page; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={page.say(words.crumbs)}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
