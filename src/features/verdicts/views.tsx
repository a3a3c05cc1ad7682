import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { Confirm } from '../../web/office/confirm.tsx';
import { dateForField, printDate } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { DateField, FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { RadioGroup } from '../../web/office/form-choices.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { MOST_APPEAL, MOST_REASON } from './forms.ts';
import type { LoadedVerdict } from './load.ts';
import type { Verdict } from './queries.ts';
import { resultWords, verdictResults } from './rules.ts';
import { words } from './words.ts';

interface PageProps extends LoadedVerdict {
  readonly visit: Visit;
}

interface TypingProps extends PageProps {
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

interface FrameProps extends PageProps {
  readonly heading: Bilingual;
  readonly lead?: Bilingual;
  readonly errors?: FieldErrors;
}

/** The page around a form about an item's verdict; where the form may not be sent, the reason in its place. */
function VerdictFrame(props: PropsWithChildren<FrameProps>) {
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
      <ErrorSummary page={page} errors={errors} labels={words} />
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

export function VerdictPage(
  props: TypingProps & { readonly round: Verdict['round']; readonly today: Temporal.PlainDate },
) {
  const { visit, disclosure, newest, round, today, typed, errors } = props;
  const { page } = visit;
  const isFirst = round === 'first';
  const edition = isFirst ? disclosure.publishedEdition : newest?.edition;
  const name = isFirst ? 'verdict' : 'final-verdict';
  const field = (label: 'reason' | 'givenOn' | 'appealBy') => ({
    page,
    name: label,
    label: words[label],
    error: errors[label],
  });
  return (
    <VerdictFrame
      {...props}
      heading={isFirst ? words.judgeTitle : words.settleTitle}
      lead={isFirst ? words.judgeLead : words.settleLead}
    >
      <OfficeForm page={page} action={`${officeAddress(disclosure)}/${name}`}>
        <input type="hidden" name="edition" value={String(edition ?? '')} />
        <ResultField page={page} typed={typed} errors={errors} />
        <TextArea {...field('reason')} hint={words.reasonHint} value={typed.reason} maxLength={MOST_REASON} />
        <DateField {...field('givenOn')} value={typed.givenOn ?? dateForField(page, today)} required />
        {isFirst && <DateField {...field('appealBy')} hint={words.appealByHint} value={typed.appealBy} />}
        <FormActions
          page={page}
          submit={isFirst ? words.judge : words.settle}
          cancel={{ href: officeAddress(disclosure) }}
        />
      </OfficeForm>
    </VerdictFrame>
  );
}

function ResultField({ page, typed, errors }: Pick<TypingProps, 'typed' | 'errors'> & { page: Page }) {
  const options = verdictResults.map((value) => ({ value, label: resultWords[value] }));
  return (
    <RadioGroup
      page={page}
      name="result"
      label={words.result}
      options={options}
      value={typed.result}
      error={errors.result}
      required
    />
  );
}

export function AppealPage(props: TypingProps) {
  const { visit, disclosure, typed, errors } = props;
  const { page } = visit;
  return (
    <VerdictFrame {...props} heading={words.appealTitle} lead={words.appealLead}>
      <OfficeForm page={page} action={`${officeAddress(disclosure)}/appeal`}>
        <TextArea
          page={page}
          name="text"
          label={words.appealText}
          value={typed.text}
          error={errors.text}
          maxLength={MOST_APPEAL}
          rows={8}
          required
        />
        <FormActions page={page} submit={words.sendAppeal} cancel={{ href: officeAddress(disclosure) }} />
      </OfficeForm>
    </VerdictFrame>
  );
}

export function AcceptancePage(props: PageProps) {
  const { visit, disclosure } = props;
  const address = officeAddress(disclosure);
  return (
    <VerdictFrame {...props} heading={words.acceptTitle}>
      <Confirm
        page={visit.page}
        action={`${address}/acceptance`}
        text={visit.page.say(words.acceptWhat)}
        submit={words.accept}
        cancelHref={address}
      />
    </VerdictFrame>
  );
}
