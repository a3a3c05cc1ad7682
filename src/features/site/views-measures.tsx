import type { Bilingual } from '../../lib/bilingual.ts';
import { printSpan } from '../../web/office/dates.ts';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { listMeasures } from '../measures/queries.ts';
import type { Kind, Status } from '../measures/rules.ts';
import { PlainPage } from './frame.tsx';
import { measureList } from './linked-data.ts';
import { siteWords as words } from './words.ts';

type Measure = Awaited<ReturnType<typeof listMeasures>>[number];

interface MeasuresPageProps {
  readonly page: Page;
  readonly agencyName: string;
  /** B.E. */
  readonly year: number;
  readonly measures: readonly Measure[];
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
    </PlainPage>
  );
}

interface GroupProps {
  readonly page: Page;
  readonly kind: Kind;
  readonly measures: readonly Measure[];
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

/** What came of it is told once somebody else has verified it. */
function Details({ page, measure }: { page: Page; measure: Measure }) {
  const { startsOn, endsOn, periodText, status, outcome, effect } = measure;
  const span = startsOn && endsOn ? printSpan(page, { start: startsOn, end: endsOn }) : periodText;
  const told = status === 'verified' ? { outcome, effect } : { outcome: '', effect: '' };
  const facts = [
    { label: words.period, text: span },
    { label: words.outcome, text: told.outcome },
    { label: words.effect, text: told.effect },
  ].filter(({ text }) => text !== '');
  return (
    <dl class="public-facts">
      {facts.map(({ label, text }) => (
        <div>
          <dt>{page.say(label)}</dt>
          <dd class="lines">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
