import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Submission } from '../answers/acts.ts';
import { claimRefusals, slipOf, ticketOfToken } from '../slips/acts.ts';
import type { Asked } from './load.ts';
import { ticketOfNumber } from './rules.ts';
import { failureWords as words } from './words-failure.ts';
import { judgeWork, readProof, type Work } from './work.ts';

/** What a form brings that may be spent once, as it was posted. */
export type Ticket =
  | { readonly kind: 'token'; readonly message: Uint8Array; readonly signature: Uint8Array }
  | { readonly kind: 'slip'; readonly code: string }
  | {
      readonly kind: 'number';
      readonly drawn: string;
      readonly ticket: Uint8Array;
      readonly work: string | null;
    };

/** `field`: what to mend on the form. */
export interface NoTicket {
  readonly field: 'slip' | 'ticket';
  readonly why: Bilingual;
}

export function readTicket({ survey }: Pick<Asked, 'survey'>, form: FormData): Result<Ticket, NoTicket> {
  const field = (name: string) => String(form.get(name) ?? '').trim();
  if (survey.access === 'invited') return readInvited(field);
  const [drawn, work] = [field('ticket'), form.has('work') ? field('work') : null];
  const ticket = ticketOfNumber(drawn);
  return ticket ? ok({ kind: 'number', drawn, ticket, work }) : err({ field: 'ticket', why: words.noTicket });
}

function readInvited(field: (name: string) => string): Result<Ticket, NoTicket> {
  const [, message, signature] = /^([\w-]{20,400})\.([\w-]{80,1400})$/.exec(field('token')) ?? [];
  if (message && signature) {
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));
    return ok({ kind: 'token', message: bytes(message), signature: bytes(signature) });
  }
  const code = field('slip');
  return code === '' || code.length > 60
    ? err({ field: 'slip', why: words.noSlip })
    : ok({ kind: 'slip', code });
}

/** Which allowance it counts against: of invitations, of work that was done, or of pages that did none. */
export function worthOf(
  ticket: Ticket,
  { survey }: Asked,
  bits: number,
  now: Temporal.Instant,
): Result<'invited' | 'worked' | 'plain', Exclude<Work, 'done'>> {
  if (ticket.kind !== 'number') return ok('invited');
  if (ticket.work === null) return ok('plain');
  const work = judgeWork(readProof(ticket.work), { surveyId: survey.id, ticket: ticket.drawn, bits, now });
  return work === 'done' ? ok('worked') : err(work);
}

/** What is spent, 32 bytes. A slip is claimed with it, in the transaction that keeps the answer. */
export type Spending = Pick<Submission, 'ticket' | 'claim'>;

export function spendingOf({ survey, publicKey }: Asked, ticket: Ticket): Result<Spending, NoTicket> {
  if (ticket.kind === 'number') return ok({ ticket: ticket.ticket });
  if (ticket.kind === 'token') {
    const bytes = publicKey && ticketOfToken(publicKey, ticket);
    return bytes ? ok({ ticket: bytes }) : err({ field: 'slip', why: words.badToken });
  }
  const slip = slipOf(survey.id, ticket.code);
  return slip ? ok(slip) : err({ field: 'slip', why: claimRefusals.unknown });
}
