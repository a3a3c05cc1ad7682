import type { Framework } from '../../core/framework/schema.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import {
  DateField,
  FileField,
  FormActions,
  OfficeForm,
  TextArea,
  TextField,
} from '../../web/office/form.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../results/rules.ts';
import { MOST_BYTES } from './forms.ts';
import { type Fault, LONGEST_TABLE } from './table.ts';
import { templatesOf } from './templates.ts';
import { words } from './words.ts';

interface ImportPageProps {
  readonly visit: Visit;
  readonly framework: Framework;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
  /** Of the table's rows. */
  readonly faults: readonly Fault[];
}

const labels = {
  file: words.file,
  pasted: words.pasted,
  source: words.source,
  givenOn: words.givenOn,
  appealBy: words.appealBy,
};

export function ImportPage(props: ImportPageProps) {
  const { visit, framework, errors, faults } = props;
  const { page } = visit;
  const year = framework.fiscalYear;
  const at = officeAddress(year);
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(words.title)} ${year}`}
      lead={page.say(words.lead)}
      section="results"
      styles={['agency.css']}
      crumbs={[{ label: `${page.say(words.results)} ${year}`, href: at }]}
      hasErrors={Object.keys(errors).length > 0 || faults.length > 0}
    >
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <Faults {...props} />
      <OfficeForm page={page} action={`${at}/import`} upload>
        <Fields {...props} />
        <FormActions page={page} submit={words.read} cancel={{ href: at }} />
      </OfficeForm>
      <Panel title={page.say(words.templates)}>
        <p class="quiet">{page.say(words.templatesLead)}</p>
        <ul>
          {templatesOf(framework).map(({ name, label }) => (
            <li>
              <a href={`${at}/import/${name}.csv`}>{page.say(label)} (CSV)</a>
            </li>
          ))}
        </ul>
      </Panel>
    </OfficeLayout>
  );
}

function Faults({ visit: { page }, faults }: ImportPageProps) {
  if (faults.length === 0) return null;
  return (
    <div class="failure" role="alert" tabindex={-1} data-errors aria-labelledby="faults">
      <h2 id="faults">{page.say(words.faults)}</h2>
      <ul>
        {faults.map(({ message }) => (
          <li>{page.say(message)}</li>
        ))}
      </ul>
    </div>
  );
}

function Fields({ visit: { page }, typed, errors }: ImportPageProps) {
  const field = (name: keyof typeof labels) => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name] },
  });
  return (
    <>
      <FileField
        {...{ page, name: 'file', label: words.file, hint: words.fileHint, error: errors.file }}
        accept=".csv,.xlsx"
        mostBytes={MOST_BYTES}
      />
      <TextArea {...field('pasted')} hint={words.pastedHint} rows={6} maxLength={LONGEST_TABLE} />
      <TextField {...field('source')} hint={words.sourceHint} maxLength={300} required />
      <DateField {...field('givenOn')} hint={words.givenOnHint} />
      <DateField {...field('appealBy')} hint={words.appealByHint} />
    </>
  );
}
