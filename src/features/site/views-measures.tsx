import type { Bilingual } from '../../lib/bilingual.ts';
import { Downloads } from '../../web/downloads.tsx';
import { printDate, printSpan } from '../../web/office/dates.ts';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Kind, Status } from '../measures/rules.ts';
import type { PublicMeasure } from '../publications/rules.ts';
import { PlainPage } from './frame.tsx';
import { measureList } from './linked-data.ts';
import { siteWords as words } from './words.ts';

interface MeasuresPageProps {
  readonly page: Page;
  readonly agencyName: string;
  /** B.E. */
  readonly year: number;
  readonly measures: readonly PublicMeasure[];
  /** The items that disclose them. */
  readonly items: readonly { readonly code: string; readonly title: Bilingual }[];
}

export function MeasuresPage({ page, agencyName, year, measures, items }: MeasuresPageProps) {
  const title = `${page.say(words.measures)} ${year}`;
  const verified = measures.filter(({ status }) => status === 'verified').length;
  return (
    <PlainPage
      {...{ page, agencyName, title, room: 'ita', canonical: `/measures/${year}` }}
      linkedData={measureList(page, { year, name: title, titles: measures.map((each) => each.title) })}
      crumbs={[{ label: `ITA ${year}`, href: `/ita/${year}` }]}
    >
      <p class="lead">{page.say(words.measuresLead)}</p>
      <p>
        <b>{`${verified}/${measures.length}`}</b> {page.say(words.verifiedCount)}
      </p>
      <Group page={page} kind="measure" measures={measures} />
      <Group page={page} kind="guideline" measures={measures} />
      <ul>
        {items.map(({ code, title: name }) => (
          <li>
            <a href={`/ita/${year}/${code}`}>{`${code} ${page.say(name)}`}</a>
          </li>
        ))}
      </ul>
      <Downloads
        page={page}
        of={title}
        hrefs={['pdf', 'docx', 'xlsx'].map((format) => `/downloads/measures-${year}.${format}`)}
      />
    </PlainPage>
  );
}

interface GroupProps {
  readonly page: Page;
  readonly kind: Kind;
  readonly measures: readonly PublicMeasure[];
}

function Group({ page, kind, measures }: GroupProps) {
  const own = measures.filter((each) => each.kind === kind);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{page.say(kind === 'measure' ? words.measures : words.guidelines)}</h2>
      <ol class="public-measures">
        {own.map((measure) => (
          <li>
            <h3 lang="th">{measure.title}</h3>
            <p>
              <StatusTag page={page} tone={tones[measure.status]} label={words.states[measure.status]} />
            </p>
            <Details page={page} measure={measure} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const tones: Readonly<Record<Status, Tone>> = {
  'not-begun': 'neutral',
  doing: 'progress',
  done: 'info',
  verified: 'success',
};

function Details({ page, measure }: { page: Page; measure: PublicMeasure }) {
  const { startsOn, endsOn, periodText, owners, target, baseline, outcome, effect } = measure;
  const span = startsOn && endsOn ? printSpan(page, { start: startsOn, end: endsOn }) : periodText;
  const facts = [
    { label: words.period, text: span },
    { label: words.owners, text: owners.join('\n') },
    { label: words.target, text: target },
    { label: words.baseline, text: baseline },
  ];
  const results = [
    { label: words.outcome, text: outcome },
    { label: words.effect, text: effect },
  ];
  return (
    <>
      <Facts page={page} facts={facts} />
      <Steps page={page} measure={measure} />
      <Facts page={page} facts={results} />
    </>
  );
}

interface FactsProps {
  readonly page: Page;
  readonly facts: readonly { readonly label: Bilingual; readonly text: string }[];
}

function Facts({ page, facts }: FactsProps) {
  const told = facts.filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
    <dl class="public-facts">
      {told.map(({ label, text }) => (
        <div>
          <dt>{page.say(label)}</dt>
          <dd class="lines" lang={label === words.period ? undefined : 'th'}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How it is done, and what has been done so far. */
function Steps({ page, measure: { steps, progress } }: { page: Page; measure: PublicMeasure }) {
  return (
    <>
      {steps.length > 0 && (
        <>
          <h4>{page.say(words.steps)}</h4>
          <ol lang="th">
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      )}
      {progress.length > 0 && (
        <>
          <h4>{page.say(words.progress)}</h4>
          <ul class="public-progress">
            {progress.map(({ on, text }) => (
              <li>
                <time datetime={on.toString()}>{printDate(page, on)}</time> <span lang="th">{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
