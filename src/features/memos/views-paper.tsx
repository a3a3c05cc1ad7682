import type { Bilingual } from '../../lib/bilingual.ts';
import { printDate } from '../../web/office/dates.ts';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { History, type HistoryEntry } from '../../web/office/history.tsx';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { paperFormats } from '../documents/rules.ts';
import { officeAddress as resultsAddress } from '../results/rules.ts';
import type { ChainRow, PaperView } from './present.ts';
import { kindWords, listAddress, paperAddress } from './rules.ts';
import { Steps } from './views-steps.tsx';
import { TextsForm } from './views-texts.tsx';
import { statusWords, words } from './words.ts';

export interface PaperPageProps {
  readonly visit: Visit;
  readonly view: PaperView;
  readonly texts: FormState;
  /** Of the opinion or the reason, where it was refused. */
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  readonly history: readonly HistoryEntry[];
  /** Why it is a draft again; null where it never came back. */
  readonly sentBack: string | null;
  readonly notice: Bilingual | null;
}

export function PaperPage(props: PaperPageProps) {
  const { visit, view, texts, typed, errors, history, sentBack, notice } = props;
  const { page } = visit;
  const { paper } = view;
  const isWrong =
    texts.conflict !== null || [texts.errors, errors].some((each) => Object.keys(each).length > 0);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, paper.fiscalYear)}
      title={`${page.say(kindWords[paper.kind])} ${paper.fiscalYear}`}
      section="papers"
      crumbs={[
        { href: listAddress(paper.fiscalYear), label: `${page.say(words.title)} ${paper.fiscalYear}` },
      ]}
      notice={notice}
      styles={['papers.css']}
      hasErrors={isWrong}
      actions={<StatusTag page={page} {...statusWords[paper.status]} />}
    >
      {sentBack !== null && <SentBack page={page} reason={sentBack} />}
      {view.findings.length > 0 && <Contradictions page={page} view={view} />}
      {view.approval && <Facts facts={approvalFacts(page, view.approval)} />}
      <Panel title={page.say(words.next)}>
        <p>
          <a href={`${paperAddress(paper)}/preview`}>{page.say(words.openPreview)}</a>
        </p>
        <Steps page={page} view={view} typed={typed} errors={errors} />
      </Panel>
      <Panel title={page.say(words.chain)}>
        <Chain page={page} rows={view.chain} />
      </Panel>
      <Panel title={page.say(words.files)}>
        <Files page={page} view={view} />
      </Panel>
      <Panel title={page.say(words.texts)}>
        <TextsForm page={page} view={view} state={texts} />
      </Panel>
      <Panel title={page.say(words.history)}>
        <History page={page} entries={history} />
      </Panel>
    </OfficeLayout>
  );
}

function SentBack({ page, reason }: { readonly page: Page; readonly reason: string }) {
  return (
    <div class="sent-back">
      <h2>{page.say(words.sentBack)}</h2>
      <p>{reason}</p>
    </div>
  );
}

/** Why nobody signs this draft, and where it is mended. */
function Contradictions({
  page,
  view: { paper, findings },
}: {
  readonly page: Page;
  readonly view: PaperView;
}) {
  return (
    <div class="failure">
      <h2>{page.say(words.contradictions)}</h2>
      <ul>
        {findings.map(({ message, remedy }) => (
          <li>
            {page.say(message)} · {page.say(remedy)}
          </li>
        ))}
      </ul>
      <p>
        <a href={resultsAddress(paper.fiscalYear)}>{page.say(words.toScores)}</a>
      </p>
    </div>
  );
}

function approvalFacts(page: Page, { content, hash }: NonNullable<PaperView['approval']>) {
  const { number, dated, code } = content;
  return [
    { label: page.say(words.number), value: number },
    { label: page.say(words.dated), value: printDate(page, Temporal.PlainDate.from(dated)) },
    { label: page.say(words.verify), value: <a href={`/verify/${code}`}>{`/verify/${code}`}</a> },
    { label: page.say(words.fingerprint), value: <code class="hash">{hash.toString('hex')}</code> },
  ];
}

function Chain({ page, rows }: { readonly page: Page; readonly rows: readonly ChainRow[] }) {
  return (
    <ol class="chain">
      {rows.map(({ label, signed }) => (
        <li class={signed ? 'chain-signed' : undefined}>
          <h3>{page.say(label)}</h3>
          {signed ? (
            <div lang="th">
              {signed.opinion && <blockquote>{signed.opinion}</blockquote>}
              <p>
                {signed.name} · {signed.lines.join(' ')} ·{' '}
                <time datetime={signed.on}>{printDate(page, Temporal.PlainDate.from(signed.on))}</time>
              </p>
            </div>
          ) : (
            <p class="quiet">{page.say(words.waiting)}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Files({
  page,
  view: { paper, files, approval },
}: {
  readonly page: Page;
  readonly view: PaperView;
}) {
  return (
    <>
      <p class="quiet">{page.say(approval ? words.filesApproved : words.filesDraft)}</p>
      <ul class="paper-files">
        {paperFormats.map((format) => {
          const kept = files.find((each) => each.format === format);
          return (
            <li>
              <a href={`${paperAddress(paper)}/files/${format}`}>{format.toUpperCase()}</a>
              {kept && <code class="hash">{kept.sha256.toString('hex')}</code>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
