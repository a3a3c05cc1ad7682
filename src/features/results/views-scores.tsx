import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { levelName } from '../../web/level-name.ts';
import type { Page } from '../../web/page.ts';
import { Radar } from '../../web/radar.tsx';
import { publicResultsAddress } from '../survey-results/rules.ts';
import type { IndicatorLine, ScoresView } from './present.ts';
import { originWords, words } from './words.ts';

interface Props {
  readonly page: Page;
  readonly view: ScoresView;
}

/** A score, or the words that say it is not known. */
export function Score({ page, score }: { page: Page; score: string | null }) {
  return score === null ? <span class="quiet">{page.say(words.unknown)}</span> : <span>{score}</span>;
}

interface FiguresProps {
  readonly page: Page;
  readonly total: string | null;
  readonly level: Bilingual | null;
  /** What the total is compared with: " (from 91.04 up 0.40)". */
  readonly compared?: string | null;
}

/** Total and level in large. */
export function ScoreFigures({ page, total, level, compared }: FiguresProps) {
  const { say } = page;
  return (
    <dl class="score-figures">
      <div>
        <dt>
          {say(words.total)}
          {compared}
        </dt>
        <dd>
          <Score page={page} score={total} />
        </dd>
      </div>
      <div>
        <dt>{say(words.level)}</dt>
        <dd>{level ? levelName(level, page) : <Score page={page} score={null} />}</dd>
      </div>
    </dl>
  );
}

/** Total and level in large, and why. */
export function LevelSummary({ page, view: { total, level, reasons, recomputed } }: Props) {
  const { say } = page;
  return (
    <>
      <ScoreFigures page={page} total={total} level={level} />
      <Reasons page={page} reasons={reasons} />
      {total !== null && recomputed !== null && (
        <p class="small quiet">
          {recomputed}: {say(words.rounding)}
        </p>
      )}
    </>
  );
}

export function Reasons({ page, reasons }: { page: Page; reasons: readonly Bilingual[] }) {
  return (
    <ul class="score-reasons">
      {reasons.map((reason) => (
        <li>{page.say(reason)}</li>
      ))}
    </ul>
  );
}

interface TableProps {
  readonly page: Page;
  readonly caption: Bilingual;
  /** Of the names before the figures. */
  readonly head: Bilingual;
  readonly figures: readonly Bilingual[];
}

function FiguresTable({ page, caption, head, figures, children }: PropsWithChildren<TableProps>) {
  return (
    <table class="figures-table">
      <caption class="visually-hidden">{page.say(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{page.say(head)}</th>
          {figures.map((figure) => (
            <th scope="col" class="figure-cell">
              {page.say(figure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export function InstrumentTable({ page, view: { instruments } }: Props) {
  const { say } = page;
  return (
    <FiguresTable
      page={page}
      caption={words.instruments}
      head={words.instrument}
      figures={[words.weight, words.score]}
    >
      {instruments.map(({ code, name, weight, score }) => (
        <tr>
          <th scope="row">
            <b>{code}</b> {say(name)}
          </th>
          <td class="figure-cell">{weight}</td>
          <td class="figure-cell">
            <Score page={page} score={score} />
          </td>
        </tr>
      ))}
    </FiguresTable>
  );
}

/** The radar beside the table that has its numbers. */
export function IndicatorScores({ page, view: { indicators } }: Props) {
  return (
    <div class="radar-and-table">
      <Radar page={page} axes={indicators} />
      <FiguresTable page={page} caption={words.radarTable} head={words.indicator} figures={[words.score]}>
        {indicators.map((line) => (
          <IndicatorRow page={page} line={line} />
        ))}
      </FiguresTable>
    </div>
  );
}

function IndicatorRow({ page, line }: { page: Page; line: IndicatorLine }) {
  const { no, name, score } = line;
  return (
    <tr>
      <th scope="row">
        {no} {page.say(name)}
        <Origin page={page} line={line} />
      </th>
      <td class="figure-cell">
        <Score page={page} score={score} />
      </td>
    </tr>
  );
}

/** Where the number comes from; of one that is not known, what would make it so. */
function Origin({ page, line: { origin, asked } }: { page: Page; line: IndicatorLine }) {
  const from = `${page.say(originWords[origin])}${asked ? `: ${asked.source}` : ''}`;
  return (
    <span class="small quiet">
      {' · '}
      {asked?.survey ? <a href={publicResultsAddress(asked.survey)}>{from}</a> : from}
    </span>
  );
}
