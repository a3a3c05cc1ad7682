import { exact } from '../../lib/fraction.ts';
import type { Framework } from '../framework/schema.ts';

/** What a framework says of the smallest sample of an instrument. */
export type SampleRule = Framework['samples'][number];

export interface Concerned {
  /** How many people it concerns; null: not counted yet. */
  readonly population: number | null;
  /** In Thai, as the framework names it; null: none. */
  readonly agencyClass: string | null;
}

/**
 * Which part of the rule decides. all: they are so few that everybody is asked · least: the share is under the least
 * number · share: so many of a hundred · enough: more than is enough · class: the class of the agency asks for more.
 */
export type Deciding = 'all' | 'least' | 'share' | 'enough' | 'class';

export interface SampleSize {
  /** Respondents needed at least. */
  readonly needed: number;
  readonly deciding: Deciding;
  /** The share of the population alone, rounded up; null where it is not counted. */
  readonly share: number | null;
  /** What the class asks for; null where none is chosen or the rule does not know it. */
  readonly ofClass: number | null;
  /** Were all facts it rests on read in a source? */
  readonly isVerified: boolean;
}

/**
 * The smallest sample (ITA 2566: at least 10 % of the people concerned, not under 30, of fewer than 30 all, and 400 are
 * enough; from 2567 on a class of agency may ask for more). Exact; a part of a person counts as one. Null where neither
 * the population nor a class says anything.
 */
export function smallestSample(rule: SampleRule, { population, agencyClass }: Concerned): SampleSize | null {
  const found = rule.classes.find((each) => each.agencyClass.th === agencyClass);
  const ofClass = found?.minimum ?? null;
  if (population === null) {
    if (!found) return null;
    return { needed: found.minimum, deciding: 'class', share: null, ofClass, isVerified: found.verified };
  }
  const share = Number(exact(rule.percent).mul(population).div(100).ceil().valueOf());
  const general = byRule(rule, population, share);
  const asksMore = ofClass !== null && ofClass > general.needed;
  const isVerified = rule.verified && (!asksMore || found?.verified === true);
  if (!asksMore) return { ...general, share, ofClass, isVerified };
  const isAll = population <= ofClass;
  return {
    ...{ needed: isAll ? population : ofClass, deciding: isAll ? 'all' : 'class' },
    ...{ share, ofClass, isVerified },
  };
}

function byRule(
  { minimum, maximum }: SampleRule,
  population: number,
  share: number,
): Pick<SampleSize, 'needed' | 'deciding'> {
  if (population <= minimum) return { needed: population, deciding: 'all' };
  if (share <= minimum) return { needed: minimum, deciding: 'least' };
  return share > maximum ? { needed: maximum, deciding: 'enough' } : { needed: share, deciding: 'share' };
}
