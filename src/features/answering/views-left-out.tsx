import type { Page } from '../../web/page.ts';
import { type LeftOut, totalOf } from './present.ts';
import { filled, words } from './words.ts';

interface LeftOutPanelProps {
  readonly page: Page;
  readonly left: LeftOut;
}

/** Asked once before an unfinished form is sent: go back, or as it is. The script fills it in where there is nothing yet. */
export function LeftOutPanel({ page, left }: LeftOutPanelProps) {
  const total = totalOf(left);
  return (
    <section class="note left" data-left hidden={total === 0} tabindex={-1} aria-labelledby="left">
      <h3 id="left">{filled(page.say(words.notAnswered), total)}</h3>
      <p>{page.say(words.notAnsweredWhy)}</p>
      <ul data-left-list data-template={page.say(words.goBackTo)}>
        {left.map(({ number, count, first }) => (
          <li>
            <a href={`#q-${first}`}>{filled(page.say(words.goBackTo), number, count)}</a>
          </li>
        ))}
      </ul>
      <p>
        <button type="submit" name="asis" value="1">
          {page.say(words.sendAsIs)}
        </button>
      </p>
    </section>
  );
}
