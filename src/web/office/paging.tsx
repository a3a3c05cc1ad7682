import type { Page } from '../page.ts';
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

/** First, last and the neighbours of the current page; null for a gap: 1 … 4 5 6 … 9. */
export function nearPages(current: number, pages: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, pages].filter(
    (number) => number >= 1 && number <= pages,
  );
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const gap = number - (sorted[at - 1] ?? number);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
