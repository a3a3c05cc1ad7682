import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';

export interface Tab {
  readonly key: string;
  readonly href: string;
  readonly label: Bilingual;
  readonly count?: number;
}

export interface TabsProps {
  readonly page: Page;
  /** Names the row of links for screen readers. */
  readonly label: Bilingual;
  readonly tabs: readonly Tab[];
  readonly current: string;
}

/** Links to the sides of one subject, each a page of its own. */
export function Tabs({ page, label, tabs, current }: TabsProps) {
  return (
    <nav class="tabs" aria-label={page.say(label)}>
      <ul>
        {tabs.map(({ key, href, label: name, count }) => (
          <li>
            <a href={href} aria-current={key === current ? 'page' : undefined}>
              {page.say(name)}
              {count !== undefined && <span class="tab-count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
