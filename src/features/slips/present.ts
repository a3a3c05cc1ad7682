import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { Survey } from '../surveys/queries.ts';
import type { Person } from '../surveys/rules.ts';
import { seenOf } from './code.ts';
import type { Slip, SlipCount } from './queries.ts';
import { type Kind, mayInvite, mayMail, mayPrint, mayReplace, type SlipTotals, totalsOf } from './rules.ts';
import type { StateName } from './words.ts';

const A_PAGE = 100;

export interface SlipLine extends Slip {
  readonly state: StateName;
  /** May it be printed or mailed anew, or cancelled? */
  readonly isLive: boolean;
  readonly seen: string;
}

export interface SlipsView {
  readonly counts: Readonly<Record<Kind, SlipCount>>;
  readonly lines: readonly SlipLine[];
  readonly current: number;
  readonly pages: number;
  /** Named slips that wait for a mail, and those that would be printed. */
  readonly toMail: number;
  readonly toPrint: number;
  /** Of both kinds. */
  readonly totals: SlipTotals;
  readonly may: Readonly<Record<'invite' | 'print' | 'mail', Result<true, Bilingual>>>;
}

export interface Loaded {
  readonly survey: Survey;
  readonly named: readonly Slip[];
  readonly counts: readonly SlipCount[];
}

export const isLive = (slip: Slip) => mayReplace(slip).ok;
export const waitsForMail = (slip: Slip) => isLive(slip) && !slip.mailed && slip.mail !== null;
/** Whoever was handed a code keeps it; another print is an act of its own. */
export const waitsForPrint = (slip: Slip) => isLive(slip) && !slip.mailed && !slip.printed;

export function presentSlips(
  { survey, named, counts }: Loaded,
  person: Person,
  { today, asked }: { readonly today: Temporal.PlainDate; readonly asked: number },
): SlipsView {
  const pages = Math.max(1, Math.ceil(named.length / A_PAGE));
  const current = Math.min(Math.max(1, asked), pages);
  const countOf = (kind: Kind) => counts.find((each) => each.kind === kind) ?? noneOf(kind);
  return {
    counts: { named: countOf('named'), drawn: countOf('drawn') },
    lines: named.slice((current - 1) * A_PAGE, current * A_PAGE).map((slip) => ({
      ...slip,
      ...{ state: stateOf(slip), isLive: isLive(slip), seen: seenOf(slip.codeHash) },
    })),
    ...{ current, pages },
    ...{ toMail: named.filter(waitsForMail).length, toPrint: named.filter(waitsForPrint).length },
    totals: totalsOf(counts),
    may: {
      invite: mayInvite(person, survey),
      print: mayPrint(person, survey, today),
      mail: mayMail(person, survey, today),
    },
  };
}

const noneOf = (kind: Kind): SlipCount => {
  return { kind, made: 0, mailed: 0, printed: 0, fetched: 0, cancelled: 0 };
};

function stateOf({ cancelled, fetched, mailed, printed }: Slip): StateName {
  if (cancelled) return 'cancelled';
  if (fetched) return 'used';
  if (mailed) return 'mailed';
  return printed ? 'printed' : 'waiting';
}
