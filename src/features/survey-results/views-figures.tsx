import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { SurveyReportModel } from '../documents/acts.ts';
import { slipTotals } from '../slips/rules.ts';
import { words } from './words.ts';

interface FiguresProps {
  readonly page: Page;
  readonly model: SurveyReportModel;
}

const many = (count: number) => count.toLocaleString('en-US');

/** How many answered, of how many, by which mode. */
export function Figures({ page, model }: FiguresProps) {
  const { say } = page;
  const { answers, needed, population } = model;
  const share = population ? Math.min(100, Math.floor((answers / population) * 100)) : null;
  const short = needed === null ? 0 : Math.max(0, needed - answers);
  return (
    <dl class="told-figures">
      <div>
        <dt>{say(words.answers)}</dt>
        <dd>{many(answers)}</dd>
        {share !== null && <dd class="small quiet">{`${share} % ${say(words.ofPopulation)}`}</dd>}
      </div>
      {needed !== null && (
        <div>
          <dt>{say(words.needed)}</dt>
          <dd>{many(needed)}</dd>
          <dd class="small quiet">{say(short > 0 ? shortOf(short) : words.reached)}</dd>
        </div>
      )}
      {population !== null && (
        <div>
          <dt>{say(words.population)}</dt>
          <dd>{many(population)}</dd>
        </div>
      )}
      {model.slips !== null && (
        <div>
          <dt>{say(words.slips)}</dt>
          <dd>{many(model.slips.made)}</dd>
          <dd class="small quiet">{say(slipTotals(model.slips, population))}</dd>
        </div>
      )}
      <div>
        <dt>{say(words.modes)}</dt>
        <dd class="told-words">{modesOf(page, model)}</dd>
        <dd class="small quiet">{windowOf(page, model)}</dd>
      </div>
    </dl>
  );
}

function shortOf(short: number) {
  return { th: `ขาด ${many(short)} คน`, en: `${many(short)} short` };
}

function modesOf({ say }: Page, { modes, answers }: SurveyReportModel): string {
  const { self, interviewer } = modes;
  if (self === null || interviewer === null) return say(words.few);
  const share = (count: number) => `${many(count)}\u00a0(${Math.round((count / answers) * 100)}\u00a0%)`;
  if (interviewer === 0) return `${say(words.self)} ${share(self)}`;
  return `${say(words.self)} ${share(self)} · ${say(words.interviewer)} ${share(interviewer)}`;
}

function windowOf(page: Page, { opensOn, closesOn }: SurveyReportModel): string {
  if (!opensOn || !closesOn) return '';
  const [from, to] = [opensOn, closesOn].map((day) => printDate(page, Temporal.PlainDate.from(day)));
  return `${page.say(words.window)} ${from} – ${to}`;
}
