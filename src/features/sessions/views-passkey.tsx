import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

/** Hidden until passkey.js has seen that this browser knows passkeys. */
export function PasskeyForm({ page, to, label }: { page: Page; to: string; label: Bilingual }) {
  return (
    <form
      method="post"
      action="/sign-in/passkey"
      data-passkey="authenticate"
      data-options-url="/sign-in/passkey/options"
      data-failed={page.say(words.passkeyFailed)}
    >
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="response" value="" />
      <button class="ds-button quiet-button" type="submit" hidden>
        {page.say(label)}
      </button>
    </form>
  );
}
