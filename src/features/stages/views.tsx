import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { labelsOf } from './forms.ts';
import type { Stage } from './queries.ts';
import { StageFields } from './views-fields.tsx';
import { stageWords as words } from './words.ts';

export interface CalendarPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly year: number;
  readonly stages: readonly Stage[];
  readonly typed: TypedFields;
  readonly versions: ReadonlyMap<string, number>;
  readonly errors: FieldErrors;
}

export function CalendarPage(props: CalendarPageProps) {
  const { page, frame, year, stages, errors } = props;
  const board = `/office/years/${year}`;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={`${page.say(words.title)} ${year}`}
      lead={page.say(words.lead)}
      section="year"
      styles={['year.css']}
      crumbs={[{ label: `${page.say(words.year)} ${year}`, href: board }]}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} labels={labelsOf(stages)} />
      <OfficeForm page={page} action={`${board}/calendar`}>
        {stages.map((stage, at) => (
          <StageFields {...props} stage={stage} isFirst={at === 0} />
        ))}
        <FormActions page={page} submit={words.save} cancel={{ href: board }} />
      </OfficeForm>
    </OfficeLayout>
  );
}
