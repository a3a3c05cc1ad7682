import type { Bilingual } from '../../lib/bilingual.ts';
import { printSpan } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { CheckField, CheckGroup } from '../../web/office/form-choices.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { isUnfinished } from '../carry-forward/rules.ts';
import type { OpeningPlan } from './opening.ts';
import { yearWords as words } from './words.ts';

export interface OpeningPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly plan: OpeningPlan;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
}

export function OpeningPage(props: OpeningPageProps) {
  const { page, frame, plan, errors = {} } = props;
  const { framework, earlier } = plan;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.openTitle)} ${framework.fiscalYear}`}
      section="year"
      crumbs={[{ label: page.say(words.years), href: '/office/years' }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} />
      <Panel title={page.say(words.willMake)}>
        <MakeFacts page={page} plan={plan} />
      </Panel>
      <OfficeForm page={page} action="/office/years" guard={false}>
        <input type="hidden" name="framework" value={framework.id} />
        {earlier !== null && <CopyChoices {...props} earlier={earlier} />}
        <FormActions page={page} submit={words.openIt} cancel={{ href: '/office/years' }} />
      </OfficeForm>
    </OfficeLayout>
  );
}

function MakeFacts({ page, plan: { framework, stages } }: Pick<OpeningPageProps, 'page' | 'plan'>) {
  const unsure = stages.filter(({ confirmed }) => !confirmed).length;
  const dates = unsure > 0 ? ` · ${page.say(words.toConfirm)} ${unsure}` : '';
  const items = framework.items.length;
  return (
    <Facts
      facts={[
        { label: page.say(words.framework), value: page.say(framework.name) },
        { label: page.say(words.items), value: items > 0 ? items : page.say(words.noItems) },
        {
          label: page.say(words.stages),
          value: (
            <>
              {`${stages.length}${dates}`}
              <ul>
                {stages.map((stage) => (
                  <li>
                    {page.say(stage.name)}: {printSpan(page, stage)}
                  </li>
                ))}
              </ul>
            </>
          ),
        },
      ]}
    />
  );
}

function CopyChoices(props: OpeningPageProps & { readonly earlier: number }) {
  const { page, plan, earlier } = props;
  const label: Bilingual = { th: `${words.copy.th} ${earlier}`, en: `${words.copy.en} ${earlier}` };
  return (
    <>
      <CheckField page={page} name="copy" label={label} hint={words.copyHint} checked={true} />
      {plan.measures.length > 0 && (
        <Panel title={page.say(words.measuresGoOn)}>
          <MeasureChoices page={page} plan={plan} />
        </Panel>
      )}
      <Panel title={page.say(words.ownersCopied)} flush={plan.owners.carried.length > 0}>
        <Owners {...props} />
      </Panel>
      {plan.owners.unmatched.length > 0 && (
        <Panel title={page.say(words.ownersUnmatched)}>
          <p>{plan.owners.unmatched.join(', ')}</p>
        </Panel>
      )}
    </>
  );
}

function MeasureChoices({ page, plan }: Pick<OpeningPageProps, 'page' | 'plan'>) {
  return (
    <CheckGroup
      page={page}
      name="measure"
      label={words.measuresGoOn}
      hint={words.measuresHint}
      values={plan.measures.filter(isUnfinished).map(({ id }) => id)}
      options={plan.measures.map(({ id, kind, number, title }) => ({
        value: id,
        label: `${page.say(kind === 'measure' ? words.measure : words.guideline)} ${number} · ${title}`,
      }))}
    />
  );
}

function Owners({ page, plan, unitNames }: OpeningPageProps) {
  const titles = new Map(plan.framework.items.map(({ code, title }) => [code, title]));
  const by = { code: words.byCode, title: words.byTitle, subject: words.bySubject };
  if (plan.owners.carried.length === 0) return <p>0</p>;
  return (
    <DataTable
      page={page}
      caption={words.ownersCopied}
      rows={plan.owners.carried}
      columns={[
        { label: words.lastItem, kind: 'narrow', cell: ({ from }) => from },
        {
          label: words.item,
          kind: 'head',
          cell: ({ item }) => `${item} ${page.say(titles.get(item) ?? { th: '', en: '' })}`,
        },
        { label: words.owner, cell: ({ unitId }) => unitNames.get(unitId) ?? '' },
        { label: words.matchedBy, cell: (row) => page.say(by[row.by]) },
      ]}
    />
  );
}
