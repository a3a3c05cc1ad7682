import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormActions, HiddenVersion, OfficeForm, TextArea } from './form.tsx';
import type { FieldErrors } from './read-fields.ts';
import { officeWords as words } from './words.ts';

export interface ConfirmProps {
  readonly page: Page;
  readonly action: string;
  /** What will happen, and whether it can be undone. */
  readonly text: Child;
  readonly submit: Bilingual;
  readonly cancelHref: string;
  readonly version?: number;
  /** required or optional asks for a reason (field "reason"); absent does not. */
  readonly reason?: 'required' | 'optional';
  /** Who reads the reason, where it is not those concerned alone. */
  readonly reasonHint?: Bilingual;
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
  readonly danger?: boolean;
  /** Further hidden fields. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The body of a page that asks before something weighty. The page's title is the question. */
export function Confirm(props: ConfirmProps) {
  const { page, action, text, submit, cancelHref, version, reason, typed = {}, errors = {} } = props;
  return (
    <>
      <ErrorSummary page={page} errors={errors} labels={{ reason: words.reason }} />
      <div class="confirm">
        <div class="confirm-text">{text}</div>
        <OfficeForm page={page} action={action} guard={false}>
          {version !== undefined && <HiddenVersion version={version} />}
          {Object.entries(props.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {reason && (
            <TextArea
              page={page}
              name="reason"
              label={words.reason}
              hint={props.reasonHint ?? words.reasonHint}
              value={typed.reason}
              error={errors.reason}
              required={reason === 'required'}
            />
          )}
          <FormActions
            page={page}
            submit={submit}
            cancel={{ href: cancelHref }}
            danger={props.danger ?? false}
          />
        </OfficeForm>
      </div>
    </>
  );
}
