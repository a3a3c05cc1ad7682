import type { Path, PathFault } from './fault.ts';
import type { Framework, Indicator } from './schema.ts';

/** Every code that is referred to exists, and every indicator belongs to exactly one instrument. */
export function checkReferences(framework: Framework): PathFault[] {
  return [
    ...checkInstruments(framework),
    ...checkSubIndicators(framework),
    ...checkQuestions(framework),
    ...checkItems(framework),
    ...framework.samples.flatMap(({ instrument }, i) =>
      unknown(
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
      if (!known.has(no)) return unknown(path, no, known);
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
      unknown(['subIndicators', i, 'indicator'], indicator, parents),
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
    ...unknown(['questions', i, 'indicator'], indicator, parents),
    ...parts.flatMap(({ scale }, j) => unknown(['questions', i, 'parts', j, 'scale'], scale, known)),
  ]);
}

function checkItems({ items, periods, subIndicators }: Framework): PathFault[] {
  const knownSubs = new Set(subIndicators.map(({ code }) => code));
  const knownPeriods = new Set(periods.map(({ code }) => code));
  const knownItems = new Set(items.map(({ code }) => code));
  return items.flatMap(({ code, subIndicator, period, relations }, i) => [
    ...unknown(['items', i, 'subIndicator'], subIndicator, knownSubs),
    ...unknown(['items', i, 'period'], period, knownPeriods),
    ...relations.flatMap(({ item }, j) => {
      const path = ['items', i, 'relations', j, 'item'];
      return item === code ? [{ path, message: toItself(code) }] : unknown(path, item, knownItems);
    }),
  ]);
}

/** Every `source`, wherever it stands, is explained under `sources`. */
function checkSources(value: unknown, known: ReadonlySet<string>, path: Path): PathFault[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => checkSources(entry, known, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key === 'source' && typeof entry === 'string') return unknown([...path, key], entry, known);
    return key === 'sources' ? [] : checkSources(entry, known, [...path, key]);
  });
}

function numbersFrom(indicators: readonly Indicator[], from: Indicator['from']): ReadonlySet<number> {
  return new Set(indicators.filter((indicator) => indicator.from === from).map(({ no }) => no));
}

function unknown<T extends string | number>(path: Path, value: T, known: ReadonlySet<T>): PathFault[] {
  if (known.has(value)) return [];
  const list = [...known].slice(0, 12).join(', ') || '–';
  const message = {
    th: `อ้างถึง "${value}" ซึ่งใช้ที่นี่ไม่ได้ · ที่ใช้ได้: ${list}`,
    en: `refers to "${value}", which cannot be used here; usable: ${list}`,
  };
  return [{ path, message }];
}

function toItself(code: string) {
  return {
    th: `${code} อ้างถึงตัวเอง · ระบุข้ออื่นที่สัมพันธ์กัน`,
    en: `${code} refers to itself: name the other item`,
  };
}

function ownedTwice(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} อยู่ในแบบวัดอื่นแล้ว · ตัวชี้วัดหนึ่งอยู่ได้แบบวัดเดียว`,
    en: `indicator ${no} already belongs to an instrument: it can belong to one only`,
  };
}

function orphan(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} ยังไม่อยู่ในแบบวัดใด · เพิ่มเลขนี้ใน instruments`,
    en: `indicator ${no} belongs to no instrument: add it in instruments`,
  };
}

function childless(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} คิดจากตัวชี้วัดย่อย แต่ยังไม่มีตัวชี้วัดย่อย · เพิ่มใน subIndicators`,
    en: `indicator ${no} is made of sub-indicators but has none: add them in subIndicators`,
  };
}
