import type { Bilingual } from '../../lib/bilingual.ts';
import { Layout } from '../../web/layout.tsx';
import type { Page } from '../../web/page.ts';
import { formFault, MOST_BYTES } from './forms.ts';
import { formWords as words } from './views-words.ts';

export interface FormProps {
  readonly page: Page;
  /** Fiscal years that can be chosen, newest first. */
  readonly years: readonly number[];
  /** Why the last try did not work, shown above the form. */
  readonly failure?: Bilingual;
}

export function FormPage({ page, years, failure }: FormProps) {
  const { say } = page;
  return (
    <Layout page={page} title={say(words.title)} section="check" scripts={['checker.js']}>
      <div class="hero">
        <div class="wide">
          <h1>{say(words.title)}</h1>
          <p>{say(words.lead)}</p>
        </div>
      </div>
      <div class="wide under-hero">
        <section class="card" aria-labelledby="form-title">
          <h2 id="form-title">{say(words.yourReport)}</h2>
          {failure && <Failure page={page} why={failure} />}
          <ReportForm page={page} years={years} />
        </section>
        <Beside page={page} />
      </div>
      <Gets page={page} />
    </Layout>
  );
}

function Failure({ page, why }: { page: Page; why: Bilingual }) {
  return (
    <div class="failure" role="alert">
      <h3>{page.say(words.failed)}</h3>
      <p>{page.say(why)}</p>
    </div>
  );
}

function ReportForm({ page, years }: FormProps) {
  const { say } = page;
  return (
    <form action="/check" method="post" enctype="multipart/form-data" data-check>
      <FileField page={page} />
      <details class="plain">
        <summary>{say(words.paste)}</summary>
        <div class="field">
          <label for="text">{say(words.text)}</label>
          <p class="hint" id="text-hint">
            {say(words.textHint)}
          </p>
          <textarea class="ds-input" id="text" name="text" rows={8} aria-describedby="text-hint" />
        </div>
      </details>
      <div class="field">
        <label for="year">{say(words.year)}</label>
        <select class="ds-input" id="year" name="year">
          <option value="">{say(words.auto)}</option>
          {years.map((year) => (
            <option value={String(year)}>{year}</option>
          ))}
        </select>
      </div>
      <button class="ds-button" type="submit">
        {say(words.submit)}
      </button>
      <ProgressNote page={page} />
    </form>
  );
}

function FileField({ page: { say } }: { page: Page }) {
  return (
    <div class="field drop" data-drop={MOST_BYTES}>
      <label for="file">{say(words.file)}</label>
      <p class="hint" id="file-hint">
        {say(words.formats)}
      </p>
      <input
        id="file"
        name="file"
        type="file"
        accept=".docx,.pdf,.xlsx,.md,.html,.htm,.txt"
        aria-describedby="file-hint"
      />
    </div>
  );
}

/** Filled by the script while a file is on its way; its sentences travel as data, so that they stay translated. */
function ProgressNote({ page: { say } }: { page: Page }) {
  return (
    <div
      class="progress"
      data-progress
      data-sending={say(words.sending)}
      data-checking={say(words.checking)}
      data-too-large={say(formFault('too-large').message)}
      data-lost={say(words.lost)}
    >
      <p role="status" aria-live="polite" />
      <progress max={100} value={0} aria-label={say(words.sending)} hidden />
    </div>
  );
}

function Beside({ page }: { page: Page }) {
  const { say } = page;
  return (
    <div class="beside">
      <form action="/check/sample" method="post" class="card">
        <h2>{say(words.sampleTitle)}</h2>
        <p>{say(words.sampleHint)}</p>
        <button class="ds-button" data-variant="secondary" type="submit">
          {say(words.trySample)}
        </button>
      </form>
      <section class="card" aria-labelledby="privacy">
        <h2 id="privacy">{say(words.privacy)}</h2>
        <p class="quiet">{say(words.privacyWhy)}</p>
      </section>
    </div>
  );
}

function Gets({ page }: { page: Page }) {
  const { say } = page;
  const gets = [
    [words.getScores, words.getScoresWhat],
    [words.getFindings, words.getFindingsWhat],
    [words.getImpact, words.getImpactWhat],
    [words.getPapers, words.getPapersWhat],
  ] as const;
  return (
    <section class="wide gets" aria-labelledby="gets">
      <h2 id="gets">{say(words.gets)}</h2>
      <ul>
        {gets.map(([title, what]) => (
          <li>
            <h3>{say(title)}</h3>
            <p>{say(what)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
