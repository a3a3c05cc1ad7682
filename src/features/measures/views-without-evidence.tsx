import { FormActions, HiddenVersion, OfficeForm, TextArea } from '../../web/office/form.tsx';
import { FormFaults } from '../../web/office/form-state.tsx';
import type { NextProps } from './views-next.tsx';
import { words } from './words.ts';

export function WithoutEvidence({
  page,
  measure,
  action,
  state,
}: Omit<NextProps, 'may'> & { action: string }) {
  const labels = { noEvidenceReason: words.noEvidenceReason };
  return (
    <>
      <FormFaults page={page} state={state} labels={labels} />
      <p>{page.say(words.finishWhy)}</p>
      <OfficeForm page={page} action={action}>
        <HiddenVersion version={measure.version} />
        <TextArea
          page={page}
          name="noEvidenceReason"
          label={labels.noEvidenceReason}
          value={state.typed.noEvidenceReason}
          error={state.errors.noEvidenceReason}
          rows={2}
          required
        />
        <FormActions page={page} submit={words.finish} />
      </OfficeForm>
    </>
  );
}
