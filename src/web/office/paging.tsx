import type { Page } from '../page.ts';
import { nearPages } from './near-pages.ts';
import { officeWords as words } from './words.ts';

export interface PagingProps {
  readonly page: Page;
  /** From 1. */
  readonly current: number;
  readonly pages: number;
  readonly hrefOf: (number: number) => string;
}

/** Previous, near pages, next. Nothing where one page holds all. */
export function Paging({ page, current, pages, hrefOf }: PagingProps) {
  if (pages <= 1) return null;
  return (
    <nav class="paging" aria-label={page.say(words.pages)}>
      <ul>
        {current > 1 && (
          <li>
            <a href={hrefOf(current - 1)} rel="prev">
              {page.say(words.previous)}
            </a>
          </li>
        )}
        {nearPages(current, pages).map((number) => (
          <li>
            {number === null ? (
              <span>…</span>
            ) : (
              <PageLink page={page} number={number} current={current} hrefOf={hrefOf} />
            )}
          </li>
        ))}
        {current < pages && (
          <li>
            <a href={hrefOf(current + 1)} rel="next">
              {page.say(words.next)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink({ page, number, current, hrefOf }: Omit<PagingProps, 'pages'> & { number: number }) {
  return (
    <a href={hrefOf(number)} aria-current={number === current ? 'page' : undefined}>
      <span class="visually-hidden">{page.say(words.page)} </span>
      {number}
    </a>
  );
}
