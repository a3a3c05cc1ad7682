import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import type { LoadedVerdict } from './load.ts';
import type { Verdict } from './queries.ts';
import { resultWords } from './rules.ts';
import { words, wordsFor } from './words.ts';

export interface PageProps extends LoadedVerdict {
  readonly visit: Visit;
}

export interface TypingProps extends PageProps {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

interface FrameProps extends PageProps {
  readonly heading: Bilingual;
  readonly lead?: Bilingual;
  readonly errors?: FieldErrors;
}

/** The page around a form about an item's verdict; where the form may not be sent, the reason in its place. */
export function VerdictFrame(props: PropsWithChildren<FrameProps>) {
  const { visit, disclosure, title, heading, lead, errors = {}, may, newest, children } = props;
  const { page } = visit;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, disclosure.fiscalYear)}
      title={`${page.say(heading)}: ${disclosure.item} ${page.say(title)}`}
      {...(lead && { lead: page.say(lead) })}
      section="disclosures"
      styles={['disclosures.css']}
      crumbs={[{ href: officeAddress(disclosure), label: disclosure.item }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} labels={wordsFor(visit.reader)} />
      {newest?.round === 'first' && <FirstVerdict page={page} verdict={newest} />}
      {may.ok ? children : <p>{page.say(may.error)}</p>}
    </OfficeLayout>
  );
}

/** What an appeal, its end or an acceptance answers. */
function FirstVerdict({ page, verdict }: { readonly page: Page; readonly verdict: Verdict }) {
  const { result, reason, givenOn, appealBy, edition, appeal } = verdict;
  const facts = [
    { label: page.say(words.result), value: page.say(resultWords[result]) },
    { label: page.say(words.edition), value: String(edition) },
    { label: page.say(words.givenOn), value: printDate(page, givenOn) },
    ...(appealBy ? [{ label: page.say(words.appealBy), value: printDate(page, appealBy) }] : []),
    ...(reason ? [{ label: page.say(words.reason), value: <span class="lines">{reason}</span> }] : []),
    ...(appeal
      ? [{ label: page.say(words.appealText), value: <span class="lines">{appeal.text}</span> }]
      : []),
  ];
  return (
    <Panel title={page.say(words.firstVerdict)}>
      <Facts facts={facts} />
    </Panel>
  );
}
