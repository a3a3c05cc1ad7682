import { dateForField } from '../../web/office/dates.ts';
import { DateField, FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { RadioGroup } from '../../web/office/form-choices.tsx';
import type { Page } from '../../web/page.ts';
import { officeAddress } from '../disclosures/rules.ts';
import { MOST_REASON } from './forms.ts';
import type { Verdict } from './queries.ts';
import { resultWords, verdictResults } from './rules.ts';
import { type TypingProps, VerdictFrame } from './views-frame.tsx';
import { words as verdictWords, wordsFor } from './words.ts';

export function VerdictPage(
  props: TypingProps & { readonly round: Verdict['round']; readonly today: Temporal.PlainDate },
) {
  const { visit, disclosure, newest, round, today, typed, errors } = props;
  const { page } = visit;
  const words = wordsFor(visit.reader);
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
      label={verdictWords.result}
      options={options}
      value={typed.result}
      error={errors.result}
      required
    />
  );
}
