import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { type Lost, type ReadAnswers, readAnswers, receiptOf } from '../answers/acts.ts';
import { type ClaimRefusal, claimRefusals } from '../slips/acts.ts';
import { type Mode, type Shut, shutOf } from '../surveys/rules.ts';
import type { Gate } from './gate.ts';
import type { Asked } from './load.ts';
import type { AnsweringParts } from './parts.ts';
import { type NoTicket, readTicket, type Spending, spendingOf, worthOf } from './tickets.ts';

/** Why a form was not kept. All of it can be sent again, save where the survey is shut. */
export type Failure =
  | { readonly kind: 'fields'; readonly errors: FieldErrors }
  | { readonly kind: 'empty' }
  | ({ readonly kind: 'ticket' } & NoTicket)
  /** `stale`: the work is not of this hour. `wrong`: it is none for this answer. */
  | { readonly kind: 'work'; readonly why: 'stale' | 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number; readonly hasWorked: boolean }
  | { readonly kind: 'busy' }
  | { readonly kind: 'shut'; readonly shut: Shut };

interface Sending {
  readonly agencyId: string;
  readonly asked: Asked;
  readonly form: FormData;
  /** Network address; counted in memory, and forgotten. */
  readonly address: string;
  readonly today: Temporal.PlainDate;
}

/** `isAgain`: answers of this ticket lay here before, and what was sent now was not added to them. */
export interface Sent {
  /** In hex. */
  readonly receipt: string;
  readonly isAgain: boolean;
}

/** Takes one person's answers; the receipt once they are on the disk, also when they were before. */
export async function sendAnswers(
  parts: AnsweringParts,
  gate: Gate,
  sending: Sending,
): Promise<Result<Sent, Failure>> {
  const { agencyId, asked, form, address, today } = sending;
  const shut = shutOf(asked.survey, today);
  if (shut) return err({ kind: 'shut', shut });
  const read = readTicket(asked, form);
  if (!read.ok) return err({ kind: 'ticket', ...read.error });
  const worth = worthOf(read.value, asked, gate.bits, parts.now());
  if (!worth.ok) return err({ kind: 'work', why: worth.error });
  const seconds = gate.pass(worth.value, address);
  if (seconds > 0) return err({ kind: 'wait', seconds, hasWorked: worth.value !== 'plain' });
  const answered = readAll(asked, form);
  if (!answered.ok) return answered;
  const spending = spendingOf(asked, read.value);
  if (!spending.ok) return err({ kind: 'ticket', ...spending.error });
  return submit(parts, { agencyId, asked, ...answered.value }, spending.value, 'self');
}

/** The answers of a form: at least one. */
export function readAll({ survey }: Pick<Asked, 'survey'>, form: FormData): Result<ReadAnswers, Failure> {
  const read = readAnswers(survey.questions, form);
  if (!read.ok) return err({ kind: 'fields', errors: read.error });
  const { options, texts } = read.value;
  return options.some((option) => option > 0) || texts.length > 0 ? read : err({ kind: 'empty' });
}

type Given = Pick<ReadAnswers, 'options' | 'texts'> & Pick<Sending, 'agencyId' | 'asked'>;

export async function submit(
  { collector }: Pick<AnsweringParts, 'collector'>,
  { agencyId, asked, options, texts }: Given,
  spending: Spending,
  mode: Mode,
): Promise<Result<Sent, Failure>> {
  const given = { agencyId, surveyId: asked.survey.id, ...spending, mode, options, texts };
  const kept = await collector.submit(given);
  if (kept.ok)
    return ok({ receipt: receiptOf(spending.ticket).toString('hex'), isAgain: kept.value === 'kept-before' });
  return err(failureOf(kept.error));
}

function failureOf(lost: Lost): Failure {
  if (lost === 'busy') return { kind: 'busy' };
  if (lost === 'missing') return { kind: 'shut', shut: 'over' };
  if (lost in claimRefusals)
    return { kind: 'ticket', field: 'slip', why: claimRefusals[lost as ClaimRefusal] };
  return { kind: 'shut', shut: lost as Shut };
}
