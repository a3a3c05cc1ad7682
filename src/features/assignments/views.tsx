import type { Framework, Item } from '../../core/framework/schema.ts';
import { itemCost } from '../../core/scoring/impact.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { groupFields, rowFields } from './forms.ts';
import { DueCell, UnitCell } from './views-cells.tsx';
import { assignmentWords as words } from './words.ts';

export interface AssignmentsPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly framework: Framework;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly versions: ReadonlyMap<string, string>;
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

export function AssignmentsPage(props: AssignmentsPageProps) {
  const { page, frame, framework, units, errors } = props;
  const board = `/office/years/${framework.fiscalYear}`;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.title)} ${framework.fiscalYear}`}
      lead={page.say(words.lead)}
      section="year"
      wide
      styles={['year.css']}
      crumbs={[{ label: `${page.say(words.year)} ${framework.fiscalYear}`, href: board }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} labels={labelsOf(framework)} />
      {framework.items.length === 0 || units.length === 0 ? (
        <Missing page={page} hasUnits={units.length > 0} />
      ) : (
        <OfficeForm page={page} action={`${board}/assignments`}>
          <div class="assignments whole-width">
            {framework.subIndicators.map(({ code, name }) => (
              <Panel title={`${code} ${page.say(name)}`} id={`sub-${code}`}>
                <GroupChoice {...props} sub={code} />
                <Rows {...props} items={framework.items.filter((item) => item.subIndicator === code)} />
              </Panel>
            ))}
          </div>
          <FormActions page={page} submit={words.save} cancel={{ href: board }} />
        </OfficeForm>
      )}
    </OfficeLayout>
  );
}

/** "O14 กำหนดส่ง" before a fault: forty-three fields have the same name. */
function labelsOf({ items }: Framework): Record<string, Bilingual> {
  const labels = items.flatMap(({ code }): [string, Bilingual][] => {
    const { unit, due } = rowFields(code);
    const named = ({ th, en }: Bilingual) => ({ th: `${code} ${th}`, en: `${code} ${en}` });
    return [
      [unit, named(words.unit)],
      [due, named(words.due)],
    ];
  });
  return Object.fromEntries(labels);
}

function Missing({ page, hasUnits }: { page: Page; hasUnits: boolean }) {
  if (hasUnits) return <EmptyState title={page.say(words.noItems)} text={page.say(words.noItemsWhy)} />;
  return (
    <EmptyState
      title={page.say(words.noUnits)}
      text={page.say(words.noUnitsWhy)}
      action={
        <a class="ds-button" href="/office/units">
          {page.say(words.addUnits)}
        </a>
      }
    />
  );
}

function GroupChoice({ page, units, typed, errors, sub }: AssignmentsPageProps & { readonly sub: string }) {
  const { unit, due } = groupFields(sub);
  return (
    <fieldset class="assign-all">
      <legend>{page.say(words.setAll)}</legend>
      <p class="hint">{page.say(words.setAllHint)}</p>
      <SelectField
        page={page}
        name={unit}
        label={words.unit}
        blank={words.keep}
        value={typed[unit]}
        error={errors[unit]}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        page={page}
        name={due}
        label={words.due}
        hint={words.dueHint}
        value={typed[due]}
        error={errors[due]}
        autocomplete="off"
        width="short"
      />
    </fieldset>
  );
}

function Rows(props: AssignmentsPageProps & { readonly items: readonly Item[] }) {
  const { page, framework, items } = props;
  return (
    <DataTable
      page={page}
      caption={words.title}
      rows={items}
      columns={[
        {
          label: words.item,
          kind: 'head',
          cell: ({ code, title }) => (
            <a href={`/office/years/${framework.fiscalYear}/disclosures/${code}`}>
              {code} {page.say(title)}
            </a>
          ),
        },
        {
          label: words.cost,
          kind: 'number',
          cell: ({ subIndicator }) =>
            printDecimal(itemCost(framework, subIndicator), framework.rounding.places),
        },
        { label: words.unit, cell: (item) => <UnitCell {...props} item={item} /> },
        { label: words.due, cell: (item) => <DueCell {...props} item={item} /> },
      ]}
    />
  );
}
