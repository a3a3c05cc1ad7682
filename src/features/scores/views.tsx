import { DerivationTree } from '../../web/derivation-tree.tsx';
import { Layout } from '../../web/layout.tsx';
import type { Page } from '../../web/page.ts';
import { Radar } from '../../web/radar.tsx';
import type { FieldGroup, ScoreField, ScoreOutcome, ScoreView } from './present-page.ts';
import { WhatIfForm } from './views-what-if.tsx';
import { scoreWords as words } from './views-words.ts';

interface Props {
  readonly page: Page;
  readonly view: ScoreView;
}

interface FormProps extends Props {
  /** Fiscal years that can be chosen, newest first. */
  readonly years: readonly number[];
  /** The address asked for a year without a framework: another one is shown in its place, and this is said. */
  readonly isYearUnknown: boolean;
}

export function ScorePage(props: FormProps) {
  const { page, view } = props;
  const { say } = page;
  return (
    <Layout page={page} title={say(words.title)} section="score" styles={['report.css', 'figures.css']}>
      <div class="hero">
        <div class="wide">
          <h1>{say(words.title)}</h1>
          <p>{say(words.lead)}</p>
        </div>
      </div>
      <div class="wide under-hero score-page">
        <section class="card" aria-labelledby="fields">
          <h2 id="fields">{say(words.fields)}</h2>
          <ScoreForm {...props} />
        </section>
        {view.outcome && <Outcome page={page} outcome={view.outcome} />}
      </div>
      {view.outcome && (
        <div class="wide part">
          <WhatIfForm page={page} view={view} />
        </div>
      )}
    </Layout>
  );
}

function ScoreForm({ page, view, years, isYearUnknown }: FormProps) {
  const { say } = page;
  return (
    <form action="/score" method="get">
      <p class="hint" id="score-hint">
        {say(words.hint)}
      </p>
      {isYearUnknown && (
        <p class="failure" role="alert">
          {say(words.unknownYear).replace('#', String(view.year))}
        </p>
      )}
      {view.hasFaults && (
        <p class="failure" role="alert">
          {say(words.faults)}
        </p>
      )}
      <div class="field">
        <label for="year">{say(words.year)}</label>
        <select class="ds-input" id="year" name="year">
          {years.map((year) => (
            <option value={String(year)} selected={year === view.year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      {view.groups.map((group) => (
        <Group page={page} group={group} />
      ))}
      <button class="ds-button" type="submit">
        {say(words.submit)}
      </button>
    </form>
  );
}

function Group({ page, group: { code, name, fields } }: { page: Page; group: FieldGroup }) {
  return (
    <fieldset class="score-group">
      <legend>
        <span class="code">{code}</span> {name}
      </legend>
      {fields.map((field) => (
        <Field page={page} field={field} />
      ))}
    </fieldset>
  );
}

function Field({ page: { say }, field: { no, name, typed, isFaulty } }: { page: Page; field: ScoreField }) {
  return (
    <div class="score-field">
      <label for={`i${no}`}>
        {no} {name}
      </label>
      <input
        class="ds-input"
        id={`i${no}`}
        name={`i${no}`}
        value={typed}
        inputmode="decimal"
        autocomplete="off"
        maxlength={20}
        aria-describedby={isFaulty ? `i${no}-fault` : 'score-hint'}
        aria-invalid={isFaulty ? 'true' : undefined}
      />
      {isFaulty && (
        <p class="field-fault" id={`i${no}-fault`}>
          {say(words.fault)}
        </p>
      )}
    </div>
  );
}

function Outcome({ page, outcome }: { page: Page; outcome: ScoreOutcome }) {
  const { say } = page;
  return (
    <section class="card" aria-labelledby="result">
      <h2 id="result">{say(words.result)}</h2>
      <div class="verdict-row">
        <p class="figure">
          <span>{say(words.level)}</span> <b>{outcome.level ?? say(words.noLevel)}</b>
        </p>
        <p class="figure">
          <span>{say(words.total)}</span> <b>{outcome.total ?? '–'}</b>
        </p>
      </div>
      <ul>
        {outcome.reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <Radar page={page} axes={outcome.axes} />
      <h3>{say(words.how)}</h3>
      <DerivationTree page={page} derivation={outcome.derivation} open />
    </section>
  );
}
