import { printSpan } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Facts, Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { OpeningPlan } from './opening.ts';
import { CopyChoices } from './views-copying.tsx';
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
      lead={framework.items.length === 0 ? page.say(words.noItems) : undefined}
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
        { label: page.say(words.items), value: items },
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
