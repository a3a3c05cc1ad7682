import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { listWaitingMails, settleMail, type WaitingMail } from '../features/notices/queries.ts';
import type { Mail } from '../outside/mail.ts';
import type { JobParts } from './run-jobs.ts';

/** Mails of one agency in one round: a slow mail server delays the next round, not the reminders of a day. */
const AT_ONCE = 20;

/** Sends unread notices by mail. Each is settled by itself, so that a crash repeats one mail at most. */
export async function mailNotices({
  db,
  now,
  mailer,
  publicUrl,
  onFailure,
  signal,
}: JobParts): Promise<void> {
  if (!mailer) return;
  for (const agencyId of await listAgencyIds(db)) {
    const waiting = await readTenant(db, agencyId, (tenant) => listWaitingMails(tenant, now(), AT_ONCE));
    for (const notice of waiting) {
      if (signal?.aborted) return;
      const sent = await mailer.send(mailOf(notice, publicUrl));
      if (!sent.ok) onFailure('mail-notices', new Error(sent.error.en));
      await withTenant(db, agencyId, (tenant) => settleMail(tenant, notice, sent.ok, now()));
    }
  }
}

const greeting = { th: 'โปร่งใส', en: 'Prongsai' };
const closing = {
  th: 'อีเมลนี้ส่งโดยระบบ ปิดการแจ้งทางอีเมลได้ที่หน้าบัญชีของฉัน',
  en: 'This mail was sent by the system. You can stop such mails on the page of your account.',
};

function mailOf({ email, language, words, href }: WaitingMail, publicUrl: string | null): Mail {
  const said = words[language];
  const link = publicUrl === null ? [] : [new URL(href, publicUrl).href];
  return {
    to: email,
    subject: `${greeting[language]}: ${said}`,
    text: [said, ...link, closing[language]].join('\n\n'),
  };
}
