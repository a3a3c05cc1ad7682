import type { Page } from '../../web/page.ts';
import type { ItemLine, ItemsTable } from './present-items.ts';
import { findingWords as words } from './views-words.ts';

/** Every item with what the report says of it and what it costs; a card each on a narrow screen. */
export function Items({ page, table }: { page: Page; table: ItemsTable }) {
  const { say } = page;
  const heads = [words.item, words.itemTitle, words.owner, words.inReport, words.cost];
  return (
    <table class="ds-table items cards">
      <caption class="sr-only">{say(words.items)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{say(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.lines.map((line) => (
          <ItemRow page={page} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ page, line }: { page: Page; line: ItemLine }) {
  const { say } = page;
  const { code, title, subIndicator, owner, presence, status, cost, anchor } = line;
  return (
    <tr class={presence}>
      <th scope="row">{anchor ? <a href={`#${anchor}`}>{code}</a> : code}</th>
      <td data-label={say(words.itemTitle)}>
        {title}{' '}
        <span class="quiet small">
          {say(words.subIndicator)} {subIndicator}
        </span>
      </td>
      <td data-label={say(words.owner)}>{owner || '–'}</td>
      <td data-label={say(words.inReport)}>
        <span class={`presence ${presence}`}>{say(words[presence])}</span>
        {status && <span class="quiet small"> {say(words[status === 'unknown' ? 'unticked' : status])}</span>}
      </td>
      <td class="number" data-label={say(words.cost)}>
        {cost}
      </td>
    </tr>
  );
}
