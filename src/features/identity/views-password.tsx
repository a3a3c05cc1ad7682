import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { meWords as words } from './words-me.ts';

const passwordLabels = { current: words.current, next: words.next, repeat: words.repeat };

export interface PasswordFormProps {
  readonly page: Page;
  /** For password managers, which keep it beside the password. */
  readonly email: string;
  readonly errors: FieldErrors;
}

export function PasswordForm({ page, email, errors }: PasswordFormProps) {
  const field = (name: keyof typeof passwordLabels) => ({
    ...{ page, name, label: passwordLabels[name], error: errors[name], value: '', required: true },
    ...{ type: 'password' as const, maxLength: 256, width: 'medium' as const },
    autocomplete: name === 'current' ? 'current-password' : 'new-password',
  });
  return (
    <Panel title={page.say(words.password)} id="password">
      <ErrorSummary page={page} errors={errors} labels={passwordLabels} />
      <OfficeForm page={page} action="/office/me/password" guard={false}>
        <input type="email" autocomplete="username" value={email} readonly hidden />
        <TextField {...field('current')} />
        <TextField {...field('next')} hint={words.nextHint} />
        <TextField {...field('repeat')} />
        <FormActions page={page} submit={words.change} />
      </OfficeForm>
    </Panel>
  );
}
