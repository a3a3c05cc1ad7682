import { StatTile } from '../../web/office/stat-tile.tsx';
import type { Page } from '../../web/page.ts';
import type { Effect } from './present-effect.ts';
import { words } from './words.ts';

export function Scores({ page, effect, year }: { page: Page; effect: Effect; year: number }) {
  const { indicator, name, before, after, difference } = effect;
  const none = page.say(words.noScore);
  const direction = difference?.startsWith('-') ? 'warning' : 'success';
  return (
    <>
      <p class="quiet">{`${indicator} ${page.say(name)}`}</p>
      <div class="tiles">
        <StatTile
          page={page}
          label={words.before}
          value={before ?? '–'}
          note={before ? String(year - 1) : none}
        />
        <StatTile page={page} label={words.after} value={after ?? '–'} note={after ? String(year) : none} />
        <StatTile
          page={page}
          label={words.difference}
          value={difference ?? '–'}
          tone={difference === null || difference === '0.00' ? 'neutral' : direction}
        />
      </div>
    </>
  );
}
