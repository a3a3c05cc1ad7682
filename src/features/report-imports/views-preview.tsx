import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { CheckField, SelectField } from '../../web/office/form-choices.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Decisions } from './apply.ts';
import type { ImportPlan, PlanAct, PlanFinding, PlanRow } from './plan-shape.ts';
import { foreignWords, importWords as words } from './words.ts';

export interface PreviewPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly plan: ImportPlan;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The report itself travels with the page: the server keeps nothing until it is imported. */
  readonly file: { readonly name: string; readonly base64: string };
  /** What was chosen when the report of another agency was sent without saying so; null on a first look. */
  readonly refused: Decisions | null;
}

export function PreviewPage(props: PreviewPageProps) {
  const { page, frame, plan, file, refused } = props;
  const of = (kind: PlanRow['kind']) => plan.rows.filter((row) => row.kind === kind);
  const isIdle = plan.yearIsOpen && plan.rows.every(({ act }) => act === 'same' || act === 'kept');
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.previewTitle)} ${plan.year}`}
      lead={page.say(isIdle ? words.nothing : words.previewLead)}
      section="year"
      wide
      styles={['year.css']}
      crumbs={[{ label: page.say(words.title), href: '/office/years/import' }]}
      hasErrors={refused !== null}
    >
      {refused && <Refusal {...props} />}
      <Notes {...props} />
      <OfficeForm page={page} action="/office/years/import/apply" guard={false}>
        <input type="hidden" name="name" value={file.name} />
        <input type="hidden" name="content" value={file.base64} />
        <div class="whole-width">
          {plan.freshUnits.length > 0 && <UnitChoices {...props} />}
          {(['score', 'measure', 'item'] as const).map(
            (kind) =>
              of(kind).length > 0 && (
                <Rows page={page} title={words[kind]} rows={of(kind)} chosen={refused?.rows ?? null} />
              ),
          )}
        </div>
        {isIdle ? (
          <p>
            <a class="ds-button" href={`/office/years/${plan.year}`}>
              {page.say(words.board)}
            </a>
          </p>
        ) : (
          <>
            <Foreign {...props} />
            <FormActions page={page} submit={words.import} cancel={{ href: '/office/years/import' }} />
          </>
        )}
      </OfficeForm>
    </OfficeLayout>
  );
}

function Refusal({ page, frame, plan: { foreign } }: PreviewPageProps) {
  if (foreign === null) return null;
  return <ErrorSummary page={page} errors={{ foreign: foreignWords(foreign, frame.agencyName).error }} />;
}

/** Asked at the button: the report is of somebody else. */
function Foreign({ page, frame, plan: { foreign }, refused }: PreviewPageProps) {
  if (foreign === null) return null;
  const { label, why, error } = foreignWords(foreign, frame.agencyName);
  return (
    <CheckField
      {...{ page, name: 'foreign', label, hint: why, checked: false }}
      error={refused ? error : undefined}
    />
  );
}

function Notes({ page, frame, plan }: PreviewPageProps) {
  const foreign = plan.foreign === null ? [] : [foreignWords(plan.foreign, frame.agencyName).why];
  const notes = [...foreign, ...(plan.yearIsOpen ? [] : [words.opensYear]), ...plan.notes];
  return (
    <>
      {notes.length > 0 && (
        <Panel title={page.say(words.notes)}>
          <ul>
            {notes.map((note) => (
              <li>{page.say(note)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {plan.findings.length > 0 && (
        <Panel title={page.say(words.findings)}>
          <Findings page={page} findings={plan.findings} />
        </Panel>
      )}
    </>
  );
}

function UnitChoices({ page, plan, units, refused }: PreviewPageProps) {
  const options = [
    { value: 'create', label: words.create as Bilingual | string },
    ...units.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'leave', label: words.leave },
  ];
  return (
    <Panel title={page.say(words.units)}>
      {plan.freshUnits.map((name) => (
        <SelectField
          page={page}
          name={`unit:${name}`}
          label={{ th: name, en: name }}
          value={refused?.units.get(name) ?? 'create'}
          blank={null}
          options={options}
        />
      ))}
    </Panel>
  );
}

/** Characters of a line that is shown unfolded. */
const SHORT = 80;

const tones: Readonly<Record<PlanAct, Tone>> = {
  create: 'info',
  update: 'progress',
  same: 'neutral',
  kept: 'warning',
};

interface RowsProps {
  readonly page: Page;
  readonly title: Bilingual;
  readonly rows: readonly PlanRow[];
  /** Keys that were ticked before; null takes the plan's own. */
  readonly chosen: ReadonlySet<string> | null;
}

function Rows({ page, title, rows, chosen }: RowsProps) {
  return (
    <Panel title={page.say(title)} flush>
      <DataTable
        page={page}
        caption={title}
        rows={rows}
        columns={[
          {
            label: words.row,
            kind: 'head',
            cell: (row) => <Choice row={row} on={chosen?.has(row.key) ?? row.on} />,
          },
          {
            label: words.act,
            kind: 'narrow',
            cell: ({ act }) => <StatusTag page={page} tone={tones[act]} label={words.acts[act]} />,
          },
          { label: words.content, cell: (row) => <Content page={page} row={row} /> },
          {
            label: words.checked,
            cell: ({ findings }) =>
              findings.length > 0 ? <Findings page={page} findings={findings} /> : page.say(words.none),
          },
        ]}
      />
    </Panel>
  );
}

/** A row that would change nothing has no box. */
function Choice({ row: { key, act, label }, on }: { row: PlanRow; on: boolean }) {
  if (act === 'same' || act === 'kept') return <>{label}</>;
  const id = `row-${key.replace(':', '-')}`;
  return (
    <div class="tick">
      <input class="ds-input" type="checkbox" id={id} name="row" value={key} checked={on} />
      <label for={id}>{label}</label>
    </div>
  );
}

/** One line as it is; more are folded, so that fifty rows can be looked over. */
function Content({ page, row: { lines, notes } }: { page: Page; row: PlanRow }) {
  const [first = '', ...more] = lines;
  const isShort = more.length === 0 && first.length <= SHORT;
  return (
    <div class="import-lines">
      {isShort ? (
        <p class="small">{first}</p>
      ) : (
        <details class="plain small">
          <summary>{first.length <= SHORT ? first : `${first.slice(0, SHORT)}…`}</summary>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </details>
      )}
      {notes.map((note) => (
        <p class="quiet small">{page.say(note)}</p>
      ))}
    </div>
  );
}

const findingTones = { error: 'danger', warning: 'warning', notice: 'info' } as const;

function Findings({ page, findings }: { page: Page; findings: readonly PlanFinding[] }) {
  return (
    <ul class="small">
      {findings.map(({ severity, message }) => (
        <li>
          <StatusTag page={page} tone={findingTones[severity]} label={words.severities[severity]} />{' '}
          {page.say(message)}
        </li>
      ))}
    </ul>
  );
}
