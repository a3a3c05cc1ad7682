import type { Bilingual } from '../../lib/bilingual.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import type { Visit } from '../../web/visit.ts';
import type { ItemView } from './present-item.ts';
import type { VerdictsView } from './present-verdicts.ts';
import { isDone, officeAddress, publicAddress } from './rules.ts';
import { EditionText } from './views-edition.tsx';
import { factsOf } from './views-item.tsx';
import { fileAddress } from './views-public-evidence.tsx';
import { VerdictsPanel } from './views-verdicts.tsx';
import { statusWords, words } from './words.ts';
import { verdictWords } from './words-verdict.ts';

interface JudgingPageProps {
  readonly visit: Visit;
  readonly view: ItemView;
  readonly verdicts: VerdictsView;
  readonly notice: Bilingual | null;
  readonly today: Temporal.PlainDate;
}

/** An item as an assessor has it: what is asked for, what is published, and the verdict. Of the draft there is nothing. */
export function JudgingPage(props: JudgingPageProps) {
  const { visit, view, verdicts, notice } = props;
  const { page } = visit;
  const { disclosure, title, components, published } = view;
  const { fiscalYear, item } = disclosure;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, fiscalYear)}
      title={`${item} ${page.say(title)}`}
      section="disclosures"
      crumbs={[
        { href: `/office/years/${fiscalYear}/disclosures`, label: `${page.say(words.title)} ${fiscalYear}` },
      ]}
      notice={notice}
      styles={['disclosures.css', 'snapshot.css']}
      actions={<StatusTag page={page} {...statusOf(view)} />}
    >
      <Facts facts={factsOf(props)} />
      <Panel title={page.say(words.next)}>
        <p>{page.say(nextOf(view, verdicts))}</p>
      </Panel>
      <VerdictsPanel page={page} view={verdicts} address={officeAddress(disclosure)} />
      <Panel title={page.say(words.requirement)}>
        <ul>
          {components.map(({ text }) => (
            <li>{page.say(text)}</li>
          ))}
        </ul>
      </Panel>
      {published && (
        <Panel title={`${page.say(words.publishedEdition)} (${page.say(words.edition)} ${published.number})`}>
          <EditionText
            page={page}
            content={published.content}
            fileHref={(piece) => fileAddress(published.content, piece)}
            pictureSrc={(_, sha256) => `${publicAddress(disclosure)}/pictures/${sha256}`}
          />
        </Panel>
      )}
    </OfficeLayout>
  );
}

/** A draft begun after the publication changes nothing for the assessor. */
function statusOf({ disclosure, published }: ItemView): { readonly label: Bilingual; readonly tone: Tone } {
  if (isDone(disclosure.status)) return statusWords[disclosure.status];
  return published ? statusWords.published : { label: words.notPublished, tone: 'neutral' };
}

function nextOf({ may, disclosure }: ItemView, { can, noJudging }: VerdictsView): Bilingual {
  if (can.judge) return verdictWords.toJudge;
  if (can.settle) return verdictWords.toSettle;
  const asked = disclosure.status === 'appeal' ? may.settle : may.judge;
  return asked.ok ? (noJudging ?? verdictWords.none) : asked.error;
}
