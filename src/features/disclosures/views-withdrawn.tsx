import type { Item } from '../../core/framework/schema.ts';
import { dayOf, printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { words } from './words.ts';
import { publicWords } from './words-public.ts';

interface WithdrawnProps {
  readonly page: Page;
  readonly agencyName: string;
  /** B.E. */
  readonly year: number;
  readonly item: Item;
  readonly since: Temporal.Instant;
}

/** Tells that an item was withdrawn and since when, and nothing of what stood here or why it was taken away. */
export function WithdrawnPage({ page, agencyName, year, item, since }: WithdrawnProps) {
  const { say } = page;
  const title = `${item.code} ${say(item.title)}`;
  const ofYear = `${say(words.ita)} ${year}`;
  return (
    <PublicLayout
      {...{ page, agencyName, title, room: 'ita', isUnlisted: true }}
      crumbs={[{ label: ofYear, href: `/ita/${year}` }]}
    >
      <div class="wide public">
        <h1>{title}</h1>
        <p class="lead">{`${say(publicWords.withdrawn)} ${printDate(page, dayOf(since))}`}</p>
        <p>{say(publicWords.withdrawnNext)}</p>
        <p>
          <a class="ds-button" href={`/ita/${year}`}>
            {`${say(publicWords.otherItems)} ${year}`}
          </a>
        </p>
        <p>
          <a href="/contact">{say(publicWords.ask)}</a>
        </p>
      </div>
    </PublicLayout>
  );
}
