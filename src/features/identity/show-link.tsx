import { notConfigured } from '../../outside/mail.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { Link } from './invite.ts';
import { linkMail } from './link-mail.ts';
import type { PeopleParts } from './parts.ts';
import { crumbsOf, section } from './show.tsx';
import { LinkShown } from './views-link.tsx';
import { words } from './words.ts';

/** Shows a link once, and mails it where mail is set up. */
export async function showLink(c: WebContext, parts: PeopleParts, link: Link): Promise<Response> {
  const visit = visitOf(c);
  const { page, agency } = visit;
  const { purpose, token, account } = link;
  const href = `${parts.publicUrl ?? c.get('arrival').origin}/invitation/${token}`;
  const subject = `${linkMail[purpose].th} · ${linkMail[purpose].en}`;
  const text = linkMail.body(agency.name, href, purpose === 'join');
  const sent = await parts.mailer?.send({ to: account.email, subject, text });
  const wasMailed = sent === undefined || (!sent.ok && sent.error === notConfigured) ? null : sent.ok;
  c.header('Cache-Control', 'no-store');
  const title = `${page.say(words.linkTitle)} ${account.name}`;
  return c.html(
    <OfficeLayout {...{ page, frame: frameOf(visit), section, title, crumbs: crumbsOf(c) }}>
      <LinkShown {...{ page, link, href, wasMailed }} />
    </OfficeLayout>,
  );
}
