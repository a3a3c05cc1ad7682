import { withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { recordAudit } from '../audit/queries.ts';
import { subjectOf } from '../surveys/rules.ts';
import { codeHash, newCode } from './code.ts';
import type { SlipParts } from './parts.ts';
import { changeSlip, lockSlip, type Slip } from './queries.ts';
import { refusals } from './refusals.ts';
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
 * Mails slips, each with a code made now: the former is dead once the mail was taken, and good where it was not. When a
 * whole handful fails, the mail server is the fault, and the rest is left as it was.
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
    const faults = done.flatMap((why, index) =>
      typeof why === 'string' ? [] : [{ who: some[index]?.name ?? '', why }],
    );
    sent += done.filter((outcome) => outcome === 'sent').length;
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

/** Slips whose mail is on its way: of two presses at once the second leaves them alone. */
const underWay = new Set<string>();

/** `left`: it needs to go out no more, or is on its way by another press; else why it did not. */
type Outcome = 'sent' | 'left' | Bilingual;

async function mailOne(
  parts: Pick<SlipParts, 'db' | 'mailer'>,
  mailing: Mailing,
  { id }: Slip,
): Promise<Outcome> {
  if (underWay.has(id)) return 'left';
  underWay.add(id);
  try {
    return await mailNow(parts, mailing, id);
  } finally {
    underWay.delete(id);
  }
}

/** The code is changed after the mail was taken: one that did not go must not kill the slip on somebody's desk. */
async function mailNow(
  { db, mailer }: Pick<SlipParts, 'db' | 'mailer'>,
  { agencyId, surveyId, of }: Mailing,
  id: string,
): Promise<Outcome> {
  const slip = await withTenant(db, agencyId, (tenant) => lockSlip(tenant, surveyId, id));
  if (!slip || slip.mail === null || !mayReplace(slip).ok) return 'left';
  const code = newCode();
  const text = mailText(of, slip.name ?? '', code, slipLink(of, code));
  const done = await mailer.send({ to: slip.mail, ...text });
  if (!done.ok) return done.error;
  return withTenant(db, agencyId, async (tenant) => {
    const now = await lockSlip(tenant, surveyId, id);
    if (!now || !mayReplace(now).ok || !now.codeHash.equals(slip.codeHash)) return refusals.changedMeanwhile;
    await changeSlip(tenant, surveyId, id, { code_hash: codeHash(code), mailed: true, printed: false });
    return 'sent';
  });
}
