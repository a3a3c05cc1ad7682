import type { Page } from '../../web/page.ts';
import { printDifference, type ReportedIndicator, type SurveyReportModel } from '../documents/acts.ts';
import { words } from './words.ts';

interface IndicatorsProps {
  readonly page: Page;
  readonly model: SurveyReportModel;
}

/** Scores by indicator with their margin, how they changed, and by mode where that may be told. */
export function Indicators({ page, model }: IndicatorsProps) {
  const { say } = page;
  const { indicators, comparedWith } = model;
  const hasModes = indicators.some(({ byMode }) => byMode !== null);
  const columns = [
    ...[words.score, words.margin],
    ...(comparedWith ? [words.before, words.difference] : []),
    ...(hasModes ? [words.self, words.interviewer] : []),
  ];
  return (
    <>
      <section class="scroll-table" tabindex={0} aria-label={say(words.indicatorTable)}>
        <table class="told-table">
          <caption class="visually-hidden">{say(words.indicators)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th>
              {columns.map((column) => (
                <th scope="col" class="figure">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((each) => (
              <IndicatorRow {...{ page, each, hasModes }} isCompared={comparedWith !== null} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="small quiet">
        {comparedWith ? `${say(words.comparedWith)}: ${say(comparedWith)}` : say(words.notComparedYet)}
        {hasModes && ` · ${say(words.byModeNote)}`}
      </p>
    </>
  );
}

interface RowProps {
  readonly page: Page;
  readonly each: ReportedIndicator;
  readonly isCompared: boolean;
  readonly hasModes: boolean;
}

function IndicatorRow({ page: { say }, each, isCompared, hasModes }: RowProps) {
  const { no, name, score, margin, before, difference, byMode, formula } = each;
  return (
    <tr>
      <th scope="row">
        {no !== null && <b>{`${no} `}</b>}
        {say(name)}
        <span class="small quiet told-how">{say(formula)}</span>
      </th>
      <td class="figure">
        <b>{score ?? say(words.notShown)}</b>
      </td>
      <td class="figure">{margin === null ? '–' : `± ${margin}`}</td>
      {isCompared && <td class="figure">{before ?? '–'}</td>}
      {isCompared && <td class="figure">{difference ? say(printDifference(difference)) : '–'}</td>}
      {hasModes && <td class="figure">{byMode?.self ?? '–'}</td>}
      {hasModes && <td class="figure">{byMode?.interviewer ?? '–'}</td>}
    </tr>
  );
}
