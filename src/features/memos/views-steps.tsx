import type { Bilingual } from '../../lib/bilingual.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, HiddenVersion, OfficeForm, TextArea } from '../../web/office/form.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { MOST } from './forms.ts';
import type { PaperView } from './present.ts';
import { paperAddress } from './rules.ts';
import { words } from './words.ts';

export interface StepsProps {
  readonly page: Page;
  readonly view: PaperView;
  /** Of the opinion or the reason, where it was refused. */
  readonly typed: TypedFields;
  readonly errors: FieldErrors;
}

/** What this person can do with the paper now; when nothing, the reason. */
export function Steps(props: StepsProps) {
  const { page, view } = props;
  const { may, paper } = view;
  const address = paperAddress(paper);
  const forward = may.endorse.ok || may.approve.ok;
  const canDoSomething = forward || may.submit.ok || may['take-back'].ok || may['send-back'].ok;
  return (
    <>
      {may.submit.ok && (
        <OfficeForm page={page} action={`${address}/submission`} guard={false}>
          <p>{page.say(words.submitWhat)}</p>
          <HiddenVersion version={paper.version} />
          <FormActions page={page} submit={words.submit} />
        </OfficeForm>
      )}
      {forward && <OpinionForm {...props} />}
      {may['send-back'].ok && <ReturnForm {...props} />}
      {may['take-back'].ok && (
        <OfficeForm page={page} action={`${address}/recall`} guard={false}>
          <button class="ds-button quiet-button" type="submit">
            {page.say(words.takeBack)}
          </button>
        </OfficeForm>
      )}
      {!canDoSomething && <p class="quiet">{page.say(whyNot(view))}</p>}
    </>
  );
}

/** The reason that belongs to where the paper stands. */
function whyNot({ may, paper: { status } }: PaperView): Bilingual {
  const asked = (
    { draft: 'submit', 'for-secretary': 'endorse', 'for-head': 'approve', approved: 'save' } as const
  )[status];
  const answer = may[asked];
  return answer.ok ? words.next : answer.error;
}

function OpinionForm({ page, view, typed, errors }: StepsProps) {
  const { may, paper, edition, suggested } = view;
  const address = `${paperAddress(paper)}/${may.approve.ok ? 'approval' : 'opinion'}`;
  return (
    <>
      <ErrorSummary page={page} errors={pick(errors, 'opinion')} labels={{ opinion: words.opinion }} />
      <OfficeForm page={page} action={address}>
        <input type="hidden" name="edition" value={String(edition?.number ?? '')} />
        <input type="hidden" name="hash" value={edition?.hash} />
        <TextArea
          {...{ page, name: 'opinion', label: words.opinion, hint: words.opinionHint }}
          {...{ value: typed.opinion ?? suggested, error: errors.opinion, maxLength: MOST.opinion, rows: 3 }}
          required
        />
        <FormActions page={page} submit={may.approve.ok ? words.approve : words.endorse} />
      </OfficeForm>
    </>
  );
}

function ReturnForm({ page, view, typed, errors }: StepsProps) {
  return (
    <>
      <ErrorSummary page={page} errors={pick(errors, 'reason')} labels={{ reason: words.reason }} />
      <details class="plain" open={errors.reason !== undefined}>
        <summary>{page.say(words.sendBack)}</summary>
        <OfficeForm page={page} action={`${paperAddress(view.paper)}/return`}>
          <TextArea
            {...{ page, name: 'reason', label: words.reason, hint: words.reasonHint }}
            {...{ value: typed.reason, error: errors.reason, rows: 3 }}
            required
          />
          <FormActions page={page} submit={words.sendBack} secondary />
        </OfficeForm>
      </details>
    </>
  );
}

function pick(errors: FieldErrors, name: string): FieldErrors {
  const error = errors[name];
  return error ? { [name]: error } : {};
}
