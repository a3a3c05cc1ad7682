import { readTenant, withTenant } from '../db/tenant.ts';
import { listAgencyIds } from '../features/agencies/queries.ts';
import { listWaitingMails, settleMail, type WaitingMail } from '../features/notices/queries.ts';
import { assertDefined } from '../lib/assert.ts';
import type { Mail } from '../outside/mail.ts';
import type { JobParts } from './run-jobs.ts';

/** Notices of one agency in one round: a slow mail server delays the next round, not the reminders of a day. */
const AT_ONCE = 100;

/**
 * Sends unread notices by mail, one mail a person however many there are. Each mail is settled by itself, so that a crash
 * repeats one mail at most.
 */
export async function mailNotices(parts: JobParts): Promise<void> {
  const { db, now, mailer, publicUrl, onFailure, signal } = parts;
  if (!mailer) return;
  for (const agencyId of await listAgencyIds(db)) {
    const waiting = await readTenant(db, agencyId, (tenant) => listWaitingMails(tenant, now(), AT_ONCE));
    for (const notices of Map.groupBy(waiting, ({ email }) => email).values()) {
      if (signal?.aborted) return;
      const sent = await mailer.send(mailOf(notices, publicUrl));
      if (!sent.ok) onFailure('mail-notices', new Error(sent.error.en));
      await withTenant(db, agencyId, async (tenant) => {
        for (const notice of notices) await settleMail(tenant, notice, sent.ok, now());
      });
    }
  }
}

const mailWords = {
  name: { th: 'โปร่งใส', en: 'Prongsai' },
  several: (count: number) => ({ th: `มีเรื่องแจ้ง ${count} เรื่อง`, en: `${count} things to know` }),
  closing: {
    th: 'อีเมลนี้ส่งโดยระบบ ปิดการแจ้งทางอีเมลได้ที่หน้าบัญชีของฉัน',
    en: 'This mail was sent by the system. You can stop such mails on the page of your account.',
  },
};

function mailOf(notices: readonly WaitingMail[], publicUrl: string | null): Mail {
  const { email, language, words } = assertDefined(notices[0], 'a notice to mail');
  const said = notices.length === 1 ? words : mailWords.several(notices.length);
  const lines = notices.map((notice) =>
    [notice.words[language], ...(publicUrl === null ? [] : [new URL(notice.href, publicUrl).href])].join(
      '\n',
    ),
  );
  return {
    to: email,
    subject: `${mailWords.name[language]}: ${said[language]}`,
    text: [...lines, mailWords.closing[language]].join('\n\n'),
  };
}
