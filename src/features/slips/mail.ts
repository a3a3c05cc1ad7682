import { withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { recordAudit } from '../audit/queries.ts';
import { subjectOf } from '../surveys/rules.ts';
import { codeHash, newCode } from './code.ts';
import type { SlipParts } from './parts.ts';
import { changeSlip, lockSlip, type Slip } from './queries.ts';
import { mayReplace } from './rules.ts';
import { type SheetOf, slipLink } from './sheets.ts';
import { mailText } from './words-mail.ts';

/** One press sends so many; more are left for the next, so that nobody waits without end. */
export const MOST_MAILS = 100;
/** Under way at a time. */
const TOGETHER = 5;

export interface Mailing {
  readonly agencyId: string;
  /** "account:…" */
  readonly actor: string;
  readonly surveyId: string;
  readonly of: SheetOf;
}

export interface Mailed {
  readonly sent: number;
  readonly failed: readonly { readonly who: string; readonly why: Bilingual }[];
}

/**
 * Mails slips, each with a code made now: the former is dead. When a whole handful fails, the mail server is the fault,
 * and the rest is left as it was.
 */
export async function mailSlips(
  parts: Pick<SlipParts, 'db' | 'mailer'>,
  mailing: Mailing,
  slips: readonly Slip[],
): Promise<Mailed> {
  const [failed, all] = [[] as { who: string; why: Bilingual }[], slips.slice(0, MOST_MAILS)];
  let sent = 0;
  for (let at = 0; at < all.length; at += TOGETHER) {
    const some = all.slice(at, at + TOGETHER);
    const done = await Promise.all(some.map((slip) => mailOne(parts, mailing, slip)));
    const faults = done.flatMap((why, index) => (why ? [{ who: some[index]?.name ?? '', why }] : []));
    sent += done.length - faults.length;
    failed.push(...faults);
    if (faults.length === some.length) break;
  }
  await withTenant(parts.db, mailing.agencyId, (tenant) =>
    recordAudit(tenant, {
      ...{ actor: mailing.actor, action: 'survey.invite', subject: subjectOf(mailing.surveyId) },
      after: { mailed: sent, failed: failed.length },
    }),
  );
  return { sent, failed };
}

/** Null: it went out, or needs to no more. */
async function mailOne(
  { db, mailer }: Pick<SlipParts, 'db' | 'mailer'>,
  { agencyId, surveyId, of }: Mailing,
  { id, mail, name }: Slip,
): Promise<Bilingual | null> {
  const code = newCode();
  const isLive = await withTenant(db, agencyId, async (tenant) => {
    const slip = await lockSlip(tenant, surveyId, id);
    if (!slip || !mayReplace(slip).ok || mail === null) return false;
    await changeSlip(tenant, surveyId, id, { code_hash: codeHash(code), mailed: false });
    return true;
  });
  if (!isLive || mail === null) return null;
  const done = await mailer.send({ to: mail, ...mailText(of, name ?? '', code, slipLink(of, code)) });
  if (!done.ok) return done.error;
  await withTenant(db, agencyId, (tenant) => changeSlip(tenant, surveyId, id, { mailed: true }));
  return null;
}
