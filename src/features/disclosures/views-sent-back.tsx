import { printInstant } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { SentBack } from './present-parts.ts';
import { words } from './words.ts';

/** The reviewer's words where the work is, not in the history alone. */
export function SentBackNote({ page, sentBack: { who, when, reason } }: { page: Page; sentBack: SentBack }) {
  return (
    <div class="failure conflict">
      <h3>{page.say(words.sentBack)}</h3>
      <p class="lines">{reason}</p>
      <p class="small quiet">
        {who} · <time datetime={when.toString()}>{printInstant(page, when)}</time>
      </p>
    </div>
  );
}
