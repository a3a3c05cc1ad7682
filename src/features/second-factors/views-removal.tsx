import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export interface RemovalProps {
  readonly page: Page;
  readonly action: string;
  readonly errors: FieldErrors;
  readonly cancelHref: string;
}

export function Removal({ page, action, errors, cancelHref }: RemovalProps) {
  return (
    <>
      <ErrorSummary page={page} errors={errors} labels={{ password: words.password }} />
      <p>{page.say(words.removeWhy)}</p>
      <OfficeForm page={page} action={action} guard={false}>
        <TextField
          {...{ page, name: 'password', label: words.password, hint: words.passwordHint, value: '' }}
          {...{ error: errors.password, type: 'password', autocomplete: 'current-password' }}
          {...{ maxLength: 256, width: 'medium', required: true }}
        />
        <FormActions page={page} submit={words.remove} cancel={{ href: cancelHref }} danger />
      </OfficeForm>
    </>
  );
}
