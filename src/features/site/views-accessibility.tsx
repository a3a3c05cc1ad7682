import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import type { Profile } from '../agencies/rules.ts';
import { PlainPage } from './frame.tsx';
import { siteWords } from './words.ts';
import { statement, accessibilityWords as words } from './words-accessibility.ts';

interface Props {
  readonly page: Page;
  readonly agencyName: string;
  readonly profile: Pick<Profile, 'telephone' | 'email'>;
}

/** What a visitor may expect of the site, what was not tried, and whom to tell. */
export function AccessibilityPage({ page, agencyName, profile: { telephone, email } }: Props) {
  const { say } = page;
  return (
    <PlainPage {...{ page, agencyName, title: say(words.title), canonical: '/accessibility' }}>
      {words.paragraphs.map((paragraph) => (
        <p>{say(paragraph)}</p>
      ))}
      <Told page={page} title={words.tested} points={words.tests} />
      <Told page={page} title={words.limited} points={words.limits} />
      <h2>{say(words.reporting)}</h2>
      <p>{say(words.promise)}</p>
      <ul>
        {telephone && <li>{`${say(words.telephone)} ${telephone}`}</li>}
        {email && (
          <li>
            {`${say(words.email)} `}
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        <li>
          <a href="/contact">{say(siteWords.contactLink)}</a>
        </li>
      </ul>
      <p class="small quiet">{`${say(words.reviewed)} ${say(statement.reviewed)}`}</p>
    </PlainPage>
  );
}

interface ToldProps {
  readonly page: Page;
  readonly title: Bilingual;
  readonly points: readonly Bilingual[];
}

function Told({ page, title, points }: ToldProps) {
  return (
    <>
      <h2>{page.say(title)}</h2>
      <ul>
        {points.map((point) => (
          <li>{page.say(point)}</li>
        ))}
      </ul>
    </>
  );
}
