import type { SampleRule } from '../../core/surveying/sample-size.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { DateField, FormActions, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { RadioGroup, SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { MOST } from './forms.ts';
import { presentSample } from './present-sample.ts';
import type { Survey } from './queries.ts';
import { readCount } from './read-count.ts';
import { accesses } from './rules.ts';
import { planLabels } from './typed.ts';
import { Sample } from './views-sample.tsx';
import { accessWords, words } from './words.ts';

export interface PlanFormProps {
  readonly page: Page;
  readonly action: string;
  readonly cancelHref: string;
  /** Null: a new one. */
  readonly survey: Survey | null;
  readonly rule: SampleRule | null;
  readonly state: FormState;
  readonly submit: Bilingual;
}

export function PlanForm(props: PlanFormProps) {
  const { page, action, cancelHref, survey, state, submit } = props;
  const { typed, errors } = state;
  const field = (name: keyof typeof planLabels) => ({
    ...{ page, name, label: planLabels[name], value: typed[name], error: errors[name] },
  });
  const introduction = { hint: words.introductionHint, maxLength: MOST.introduction, rows: 3 };
  return (
    <>
      <FormFaults page={page} state={state} labels={{ ...planLabels, access: words.access }} />
      <OfficeForm page={page} action={action}>
        {survey && <StateVersion state={state} />}
        <TextField {...field('title')} required maxLength={MOST.title} />
        <TextField {...field('titleEn')} required={false} maxLength={MOST.title} />
        <TextArea {...field('introduction')} required={false} {...introduction} />
        <TextArea {...field('introductionEn')} required={false} {...introduction} hint={undefined} />
        <TextField
          {...field('code')}
          required
          hint={words.codeHint}
          maxLength={MOST.code}
          width="medium"
          literal
        />
        {!survey && <Access {...props} />}
        <div class="field-pair">
          <DateField {...field('opensOn')} required={false} />
          <DateField {...field('closesOn')} required={false} />
        </div>
        <Concerning {...props} />
        <FormActions page={page} submit={submit} cancel={{ href: cancelHref }} />
      </OfficeForm>
    </>
  );
}

/** How many people, which class, and what follows for the smallest sample. */
function Concerning({ page, survey, rule, state: { typed, errors } }: PlanFormProps) {
  const respondents = survey?.access === 'invited' ? 'staff' : 'public';
  const population = readCount(typed.population ?? '');
  const concerned = {
    population: population === 'wrong' ? null : population,
    agencyClass: typed.agencyClass || null,
  };
  const shared = (name: 'population' | 'agencyClass') => ({
    ...{ page, name, label: planLabels[name], value: typed[name], error: errors[name] },
  });
  return (
    <>
      <TextField
        {...shared('population')}
        hint={words.populationHints[respondents]}
        required={rule ? undefined : false}
        inputMode="numeric"
        width="short"
      />
      {rule && rule.classes.length > 0 && (
        <SelectField
          {...shared('agencyClass')}
          blank={words.noClass}
          options={rule.classes.map(({ agencyClass }) => ({ value: agencyClass.th, label: agencyClass }))}
        />
      )}
      {rule && <Sample page={page} sample={presentSample(rule, concerned)} />}
    </>
  );
}

function Access({ page, state: { typed, errors } }: PlanFormProps) {
  return (
    <RadioGroup
      {...{ page, name: 'access', label: words.access, value: typed.access, error: errors.access }}
      options={accesses.map((value) => ({ value, ...accessWords[value] }))}
      required
    />
  );
}
