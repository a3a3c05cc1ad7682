import type { Page } from '../../web/page.ts';
import type { ScoreView, WhatIfOutcome } from './present-page.ts';
import { scoreWords as words } from './views-words.ts';

interface Props {
  readonly page: Page;
  readonly view: ScoreView;
}

/** Asks with the same address plus one change, so that the scores typed above stay as they are. */
export function WhatIfForm({ page, view }: Props) {
  const { say } = page;
  const fields = view.groups.flatMap((group) => group.fields);
  return (
    <section class="card" aria-labelledby="what-if">
      <h2 id="what-if">{say(words.whatIf)}</h2>
      <p class="quiet">{say(words.whatIfLead)}</p>
      <form action="/score#what-if" method="get" class="what-if">
        <input type="hidden" name="year" value={String(view.year)} />
        {fields.map(({ no, typed }) => (
          <input type="hidden" name={`i${no}`} value={typed} />
        ))}
        <div class="field">
          <label for="what">{say(words.indicator)}</label>
          <select class="ds-input" id="what" name="what">
            {fields.map(({ no, name }) => (
              <option value={String(no)} selected={no === view.whatIf?.no}>
                {`${no} ${name}`}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="to">{say(words.newScore)}</label>
          <input
            class="ds-input"
            id="to"
            name="to"
            value={view.whatIf?.score}
            inputmode="decimal"
            autocomplete="off"
            maxlength={20}
          />
        </div>
        <button class="ds-button" data-variant="secondary" type="submit">
          {say(words.tryIt)}
        </button>
      </form>
      {view.whatIf && <Effect page={page} effect={view.whatIf} />}
    </section>
  );
}

function Effect({ page: { say }, effect }: { page: Page; effect: WhatIfOutcome }) {
  const { indicator, score, total, difference, level, reasons } = effect;
  return (
    <div role="status" class="effect">
      <p>
        <strong>
          {indicator} {say(words.becomes)} {score}
        </strong>
        : {say(words.total)} {total ?? '–'}
        {difference && ` (${say(words.change)} ${difference})`} · {say(words.level)}{' '}
        {level ?? say(words.noLevel)}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
