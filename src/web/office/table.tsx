import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';

export interface Column<Row> {
  readonly label: Bilingual;
  readonly cell: (row: Row) => Child;
  /** head: names the row (one column, usually the second) · number: right, even figures · narrow: as wide as its text. */
  readonly kind?: 'head' | 'number' | 'narrow';
}

export interface DataTableProps<Row> {
  readonly page: Page;
  /** Said to screen readers; printed above the table with `showCaption`. */
  readonly caption: Bilingual;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Id of a row, for links to it. */
  readonly rowId?: (row: Row) => string;
}

/** Roles said again: with the display of cards, some screen readers would no longer see a table. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table that becomes a card a row on a phone, each cell under its column's name. Where rows may be none, show EmptyState instead. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { page, caption, showCaption = false, columns, rows, rowId } = props;
  return (
    <table class="ds-table rows" {...as.table}>
      <caption class={showCaption ? undefined : 'visually-hidden'}>{page.say(caption)}</caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {columns.map(({ label, kind }) => (
            <th scope="col" {...as.columnheader} class={kind && `cell-${kind}`}>
              {page.say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map((row) => (
          <tr {...as.row} id={rowId?.(row)}>
            {columns.map((column) => (
              <Cell page={page} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ page, column, row }: { page: Page; column: Column<Row>; row: Row }) {
  const { kind = 'text', label, cell } = column;
  const shared = { class: `cell-${kind}`, 'data-label': page.say(label) };
  if (kind === 'head') {
    return (
      <th scope="row" {...as.rowheader} {...shared}>
        <div>{cell(row)}</div>
      </th>
    );
  }
  return (
    <td {...as.cell} {...shared}>
      <div>{cell(row)}</div>
    </td>
  );
}
