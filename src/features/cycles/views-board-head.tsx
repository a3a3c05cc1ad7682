import { StatTile } from '../../web/office/stat-tile.tsx';
import type { Page } from '../../web/page.ts';
import type { Board } from './present-board.ts';
import type { Cycle } from './queries.ts';
import { boardWords as words } from './words.ts';

/** Without items there is nothing to assign: the report is then the way in. */
export function Actions({ page, cycle, hasItems }: { page: Page; cycle: Cycle; hasItems: boolean }) {
  const at = `/office/years/${cycle.year}`;
  if (cycle.status === 'closed') {
    return (
      <a class="ds-button quiet-button" href={`${at}/reopening`}>
        {page.say(words.reopen)}
      </a>
    );
  }
  return (
    <>
      {hasItems && (
        <a class="ds-button" href={`${at}/assignments`}>
          {page.say(words.assign)}
        </a>
      )}
      <a class={hasItems ? 'ds-button quiet-button' : 'ds-button'} href={`${at}/import`}>
        {page.say(words.import)}
      </a>
      <a class="ds-button quiet-button" href={`${at}/closing`}>
        {page.say(words.close)}
      </a>
    </>
  );
}

export function Tiles({ page, board: { shares, cost } }: { page: Page; board: Board }) {
  return (
    <div class="tiles">
      <StatTile page={page} label={words.done} value={String(shares.done)} tone="success" />
      <StatTile page={page} label={words.doing} value={String(shares.doing)} />
      <StatTile page={page} label={words.notBegun} value={String(shares.notBegun)} />
      <StatTile
        page={page}
        label={words.atRisk}
        value={String(shares.atRisk)}
        note={page.say(words.atRiskNote)}
        tone={shares.atRisk > 0 ? 'danger' : 'neutral'}
      />
      <StatTile page={page} label={words.cost} value={cost} note={page.say(words.costNote)} />
    </div>
  );
}
