import { TextField } from '../../web/office/form.tsx';
import type { Page } from '../../web/page.ts';
import type { Link } from './invite.ts';
import { words } from './words.ts';

export interface LinkProps {
  readonly page: Page;
  readonly link: Link;
  readonly href: string;
  /** Null: no mail is set up. */
  readonly wasMailed: boolean | null;
}

/** The link, once: it stands in no database and on no other page. */
export function LinkShown({ page, link, href, wasMailed }: LinkProps) {
  return (
    <>
      <p>{page.say(words.linkLead)}</p>
      <TextField page={page} name="link" label={words.link} value={href} type="url" literal />
      <p>
        {page.say(link.purpose === 'join' ? words.week : words.hour)}
        {wasMailed !== null && ` · ${page.say(wasMailed ? words.mailed : words.notMailed)}`}
      </p>
      <p>
        <a class="ds-button" href="/office/accounts">
          {page.say(words.toList)}
        </a>
      </p>
    </>
  );
}
