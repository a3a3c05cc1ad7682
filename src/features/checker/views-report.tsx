import type { Page } from '../../web/page.ts';
import type { Mark, ShownBlock, ShownCell, ShownRow } from './present-report.ts';
import { findingWords as words } from './views-words.ts';

/** The report as it was read: what findings point at is tinted and carries their numbers. */
export function ReportAsRead({ page, blocks }: { page: Page; blocks: readonly ShownBlock[] }) {
  let tables = 0;
  return (
    <div class="as-read" lang="th">
      {blocks.map((block) => {
        if (block.kind === 'text') return <TextBlock page={page} block={block} />;
        tables += 1;
        return <TableBlock page={page} block={block} number={tables} />;
      })}
    </div>
  );
}

function TextBlock({ page, block }: { page: Page; block: Extract<ShownBlock, { kind: 'text' }> }) {
  const { anchor, level, text, mark } = block;
  return (
    <p id={anchor} class={`${level === null ? 'text' : 'head'} ${tint(mark)}`}>
      <Lines text={text} />
      <Numbers page={page} mark={mark} />
    </p>
  );
}

interface TableProps {
  readonly page: Page;
  readonly block: Extract<ShownBlock, { kind: 'table' }>;
  readonly number: number;
}

function TableBlock({ page, block, number }: TableProps) {
  const { say, language } = page;
  const label = say(words.table).replace('#', String(number));
  return (
    <figure
      class={`scroll ${tint(block.mark)}`}
      id={block.anchor}
      tabindex={0}
      aria-label={label}
      lang={language}
    >
      <Numbers page={page} mark={block.mark} />
      <table lang="th">
        <caption class="sr-only" lang={language}>
          {label}
        </caption>
        <tbody>
          {block.rows.map((row) => (
            <RowOfReport page={page} row={row} />
          ))}
          <Skipped page={page} count={block.skippedAfter} />
        </tbody>
      </table>
    </figure>
  );
}

function RowOfReport({ page, row }: { page: Page; row: ShownRow }) {
  return (
    <>
      <Skipped page={page} count={row.skipped} />
      <tr id={row.anchor} class={tint(row.mark)}>
        {row.cells.map((cell, index) => (
          <CellOfReport page={page} cell={cell} mark={index === 0 ? row.mark : null} />
        ))}
      </tr>
    </>
  );
}

function CellOfReport({ page, cell, mark }: { page: Page; cell: ShownCell; mark: Mark | null }) {
  return (
    <td id={cell.anchor} class={tint(cell.mark)} colspan={cell.colSpan > 1 ? cell.colSpan : undefined}>
      <Numbers page={page} mark={mark} />
      <Lines text={cell.text} />
      <Numbers page={page} mark={cell.mark} />
    </td>
  );
}

function Skipped({ page, count }: { page: Page; count: number }) {
  if (count === 0) return null;
  return (
    <tr class="skipped" lang={page.language}>
      <td colspan={99}>{page.say(words.skipped).replace('#', String(count))}</td>
    </tr>
  );
}

function Numbers({ page, mark }: { page: Page; mark: Mark | null }) {
  if (!mark) return null;
  return (
    <span class="numbers" lang={page.language}>
      {mark.numbers.map((number) => (
        <a
          class="badge"
          href={`#f${number}`}
          aria-label={page.say(words.finding).replace('#', String(number))}
        >
          {number}
        </a>
      ))}
    </span>
  );
}

function Lines({ text }: { text: string }) {
  return <span class="lines">{text}</span>;
}

function tint(mark: Mark | null): string {
  return mark ? `marked ${mark.severity}` : '';
}
