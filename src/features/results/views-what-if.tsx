import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { resultWords } from '../verdicts/rules.ts';
import type { WhatIfView } from './present-what-if.ts';
import { type ItemResults, officeAddress } from './rules.ts';
import { NextLevel } from './views-next.tsx';
import { Reasons, ScoreFigures } from './views-scores.tsx';
import type { WhatIfQuery } from './what-if-query.ts';
import type { StartIndicator, WhatIfStart } from './what-if-start.ts';
import { words } from './words.ts';

interface WhatIfPageProps {
  readonly visit: Visit;
  readonly framework: Framework;
  readonly verdicts: ItemResults;
  readonly query: WhatIfQuery;
  readonly start: WhatIfStart;
  /** Null until something is asked, and while a field is faulty. */
  readonly view: WhatIfView | null;
}

/** Asks by its own address, so that what was tried can be shown to somebody, and stores nothing. */
export function WhatIfPage(props: WhatIfPageProps) {
  const { visit, framework, query, view } = props;
  const { page } = visit;
  const year = framework.fiscalYear;
  const address = `${officeAddress(year)}/what-if`;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.whatIf)} ${year}`}
      lead={page.say(words.whatIfLead)}
      section="results"
      styles={['figures.css']}
      crumbs={[{ label: `${page.say(words.title)} ${year}`, href: officeAddress(year) }]}
      hasErrors={query.faulty.length > 0}
    >
      {query.faulty.length > 0 && (
        <p class="failure" role="alert">
          {page.say(words.faulties)}
        </p>
      )}
      {view && <Outcome page={page} view={view} />}
      <form method="get" action={address} class="form">
        <IndicatorFields {...props} />
        {framework.subIndicators.map((sub) => (
          <SubIndicator {...props} sub={sub} />
        ))}
        <div class="form-actions">
          <button class="ds-button" type="submit">
            {page.say(words.tryIt)}
          </button>
          <a href={address}>{page.say(words.reset)}</a>
        </div>
      </form>
    </OfficeLayout>
  );
}

function IndicatorFields({ visit: { page }, framework, query, start }: WhatIfPageProps) {
  return (
    <fieldset>
      <legend>{page.say(words.indicators)}</legend>
      <p class="quiet">{page.say(words.startsFrom)}</p>
      <div class="score-grid">
        {framework.indicators.map(({ no, name }) => (
          <TextField
            page={page}
            name={`i${no}`}
            label={{ th: `${no} ${name.th}`, en: `${no} ${name.en}` }}
            hint={startHint(start.indicators[no])}
            value={query.typed[no]}
            error={query.faulty.includes(no) ? words.faulty : undefined}
            inputMode="decimal"
            autocomplete="off"
            maxLength={20}
            width="short"
          />
        ))}
      </div>
    </fieldset>
  );
}

const origins = {
  known: words.startKnown,
  verdicts: words.startVerdicts,
  'last-year': words.startLast,
} as const;

function startHint(indicator: StartIndicator | undefined): Bilingual {
  const { score = null, origin = null } = indicator ?? {};
  const from = origin ? origins[origin] : null;
  const tell = (language: 'th' | 'en') =>
    `${words.startPresent[language]} ${score && from ? `${score} (${from[language]})` : words.startNone[language]}`;
  return { th: tell('th'), en: tell('en') };
}

interface SubIndicatorProps extends WhatIfPageProps {
  readonly sub: Framework['subIndicators'][number];
}

/** Folded, unless something in it is asked: 43 items are many. */
function SubIndicator({ visit: { page }, framework, verdicts, query, sub }: SubIndicatorProps) {
  const items = framework.items.filter(({ subIndicator }) => subIndicator === sub.code);
  if (items.length === 0) return null;
  return (
    <details class="wishes" open={items.some(({ code }) => query.wishes[code] !== undefined)}>
      <summary>
        <b>{sub.code}</b> {page.say(sub.name)} ({items[0]?.code}–{items.at(-1)?.code})
      </summary>
      {items.map(({ code, title }) => (
        <SelectField
          page={page}
          name={code}
          label={{ th: `${code} ${title.th}`, en: `${code} ${title.en}` }}
          hint={recordedHint(verdicts, code)}
          value={query.wishes[code]}
          blank={words.asIs}
          options={[
            { value: 'complete', label: words.complete },
            { value: 'missing', label: words.missing },
          ]}
        />
      ))}
    </details>
  );
}

function recordedHint(verdicts: ItemResults, code: string): Bilingual | undefined {
  const result = verdicts.get(code);
  if (!result) return undefined;
  const { th, en } = resultWords[result];
  return { th: `${words.recorded.th}: ${th}`, en: `${words.recorded.en}: ${en}` };
}

function Outcome({ page, view }: { page: Page; view: WhatIfView }) {
  const { say } = page;
  const { total, before, difference, level, reasons, instruments, idle, next } = view;
  const compared = difference && ` (${say(words.from)} ${before} ${say(words.change)} ${difference})`;
  return (
    <Panel title={say(words.outcome)} id="outcome">
      <div role="status">
        <ScoreFigures page={page} total={total} level={level} compared={compared} />
        <p>{instruments.map(({ code, score }) => `${code} ${score ?? say(words.unknown)}`).join(' · ')}</p>
        <Reasons page={page} reasons={reasons} />
        {idle.length > 0 && (
          <p class="quiet">
            {idle.join(', ')}: {say(words.idle)}
          </p>
        )}
      </div>
      {next && <NextLevel page={page} next={next} />}
    </Panel>
  );
}
