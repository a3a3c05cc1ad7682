import { levelName } from '../../web/level-name.ts';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { LoadedResult } from './load.ts';
import type { LostItem, NextView } from './present.ts';
import { officeAddress } from './rules.ts';
import { words } from './words.ts';

interface NextPanelProps {
  readonly visit: { readonly page: Page };
  readonly loaded: LoadedResult;
  readonly next: NextView | null;
  readonly lost: readonly LostItem[];
}

export function NextPanel({ visit: { page }, loaded, next, lost }: NextPanelProps) {
  const { level } = loaded.result;
  const isBest = level.level !== null && next === null;
  return (
    <Panel
      title={page.say(words.next)}
      id="next"
      action={<a href={`${officeAddress(loaded.cycle.year)}/what-if`}>{page.say(words.whatIf)}</a>}
    >
      {isBest && <p>{page.say(words.best)}</p>}
      {level.level === null && <p class="quiet">{page.say(words.unknown)}</p>}
      {next && <NextLevel page={page} next={next} />}
      {lost.length > 0 && (
        <>
          <h3>{page.say(words.lostItems)}</h3>
          <ul>
            {lost.map(({ code, title, points }) => (
              <li>
                <b>{code}</b> {page.say(title)} · +{points}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** The next level's conditions, and the fewest points that meet them. */
export function NextLevel({ page, next }: { page: Page; next: NextView }) {
  const { say } = page;
  return (
    <>
      <p>
        {say(words.nextLevel)}: <b>{levelName(next.level, page)}</b>
      </p>
      <ul>
        {next.conditions.map(({ on, score, least, short }) => (
          <li>
            {on === 'total' ? say(words.total) : on} {score} {short ? '<' : '≥'} {least}
            {short ? ` · ${say(words.short)} ${short}` : ` · ${say(words.holds)}`}
          </li>
        ))}
      </ul>
      {next.raises.length > 0 && (
        <>
          <h3>
            {say(words.way)}: +{next.points}
          </h3>
          <ul>
            {next.raises.map(({ no, from, to, points }) => (
              <li>
                {`${say(words.indicatorNo)} ${no} ${say(words.from)} ${from} ${say(words.to)} ${to} (+${points})`}
              </li>
            ))}
          </ul>
          <p class="small quiet">{say(words.wayWhy)}</p>
        </>
      )}
    </>
  );
}
