import type { Path, PathFault } from './fault.ts';
import type { Framework } from './schema.ts';

/** Every code names one thing; the id is made of scheme and year. */
export function checkCodes(framework: Framework): PathFault[] {
  const { instruments, indicators, subIndicators, scales, questions, items, periods } = framework;
  return [
    ...repeated(['instruments'], 'code', instruments),
    ...repeated(['indicators'], 'no', indicators),
    ...repeated(['subIndicators'], 'code', subIndicators),
    ...repeated(['scales'], 'code', scales),
    ...repeated(['questions'], 'code', questions),
    ...questions.flatMap(({ parts }, i) => repeated(['questions', i, 'parts'], 'code', parts)),
    ...repeated(['items'], 'code', items),
    ...repeated(['periods'], 'code', periods),
    ...repeated(['levels', 'steps'], 'code', framework.levels.steps),
    ...repeated(['samples'], 'instrument', framework.samples),
    ...repeated(['calendar'], 'code', framework.calendar),
    ...checkId(framework),
  ];
}

function repeated<K extends string>(
  path: Path,
  key: K,
  rows: readonly Readonly<Record<K, string | number>>[],
): PathFault[] {
  const seen = new Set<string | number>();
  return rows.flatMap((row, index) => {
    const value = row[key];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = {
      th: `"${value}" ซ้ำกับรายการก่อนหน้า · แต่ละรายการต้องมีรหัสของตนเอง`,
      en: `"${value}" is used by an earlier entry too: give each entry its own`,
    };
    return [{ path: [...path, index, key], message }];
  });
}

function checkId({ id, scheme, fiscalYear }: Framework): PathFault[] {
  const expected = `${scheme}-${fiscalYear}`;
  if (id === expected) return [];
  const message = {
    th: `รหัสกรอบต้องเป็น "${expected}" ตาม scheme และ fiscalYear แต่พบ "${id}"`,
    en: `must be "${expected}", from scheme and fiscalYear; found "${id}"`,
  };
  return [{ path: ['id'], message }];
}
