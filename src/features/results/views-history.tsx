import { levelName } from '../../web/level-name.ts';
import { LineChart } from '../../web/line-chart.tsx';
import type { Page } from '../../web/page.ts';
import { instrumentsOf, type YearLine } from './history.ts';
import { Score } from './views-scores.tsx';
import { words } from './words.ts';

interface HistoryProps {
  readonly page: Page;
  readonly lines: readonly YearLine[];
  /** Address of a year's own page. */
  readonly href: (year: number) => string;
}

/** Total and instruments from year to year, drawn and in numbers. */
export function ScoreHistory({ page, lines, href }: HistoryProps) {
  const { say } = page;
  if (lines.length === 0) return <p class="quiet">{say(words.noHistory)}</p>;
  const codes = instrumentsOf(lines);
  return (
    <>
      {lines.length > 1 && <HistoryLines page={page} lines={lines} codes={codes} />}
      <section class="scroll-table" tabindex={0} aria-label={say(words.historyLines)}>
        <table class="figures-table">
          <caption class="visually-hidden">{say(words.historyLines)}</caption>
          <thead>
            <tr>
              {[words.year, words.total].map((label) => (
                <th scope="col">{say(label)}</th>
              ))}
              {codes.map((code) => (
                <th scope="col">{code}</th>
              ))}
              <th scope="col">{say(words.level)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.toReversed().map((line) => (
              <YearRow page={page} line={line} codes={codes} href={href} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface HistoryLinesProps extends Pick<HistoryProps, 'page' | 'lines'> {
  readonly codes: readonly string[];
}

/** One year is no line: its numbers stand in the table. */
function HistoryLines({ page, lines, codes }: HistoryLinesProps) {
  return (
    <LineChart
      page={page}
      title={words.historyLines}
      text={words.historyText}
      places={lines.map(({ year }) => String(year))}
      lines={[
        { name: page.say(words.total), values: lines.map(({ total }) => total) },
        ...codes.map((code) => ({
          name: code,
          values: lines.map(({ instruments }) => instruments[code] ?? null),
        })),
      ]}
    />
  );
}

interface YearRowProps {
  readonly page: Page;
  readonly line: YearLine;
  readonly codes: readonly string[];
  readonly href: (year: number) => string;
}

function YearRow({ page, line, codes, href }: YearRowProps) {
  const { year, total, instruments, level, isPublic } = line;
  return (
    <tr>
      <th scope="row">
        <a href={href(year)}>{year}</a>
      </th>
      <td>
        <Score page={page} score={total} />
      </td>
      {codes.map((code) => (
        <td>{instruments[code] ?? '–'}</td>
      ))}
      <td>
        {level ? levelName(level, page) : page.say(words.unknown)}
        {!isPublic && <span class="small quiet"> · {page.say(words.notPublic)}</span>}
      </td>
    </tr>
  );
}
