import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextArea } from '../../web/office/form.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { MOST_REASON } from './forms.ts';
import { words } from './words.ts';

/** Why there is no evidence, as typed, and what is wrong with it. */
export interface HandingIn {
  readonly typed: string;
  readonly errors: FieldErrors;
}

interface HandInProps {
  readonly page: Page;
  readonly action: string;
  readonly handingIn: HandingIn;
}

/** For an item with nothing to open: it is handed in with a reason, which its reviewer reads first. */
export function HandInWithoutEvidence({ page, action, handingIn: { typed, errors } }: HandInProps) {
  const labels = { without_evidence: words.withoutEvidence };
  return (
    <>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <OfficeForm page={page} action={action}>
        <TextArea
          page={page}
          name="without_evidence"
          label={labels.without_evidence}
          hint={words.withoutEvidenceHint}
          value={typed}
          error={errors.without_evidence}
          maxLength={MOST_REASON}
          rows={2}
          required
        />
        <FormActions page={page} submit={words.submit} />
      </OfficeForm>
    </>
  );
}

/** At the top of a review: nobody can see what this edition speaks of. `reason` null: it was handed in without one. */
export function WithoutEvidenceNote({ page, reason }: { page: Page; reason: string | null }) {
  return (
    <div class="failure conflict" role="note">
      <h2>{page.say(words.editionUnproved)}</h2>
      <p>{page.say(words.editionUnprovedWhy)}</p>
      {reason && (
        <p class="lines">
          <strong>{page.say(words.withoutEvidence)}:</strong> {reason}
        </p>
      )}
    </div>
  );
}
