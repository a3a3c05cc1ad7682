import type { Page } from '../../web/page.ts';
import type { IndicatorLine, ScoreLine } from './present-scores.ts';
import { resultWords as words } from './views-words.ts';

/** Instruments, total: as printed, as computed, and whether the two agree. */
export function ScoreTable({ page, lines }: { page: Page; lines: readonly ScoreLine[] }) {
  const { say } = page;
  return (
    <table class="ds-table scores">
      <caption>{say(words.scoreTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.instrument)}</th>
          <th scope="col" class="number">
            {say(words.printed)}
          </th>
          <th scope="col" class="number">
            {say(words.computed)}
          </th>
          <th scope="col">{say(words.comparison)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ScoreRow page={page} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function ScoreRow({ page, line }: { page: Page; line: ScoreLine }) {
  const { code, name, printed, computed, agreement, difference } = line;
  const isInstrument = code !== 'total' && code !== 'level';
  return (
    <tr class={isInstrument ? undefined : 'sum'}>
      <th scope="row">
        {isInstrument && <span class="code">{code}</span>} {name}
      </th>
      <td class="number" data-label={page.say(words.printed)}>
        {agreement === 'different' ? <s>{printed}</s> : (printed ?? '–')}
      </td>
      <td class="number strong" data-label={page.say(words.computed)}>
        {computed ?? '–'}
      </td>
      <td>
        <span class={`agreement ${agreement}`}>
          {page.say(words[agreement])}
          {difference && ` ${difference}`}
        </span>
      </td>
    </tr>
  );
}

/** The radar's numbers, with the official name of each indicator and the name the report gave it. */
export function IndicatorTable({ page, lines }: { page: Page; lines: readonly IndicatorLine[] }) {
  const { say } = page;
  return (
    <table class="ds-table indicators">
      <caption>{say(words.indicatorTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.indicator)}</th>
          <th scope="col" class="number">
            {say(words.score)}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ no, name, printedName, instrument, score }) => (
          <tr>
            <th scope="row">
              <span class={`no axis-${instrument}`}>{no}</span> {name}
              {printedName && (
                <span class="printed-name">
                  {say(words.printedAs)} “{printedName}”
                </span>
              )}
            </th>
            <td class="number strong">{score ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
