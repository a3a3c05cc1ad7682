import type { Bilingual } from '../../lib/bilingual.ts';
import { Confirm } from '../../web/office/confirm.tsx';
import { printInstant } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { ShortHash } from '../../web/office/short-hash.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import type { ItemView } from './present-item.ts';
import type { Edition } from './queries.ts';
import { officeAddress } from './rules.ts';
import { EditionText } from './views-edition.tsx';
import { FindingList, type FindingRow } from './views-findings.tsx';
import { WithoutEvidenceNote } from './views-hand-in.tsx';
import { selfCheckWords, words } from './words.ts';

interface ReviewPageProps {
  readonly visit: Visit;
  readonly view: ItemView;
  readonly edition: Edition;
  /** Why it has no evidence; null: nothing was said. */
  readonly excuse: string | null;
  readonly findings: readonly FindingRow[];
  readonly typed: string;
  readonly errors: FieldErrors;
}

/** The frozen edition as the public would read it, with the two ways to answer. */
export function ReviewPage(props: ReviewPageProps) {
  const { visit, view, edition, findings, typed, errors } = props;
  const { page } = visit;
  const { disclosure, may } = view;
  const address = officeAddress(disclosure);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, disclosure.fiscalYear)}
      title={`${page.say(words.reviewTitle)}: ${disclosure.item} ${page.say(view.title)}`}
      lead={page.say(words.reviewLead)}
      section="disclosures"
      styles={['disclosures.css', 'snapshot.css']}
      crumbs={[{ href: address, label: disclosure.item }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} labels={{ reason: words.reason }} />
      {edition.content.evidence.length === 0 && <WithoutEvidenceNote page={page} reason={props.excuse} />}
      <Facts facts={editionFacts(visit, edition)} />
      <Panel title={`${page.say(words.edition)} ${edition.number}`}>
        <EditionText
          page={page}
          content={edition.content}
          fileHref={(piece) => fileHref(address, piece)}
          pictureSrc={(piece, sha256) => `${address}/evidence/${piece.evidenceId}/pictures/${sha256}`}
        />
      </Panel>
      <Panel title={page.say(words.selfCheck)}>
        <SelfCheck visit={visit} view={view} edition={edition} />
      </Panel>
      <Panel title={`${page.say(words.findings)} (${findings.length})`}>
        <FindingList page={page} findings={findings} />
      </Panel>
      <Answers
        page={page}
        may={may}
        edition={edition}
        address={address}
        typed={typed}
        error={errors.reason}
      />
    </OfficeLayout>
  );
}

interface AnswersProps {
  readonly page: Page;
  readonly may: ItemView['may'];
  readonly edition: Edition;
  /** Of the item in the office. */
  readonly address: string;
  readonly typed: string;
  readonly error: Bilingual | undefined;
}

/** Approve exactly this edition, or send it back with a reason. */
function Answers({ page, may, edition, address, typed, error }: AnswersProps) {
  return (
    <>
      <Panel title={page.say(words.publish)}>
        {may.publish.ok ? (
          <OfficeForm page={page} action={`${address}/publication`} guard={false}>
            <input type="hidden" name="edition" value={String(edition.number)} />
            <input type="hidden" name="hash" value={edition.hash.toString('hex')} />
            <FormActions page={page} submit={words.publish} />
          </OfficeForm>
        ) : (
          <p class="quiet">{page.say(may.publish.error)}</p>
        )}
      </Panel>
      {may['send-back'].ok && (
        <Panel title={page.say(words.sendBack)}>
          <OfficeForm page={page} action={`${address}/return`}>
            <TextArea
              page={page}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              value={typed}
              error={error}
              required
            />
            <FormActions page={page} submit={words.sendBack} secondary />
          </OfficeForm>
        </Panel>
      )}
    </>
  );
}

function fileHref(address: string, { evidenceId, version }: { evidenceId: string; version: number }): string {
  return `${address}/evidence/${evidenceId}/versions/${version}/file`;
}

function editionFacts({ page }: Visit, edition: Edition) {
  return [
    {
      label: page.say(words.handedInBy),
      value: `${edition.submittedByName ?? '–'} · ${printInstant(page, edition.submittedAt)}`,
    },
    { label: page.say(words.fingerprint), value: <ShortHash hash={edition.hash.toString('hex')} /> },
  ];
}

function SelfCheck({ visit: { page }, view, edition }: { visit: Visit; view: ItemView; edition: Edition }) {
  return (
    <ul>
      {view.components.map(({ number, text }) => {
        const answer = edition.content.selfCheck[number];
        return (
          <li>{`${page.say(text)}: ${page.say(answer ? selfCheckWords[answer] : words.notAnswered)}`}</li>
        );
      })}
    </ul>
  );
}

interface WithdrawalPageProps {
  readonly visit: Visit;
  readonly view: ItemView;
  readonly typed: string;
  readonly errors: FieldErrors;
  readonly why: Bilingual | null;
}

export function WithdrawalPage({ visit, view, typed, errors, why }: WithdrawalPageProps) {
  const { page } = visit;
  const address = officeAddress(view.disclosure);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, view.disclosure.fiscalYear)}
      title={page.say(words.withdrawTitle)}
      section="disclosures"
      crumbs={[{ href: address, label: view.disclosure.item }]}
    >
      {why ? (
        <p>{page.say(why)}</p>
      ) : (
        <Confirm
          page={page}
          action={`${address}/withdrawal`}
          text={page.say(words.withdrawWhat)}
          submit={words.withdraw}
          cancelHref={address}
          reason="required"
          typed={{ reason: typed }}
          errors={errors}
          danger
        />
      )}
    </OfficeLayout>
  );
}
