import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, mean, sum } from '../../lib/fraction.ts';
import type { Framework, Indicator, Instrument, SubIndicator } from '../framework/schema.ts';
import { allValues, derive, deriveGiven, readScore } from './derive.ts';
import { deriveQuestion } from './from-answers.ts';
import { assertInputs, ownValue, type ScoreInputs } from './inputs.ts';
import { explainLevel } from './level.ts';
import type { Derivation, Scorecard } from './scorecard.ts';
import { meanFormula, weightedFormula } from './wording.ts';

/**
 * Scores of one agency with how each came about. ITA 2566: total = weighted sum of the instruments; an instrument is
 * the mean of its indicators; indicators 1–8 the mean of their questions, 9–10 of their sub-indicators (not of the
 * items); a sub-indicator the mean of its items. Nothing is rounded on the way. What is missing is null with a reason.
 */
export function computeScorecard(framework: Framework, inputs: ScoreInputs): Scorecard {
  assertInputs(framework, inputs);
  const instruments = framework.instruments.map((each) => deriveInstrument(framework, each, inputs));
  const values = allValues(instruments);
  const total = derive({
    id: 'total',
    kind: 'total',
    label: { th: 'คะแนนรวม', en: 'Total score' },
    places: framework.rounding.places,
    formula: weightedFormula(framework.instruments),
    computed: values && sum(values.map((value, index) => value.mul(instruments[index]?.weight ?? 0))),
    given: null,
    children: instruments,
    alwaysShowChildren: true,
  });
  const scores = Object.fromEntries(instruments.map(({ id, value }) => [id, value]));
  return { framework: framework.id, total, level: explainLevel(framework, total.value, scores) };
}

function deriveInstrument(framework: Framework, instrument: Instrument, inputs: ScoreInputs): Derivation {
  const indicators = framework.indicators
    .filter(({ no }) => instrument.indicators.includes(no))
    .map((indicator) => deriveIndicator(framework, indicator, inputs));
  const values = allValues(indicators);
  return derive({
    id: instrument.code,
    kind: 'instrument',
    label: instrument.name,
    places: framework.rounding.places,
    formula: meanOf(indicators),
    computed: values && mean(values),
    given: null,
    children: indicators,
    weight: exact(instrument.weight),
    alwaysShowChildren: true,
  });
}

function deriveIndicator(framework: Framework, indicator: Indicator, inputs: ScoreInputs): Derivation {
  const children = detailsOf(framework, indicator, inputs);
  const values = allValues(children);
  return derive({
    id: String(indicator.no),
    kind: 'indicator',
    label: indicator.name,
    places: framework.rounding.places,
    formula: meanOf(children),
    computed: values && mean(values),
    given: readScore(ownValue(inputs.indicators, indicator.no)),
    children,
  });
}

function detailsOf(framework: Framework, { no, from }: Indicator, inputs: ScoreInputs): Derivation[] {
  if (from === 'sub-indicators') {
    const subs = framework.subIndicators.filter(({ indicator }) => indicator === no);
    return subs.map((sub) => deriveSubIndicator(framework, sub, inputs));
  }
  const questions = framework.questions.filter(({ indicator }) => indicator === no);
  return questions.map((question) => deriveQuestion(framework, question, inputs.answers ?? null));
}

function deriveSubIndicator(framework: Framework, sub: SubIndicator, inputs: ScoreInputs): Derivation {
  const { places } = framework.rounding;
  const items = framework.items
    .filter(({ subIndicator }) => subIndicator === sub.code)
    .map(({ code, title }) => deriveGiven(code, 'item', title, places, ownValue(inputs.items, code)));
  // Old years: the number of items is known while the items are not.
  const values = items.length === sub.size ? allValues(items) : null;
  return derive({
    id: sub.code,
    kind: 'sub-indicator',
    label: sub.name,
    places,
    formula: meanOf(items),
    computed: values && mean(values),
    given: readScore(ownValue(inputs.subIndicators, sub.code)),
    children: items,
  });
}

/** Null where the framework does not know what the number is made of. */
function meanOf(children: readonly Derivation[]): Bilingual | null {
  const [first] = children;
  const codes = children.map(({ id }) => id);
  return first ? meanFormula(first.kind, codes) : null;
}
