import { createHash } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import { mayRun, type Person, surveyAddress } from '../surveys/rules.ts';
import { refusals } from './refusals.ts';

/** named: for one person; drawn: out of a box, and nobody wrote down who got which. */
export const kinds = ['named', 'drawn'] as const;
export type Kind = (typeof kinds)[number];

/** The most slips of one survey that are made at once; a longer print run is two. */
export const MOST_AT_ONCE = 5_000;

export interface SlipState {
  readonly kind: Kind;
  /** A token was signed for it, or it answered by itself. */
  readonly fetched: boolean;
  readonly cancelled: boolean;
}

export function slipsAddress(survey: { readonly year: number; readonly id: string }): string {
  return `${surveyAddress(survey)}/slips`;
}

/** May this person make, print, mail and cancel slips of the survey? */
export function mayInvite(
  person: Person,
  { access, status, yearIsOpen }: Pick<Survey, 'access' | 'status' | 'yearIsOpen'>,
): Result<true, Bilingual> {
  const may = mayRun(person, { yearIsOpen });
  if (!may.ok) return may;
  if (access !== 'invited') return err(refusals.openToAll);
  return status === 'closed' ? err(refusals.closed) : ok(true);
}

/** A slip tells the last day, so there must be one, and it must not be over. */
export function mayPrint(
  person: Person,
  survey: Pick<Survey, 'access' | 'status' | 'yearIsOpen' | 'closesOn'>,
  today: Temporal.PlainDate,
): Result<true, Bilingual> {
  const may = mayInvite(person, survey);
  if (!may.ok) return may;
  if (survey.closesOn === null) return err(refusals.noLastDay);
  return Temporal.PlainDate.compare(today, survey.closesOn) > 0 ? err(refusals.over) : ok(true);
}

/** A mail is read at once: what it leads to must be open. */
export function mayMail(
  person: Person,
  survey: Pick<Survey, 'access' | 'status' | 'yearIsOpen' | 'closesOn'>,
  today: Temporal.PlainDate,
): Result<true, Bilingual> {
  const may = mayPrint(person, survey, today);
  if (!may.ok) return may;
  return survey.status === 'draft' ? err(refusals.notOpenYet) : ok(true);
}

/** May a slip be made anew or cancelled? Not once it was used: the token it was exchanged for cannot be found again. */
export function mayReplace({ fetched, cancelled }: SlipState): Result<true, Bilingual> {
  if (fetched) return err(refusals.fetched);
  return cancelled ? err(refusals.cancelledAlready) : ok(true);
}

/** A survey's public key (DER), to be compared by people: its SHA-256 in eight groups of eight. */
export function fingerprintOf(publicKey: Uint8Array): string {
  const hex = createHash('sha256').update(publicKey).digest('hex');
  return (hex.match(/.{8}/g) ?? []).join(' ');
}

/** All slips of a survey together: in force, and used. */
export interface SlipTotals {
  readonly made: number;
  readonly used: number;
}

export function totalsOf(counts: readonly { readonly made: number; readonly fetched: number }[]): SlipTotals {
  return {
    made: counts.reduce((sum, { made }) => sum + made, 0),
    used: counts.reduce((sum, { fetched }) => sum + fetched, 0),
  };
}

/** How many slips are in force and used, for how many people: said in every place alike, so that anybody sees stuffing. */
export function slipTotals({ made, used }: SlipTotals, people: number | null): Bilingual {
  const [all, spent, of] = [made, used, people].map((count) => count?.toLocaleString('en-US') ?? '–');
  return {
    th: `ออกบัตร ${all} ใบ · ใช้แล้ว ${spent} ใบ · บุคลากร ${of} คน`,
    en: `Slips ${all} · used ${spent} · people ${of}`,
  };
}

/** Of a file of names; bytes. */
export const MOST_FILE = 1024 * 1024;
