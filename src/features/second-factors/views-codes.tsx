import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export interface RecoveryCodesProps {
  readonly page: Page;
  readonly codes: readonly string[];
  readonly href: string;
}

export function RecoveryCodes({ page, codes, href }: RecoveryCodesProps) {
  return (
    <>
      <p>{page.say(words.codesLead)}</p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="ds-button" href={href}>
          {page.say(words.kept)}
        </a>
      </p>
    </>
  );
}
