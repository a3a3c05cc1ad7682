import type { Path, PathFault } from './fault.ts';
import { childless, orphan, ownedTwice, toItself, unlessKnown } from './reference-faults.ts';
import type { Framework, Indicator } from './schema.ts';

/** Every code that is referred to exists, and every indicator belongs to exactly one instrument. */
export function checkReferences(framework: Framework): PathFault[] {
  return [
    ...checkInstruments(framework),
    ...checkSubIndicators(framework),
    ...checkQuestions(framework),
    ...checkItems(framework),
    ...framework.samples.flatMap(({ instrument }, i) =>
      unlessKnown(
        ['samples', i, 'instrument'],
        instrument,
        new Set(framework.instruments.map(({ code }) => code)),
      ),
    ),
    ...checkSources(framework, new Set(Object.keys(framework.sources)), []),
  ];
}

function checkInstruments({ instruments, indicators }: Framework): PathFault[] {
  const known = new Set(indicators.map(({ no }) => no));
  const owned = new Set<number>();
  const faults = instruments.flatMap((instrument, i) =>
    instrument.indicators.flatMap((no, j) => {
      const path = ['instruments', i, 'indicators', j];
      if (!known.has(no)) return unlessKnown(path, no, known);
      if (owned.has(no)) return [{ path, message: ownedTwice(no) }];
      owned.add(no);
      return [];
    }),
  );
  const orphans = indicators.flatMap(({ no }, i) =>
    owned.has(no) || faults.length > 0 ? [] : [{ path: ['indicators', i, 'no'], message: orphan(no) }],
  );
  return [...faults, ...orphans];
}

function checkSubIndicators({ indicators, subIndicators }: Framework): PathFault[] {
  const parents = numbersFrom(indicators, 'sub-indicators');
  const used = new Set(subIndicators.map(({ indicator }) => indicator));
  return [
    ...subIndicators.flatMap(({ indicator }, i) =>
      unlessKnown(['subIndicators', i, 'indicator'], indicator, parents),
    ),
    ...indicators.flatMap(({ no, from }, i) =>
      from === 'questions' || used.has(no)
        ? []
        : [{ path: ['indicators', i, 'from'], message: childless(no) }],
    ),
  ];
}

function checkQuestions({ indicators, questions, scales }: Framework): PathFault[] {
  const parents = numbersFrom(indicators, 'questions');
  const known = new Set(scales.map(({ code }) => code));
  return questions.flatMap(({ indicator, parts }, i) => [
    ...unlessKnown(['questions', i, 'indicator'], indicator, parents),
    ...parts.flatMap(({ scale }, j) => unlessKnown(['questions', i, 'parts', j, 'scale'], scale, known)),
  ]);
}

function checkItems({ items, periods, subIndicators }: Framework): PathFault[] {
  const knownSubs = new Set(subIndicators.map(({ code }) => code));
  const knownPeriods = new Set(periods.map(({ code }) => code));
  const knownItems = new Set(items.map(({ code }) => code));
  return items.flatMap(({ code, subIndicator, period, relations }, i) => [
    ...unlessKnown(['items', i, 'subIndicator'], subIndicator, knownSubs),
    ...unlessKnown(['items', i, 'period'], period, knownPeriods),
    ...relations.flatMap(({ item }, j) => {
      const path = ['items', i, 'relations', j, 'item'];
      return item === code ? [{ path, message: toItself(code) }] : unlessKnown(path, item, knownItems);
    }),
  ]);
}

/** Every `source`, wherever it stands, is explained under `sources`. */
function checkSources(value: unknown, known: ReadonlySet<string>, path: Path): PathFault[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => checkSources(entry, known, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key === 'source' && typeof entry === 'string') return unlessKnown([...path, key], entry, known);
    return key === 'sources' ? [] : checkSources(entry, known, [...path, key]);
  });
}

function numbersFrom(indicators: readonly Indicator[], from: Indicator['from']): ReadonlySet<number> {
  return new Set(indicators.filter((indicator) => indicator.from === from).map(({ no }) => no));
}
