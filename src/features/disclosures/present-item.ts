import type { Framework, Item } from '../../core/framework/schema.ts';
import { impact } from '../../core/scoring/impact.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { printDecimal } from '../../lib/fraction.ts';
import type { Result } from '../../lib/result.ts';
import type { SelfCheckAnswer } from './edition.ts';
import { itemOf } from './framework-item.ts';
import type { Disclosure, Edition } from './queries.ts';
import { type Act, type ItemState, mayAct, type Person, publicAddress, stateOf } from './rules.ts';

export interface ComponentRow {
  /** From "1"; the field's name is "component-1". */
  readonly number: string;
  readonly text: Bilingual;
  readonly answer: SelfCheckAnswer | null;
}

export interface ItemView {
  readonly disclosure: Disclosure;
  readonly title: Bilingual;
  readonly subIndicator: string;
  readonly components: readonly ComponentRow[];
  readonly periodName: Bilingual;
  /** Null for an item of the present state; the last day is the last one covered. */
  readonly window: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | null;
  readonly impact: string;
  /** Null while nothing is published. */
  readonly publicHref: string | null;
  readonly newest: Edition | null;
  /** What the public sees; null while nothing is published. */
  readonly published: Edition | null;
  /** Of the draft. */
  readonly hasEvidence: boolean;
  readonly may: Readonly<Record<Act, Result<unknown, Bilingual>>>;
}

export interface ItemParts {
  readonly framework: Framework;
  readonly disclosure: Disclosure;
  readonly newest: Edition | null;
  readonly published: Edition | null;
  readonly evidenceCount: number;
  readonly person: Person;
}

const acts: readonly Act[] = [
  'save',
  'submit',
  'take-back',
  'send-back',
  'publish',
  'withdraw',
  'judge',
  'appeal',
  'accept',
  'settle',
];

export function presentItem(parts: ItemParts): ItemView {
  const { framework, disclosure, newest, published, evidenceCount, person } = parts;
  const item = itemOf(framework, disclosure.item);
  const cost = assertDefined(impact(framework, item.code), `impact of ${item.code}`);
  return {
    disclosure,
    newest,
    published,
    hasEvidence: evidenceCount > 0,
    title: item.title,
    subIndicator: item.subIndicator,
    components: item.components.map((text, index) => componentRow(disclosure, String(index + 1), text)),
    ...periodOf(framework, item),
    impact: printDecimal(cost, framework.rounding.places),
    publicHref: disclosure.publishedEdition === null ? null : publicAddress(disclosure),
    may: permitted(person, stateOf(disclosure, newest, evidenceCount, published)),
  };
}

function permitted(person: Person, state: ItemState): Record<Act, Result<unknown, Bilingual>> {
  return Object.fromEntries(acts.map((act) => [act, mayAct(person, state, act)])) as ItemView['may'];
}

function componentRow({ selfCheck }: Disclosure, number: string, text: Bilingual): ComponentRow {
  return { number, text, answer: selfCheck[number] ?? null };
}

function periodOf(framework: Framework, item: Item): Pick<ItemView, 'periodName' | 'window'> {
  const period = assertDefined(
    framework.periods.find(({ code }) => code === item.period),
    `period ${item.period}`,
  );
  const { name, start, end } = period;
  if (!start || !end) return { periodName: name, window: null };
  const last = Temporal.PlainDate.from(end).subtract({ days: 1 });
  return { periodName: name, window: { first: Temporal.PlainDate.from(start), last } };
}
