import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { levelName } from '../../web/level-name.ts';
import { Confirm } from '../../web/office/confirm.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { fieldOf, labelsOf } from './forms.ts';
import type { LoadedResult } from './load.ts';
import { officeAddress } from './rules.ts';
import { words } from './words.ts';

interface AnnouncedPageProps {
  readonly visit: Visit;
  readonly framework: Framework;
  readonly state: FormState;
}

/** A field an axis, gathered by instrument as the announcement has them. */
export function AnnouncedPage({ visit, framework, state }: AnnouncedPageProps) {
  const { page } = visit;
  const year = framework.fiscalYear;
  const labels = labelsOf(framework);
  const field = (axis: string) => (
    <ScoreField page={page} name={fieldOf(axis)} label={labels[fieldOf(axis)] ?? words.score} state={state} />
  );
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.enter)} ${year}`}
      lead={page.say(words.enterLead)}
      section="results"
      styles={['figures.css']}
      crumbs={[{ label: `${page.say(words.title)} ${year}`, href: officeAddress(year) }]}
      hasErrors={Object.keys(state.errors).length > 0 || state.conflict !== null}
    >
      <FormFaults page={page} state={state} labels={labels} />
      <OfficeForm page={page} action={`${officeAddress(year)}/announced`}>
        <StateVersion state={state} />
        {framework.instruments.map(({ code, name, indicators }) => (
          <fieldset>
            <legend>
              {code} {page.say(name)}
            </legend>
            <div class="score-grid">
              {indicators.map((no) => field(String(no)))}
              {field(code)}
            </div>
          </fieldset>
        ))}
        {field('total')}
        <TextField
          page={page}
          name="source"
          label={words.source}
          hint={words.sourceHint}
          value={state.typed.source}
          error={state.errors.source}
          maxLength={300}
          required
        />
        <FormActions page={page} submit={words.save} cancel={{ href: officeAddress(year) }} />
      </OfficeForm>
    </OfficeLayout>
  );
}

interface ScoreFieldProps {
  readonly page: Visit['page'];
  readonly name: string;
  readonly label: Bilingual;
  readonly state: FormState;
}

function ScoreField({ page, name, label, state }: ScoreFieldProps) {
  return (
    <TextField
      page={page}
      name={name}
      label={label}
      value={state.typed[name]}
      error={state.errors[name]}
      inputMode="decimal"
      autocomplete="off"
      maxLength={20}
      width="short"
    />
  );
}

interface PublicationPageProps {
  readonly visit: Visit;
  readonly loaded: LoadedResult;
  /** Hash of what the page shows, in hex. */
  readonly seen: string;
  readonly typed?: TypedFields;
  readonly errors?: FieldErrors;
}

/** Asks before scores go out; a correction needs its reason. */
export function PublicationPage({ visit, loaded, seen, typed = {}, errors = {} }: PublicationPageProps) {
  const { page } = visit;
  const { cycle, content, publications } = loaded;
  const isFirst = publications.length === 0;
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, cycle.year)}
      title={page.say(words.publishTitle)}
      section="results"
      styles={['figures.css']}
      crumbs={[{ label: `${page.say(words.title)} ${cycle.year}`, href: officeAddress(cycle.year) }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <Confirm
        page={page}
        action={`${officeAddress(cycle.year)}/publication`}
        text={
          <>
            <p>
              <b>
                {`${page.say(words.year)} ${cycle.year} · ${page.say(words.total)} ${content?.total ?? ''} · ${page.say(words.level)} ${content ? levelName(content.level.names, page) : ''}`}
              </b>
            </p>
            <p>{page.say(words.publishWhat)}</p>
            <p class="small">
              {page.say(words.fingerprint)}: <code class="hash">{seen}</code>
            </p>
          </>
        }
        reasonHint={words.reasonHint}
        submit={isFirst ? words.publish : words.publishAgain}
        cancelHref={officeAddress(cycle.year)}
        hidden={{ seen }}
        {...(!isFirst && { reason: 'required' as const })}
        typed={typed}
        errors={errors}
      />
    </OfficeLayout>
  );
}
