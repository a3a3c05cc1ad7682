import { raw } from 'hono/html';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { address as at } from './rules.ts';
import { words } from './words.ts';

export interface PairTotpProps {
  readonly page: Page;
  /** An SVG made here, from our own text. */
  readonly qr: string;
  readonly secret: string;
  readonly errors: FieldErrors;
}

export function PairTotp({ page, qr, secret, errors }: PairTotpProps) {
  return (
    <>
      <ErrorSummary page={page} errors={errors} labels={{ code: words.code }} />
      <p>{page.say(words.scan)}</p>
      <div>{raw(qr)}</div>
      <p>
        {page.say(words.orType)}
        <br />
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <OfficeForm page={page} action={`${at}/totp/confirm`} guard={false}>
        <TextField
          {...{ page, name: 'code', label: words.code, value: '', error: errors.code, required: true }}
          {...{ autocomplete: 'one-time-code', inputMode: 'numeric', maxLength: 20, width: 'short' }}
          literal
        />
        <FormActions page={page} submit={words.confirm} cancel={{ href: at }} />
      </OfficeForm>
    </>
  );
}

/** The button shows itself where passkeys work: passkey.js. */
export function MakePasskey({ page }: { page: Page }) {
  return (
    <>
      <p>{page.say(words.makePasskeyWhy)}</p>
      <form
        method="post"
        action={`${at}/passkeys/new`}
        data-passkey="register"
        data-options-url={`${at}/passkeys/options`}
        data-failed={page.say(words.passkeyFailed)}
        data-known={page.say(words.passkeyKnown)}
      >
        <input type="hidden" name="response" value="" />
        <button class="ds-button" type="submit" hidden>
          {page.say(words.makePasskey)}
        </button>
      </form>
      <p>
        <a href={at}>{page.say({ th: 'ยกเลิก', en: 'Cancel' })}</a>
      </p>
    </>
  );
}
