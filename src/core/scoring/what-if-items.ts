import { type Exact, exact, printFraction } from '../../lib/fraction.ts';
import type { Framework, Item } from '../framework/schema.ts';
import { findDerivation } from './derive.ts';
import { ownValue, type ScoreInputs } from './inputs.ts';
import type { Scorecard } from './scorecard.ts';

export type ItemWish = 'complete' | 'missing';

export interface ItemChanges {
  /** For `whatIf`. */
  readonly changes: ScoreInputs;
  /** Wishes that cannot change anything: the item is so already, or nothing is known of its indicator. */
  readonly idle: readonly string[];
}

/**
 * What other verdicts on some items would make of the inputs. Where the verdicts of all items of an indicator are known
 * they are changed themselves. Where only the indicator is known (that is what is announced), it is moved by the item's
 * share of it: ITA 2566: an indicator is the mean of its sub-indicators and these of their items, so one item of n in
 * one of m sub-indicators moves it by 100 / (n × m), whatever the others are.
 */
export function itemChanges(
  framework: Framework,
  inputs: ScoreInputs,
  before: Scorecard,
  wishes: Readonly<Record<string, ItemWish>>,
): ItemChanges {
  const items: Record<string, Exact> = {};
  const indicators: Record<number, string> = {};
  const idle: string[] = [];
  for (const item of framework.items) {
    const wish = ownValue(wishes, item.code);
    if (!wish) continue;
    const present = ownValue(inputs.items, item.code);
    const wanted = exact(framework.verdicts[wish]);
    const { no, origin, score } = indicatorOf(framework, before, item);
    const now = indicators[no] === undefined ? score : exact(indicators[no]);
    const moved = now?.add(shareOf(framework, item).mul(wish === 'complete' ? 1 : -1));
    if (present?.equals(wanted) || !moved) idle.push(item.code);
    else if (origin === 'computed') items[item.code] = wanted;
    else if (moved.lt(0) || moved.gt(100)) idle.push(item.code);
    else indicators[no] = printFraction(moved);
  }
  return { changes: { items, indicators }, idle };
}

function indicatorOf(framework: Framework, { total }: Scorecard, item: Item) {
  const sub = framework.subIndicators.find(({ code }) => code === item.subIndicator);
  const no = sub?.indicator ?? 0;
  const found = findDerivation(total, String(no));
  return { no, origin: found?.origin ?? 'missing', score: found?.value ?? null };
}

/** Points of its indicator that stand or fall with the item. */
function shareOf({ subIndicators, verdicts }: Framework, item: Item): Exact {
  const sub = subIndicators.find(({ code }) => code === item.subIndicator);
  const siblings = subIndicators.filter(({ indicator }) => indicator === sub?.indicator).length;
  const whole = exact(verdicts.complete).sub(exact(verdicts.missing));
  return sub ? whole.div(sub.size).div(siblings) : exact(0);
}
