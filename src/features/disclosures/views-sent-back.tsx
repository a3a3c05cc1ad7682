import { printInstant } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { SentBack } from './present-parts.ts';
import { words } from './words.ts';

/** The reviewer's words at the top of the page, not in the history alone. */
export function SentBackNote({ page, sentBack: { who, when, reason } }: { page: Page; sentBack: SentBack }) {
  return (
    <section class="failure conflict" id="sent-back">
      <h2>{page.say(words.sentBack)}</h2>
      <p class="lines">{reason}</p>
      <p class="small quiet">
        {who} · <time datetime={when.toString()}>{printInstant(page, when)}</time>
      </p>
    </section>
  );
}
