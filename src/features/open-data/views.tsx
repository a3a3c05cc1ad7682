import type { Page } from '../../web/page.ts';
import { PublicLayout } from '../../web/public-layout.tsx';
import { nameIn } from '../../web/public-site.ts';
import { linkedData } from './linked-data.ts';
import { addressOf, type DataSet, dataSets, formats, licence, type SetName, setNames } from './rules.ts';
import { words } from './words.ts';

interface DataPageProps {
  readonly page: Page;
  readonly agencyName: string;
  /** The years each set has something of, newest first. */
  readonly years: Readonly<Record<SetName, readonly number[]>>;
}

export function DataPage({ page, agencyName, years }: DataPageProps) {
  const { say } = page;
  return (
    <PublicLayout
      page={page}
      agencyName={agencyName}
      title={say(words.title)}
      styles={['figures.css']}
      canonical="/data"
      linkedData={linkedData(page, agencyName, years)}
    >
      <div class="wide public">
        <h1>{say(words.title)}</h1>
        <p>{say(words.lead)}</p>
        <p>
          {say(words.licence)}:{' '}
          <a href={licence.url} rel="license" lang="en">
            {licence.title}
          </a>
          {` · ${say(words.organization)}: ${nameIn(page, agencyName)} · `}
          <a href="/data/package.json">{say(words.catalogue)}</a>
        </p>
        {setNames.map((name) => (
          <SetSection page={page} set={dataSets[name]} years={years[name]} />
        ))}
        <p class="small quiet">{say(words.csv)}</p>
      </div>
    </PublicLayout>
  );
}

interface SetProps {
  readonly page: Page;
  readonly set: DataSet;
  readonly years: readonly number[];
}

function SetSection({ page, set, years }: SetProps) {
  const { say } = page;
  return (
    <section class="data-set" aria-labelledby={`set-${set.name}`}>
      <h2 id={`set-${set.name}`}>{say(set.title)}</h2>
      <p>{say(set.notes)}</p>
      <p class="small quiet">
        {say(words.frequency)}: {say(set.frequency.words)}
      </p>
      {years.length === 0 ? (
        <p class="quiet">{say(words.nothing)}</p>
      ) : (
        <ul>
          {years.map((year) => (
            <li>
              {`${say(words.year)} ${year}: `}
              {formats.map((format, at) => (
                <>
                  {at > 0 && ' · '}
                  <a
                    href={addressOf({ set: set.name, year, format })}
                    aria-label={`${say(set.title)} ${year} ${format.toUpperCase()}`}
                  >
                    {format.toUpperCase()}
                  </a>
                </>
              ))}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{`${say(words.columns)} (${set.columns.length})`}</summary>
        <dl class="data-columns">
          {set.columns.map(({ name, about }) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{say(about)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
