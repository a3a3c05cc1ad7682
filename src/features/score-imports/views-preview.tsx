import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { officeAddress } from '../results/rules.ts';
import type { ImportPlan, PlanLine } from './plan.ts';
import type { PlanMark } from './plan-verdicts.ts';
import { markWords, words } from './words.ts';

interface PreviewPageProps {
  readonly visit: Visit;
  readonly year: number;
  readonly plan: ImportPlan;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What an import would do, row by row, and the button that does it. */
export function PreviewPage({ visit, year, plan, hidden }: PreviewPageProps) {
  const { page } = visit;
  const at = officeAddress(year);
  const isIdle =
    plan.answers === null && plan.lines.every(({ mark }) => mark === 'same' || mark === 'refused');
  return (
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={page.say(words.preview)}
      lead={page.say(isIdle ? words.idle : words.previewLead)}
      section="results"
      wide
      crumbs={[
        { label: `${page.say(words.results)} ${year}`, href: at },
        { label: page.say(words.title), href: `${at}/import` },
      ]}
    >
      <Panel title={hidden.source ?? ''} flush>
        <Lines page={page} lines={plan.lines} />
      </Panel>
      {isIdle ? (
        <p>
          <a class="ds-button" href={`${at}/import`}>
            {page.say(words.back)}
          </a>
        </p>
      ) : (
        <OfficeForm page={page} action={`${at}/import/confirmation`} guard={false}>
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <FormActions
            page={page}
            submit={words.confirm}
            cancel={{ href: `${at}/import`, label: words.back }}
          />
        </OfficeForm>
      )}
    </OfficeLayout>
  );
}

const tones: Readonly<Record<PlanMark, Tone>> = {
  new: 'success',
  changed: 'info',
  same: 'neutral',
  refused: 'warning',
};

function Lines({ page, lines }: { readonly page: Page; readonly lines: readonly PlanLine[] }) {
  const hasRows = lines.some(({ line }) => line !== null);
  const hasBefore = lines.some(({ before }) => before !== null);
  return (
    <DataTable
      page={page}
      caption={words.preview}
      rows={lines}
      columns={[
        ...(hasRows
          ? [{ label: words.row, kind: 'narrow' as const, cell: ({ line }: PlanLine) => line ?? '–' }]
          : []),
        {
          label: words.name,
          kind: 'head',
          cell: ({ key, name }) => `${key === 'total' ? '' : key} ${page.say(name)}`.trim(),
        },
        { label: words.value, cell: ({ value }) => page.say(value) },
        ...(hasBefore ? [{ label: words.before, cell: ({ before }: PlanLine) => before ?? '–' }] : []),
        {
          label: words.mark,
          cell: ({ mark, note }) => (
            <>
              <StatusTag page={page} tone={tones[mark]} label={markWords[mark]} />
              {note && <span class="small"> {page.say(note)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
