import type { Bilingual } from '../../lib/bilingual.ts';
import { exact, printFraction, sum } from '../../lib/fraction.ts';
import { checkLevels } from './check-levels.ts';
import type { Path, PathFault } from './fault.ts';
import type { Framework } from './schema.ts';

const FULL = exact(100);

/** Weights, counts, levels and score values agree with each other, exactly. */
export function checkNumbers(framework: Framework): PathFault[] {
  return [
    ...checkWeights(framework),
    ...checkSizes(framework),
    ...checkLevels(framework.levels.steps),
    ...checkScores(framework),
    ...checkSamples(framework),
  ];
}

function checkWeights({ instruments }: Framework): PathFault[] {
  const total = sum(instruments.map(({ weight }) => exact(weight)));
  if (total.equals(1)) return [];
  const found = printFraction(total);
  return fault(['instruments'], {
    th: `น้ำหนักของแบบวัดทั้งหมดต้องรวมกันได้ 1 พอดี แต่รวมได้ ${found}`,
    en: `the weights of the instruments must add up to exactly 1; they add up to ${found}`,
  });
}

/** Items may be unknown for an old year (an empty list); when any is given, all are. */
function checkSizes({ items, subIndicators }: Framework): PathFault[] {
  if (items.length === 0) return [];
  return subIndicators.flatMap(({ code, size }, i) => {
    const count = items.filter(({ subIndicator }) => subIndicator === code).length;
    if (count === size) return [];
    return fault(['subIndicators', i, 'size'], {
      th: `ตัวชี้วัดย่อย ${code} ระบุว่ามี ${size} ข้อ แต่มีจริง ${count} ข้อใน items`,
      en: `sub-indicator ${code} says it has ${size} items, but ${count} are listed in items`,
    });
  });
}

/** Scores are on 0..100, which every average relies on. */
function checkScores({ scales, verdicts, levels }: Framework): PathFault[] {
  const values: readonly (readonly [Path, string | null])[] = [
    ...scales.flatMap(({ options }, i) =>
      options.map(({ value }, j) => [['scales', i, 'options', j, 'value'], value] as const),
    ),
    [['verdicts', 'complete'], verdicts.complete],
    [['verdicts', 'missing'], verdicts.missing],
    ...levels.steps.flatMap(({ total, instruments }, i) => [
      [['levels', 'steps', i, 'total'], total] as const,
      [['levels', 'steps', i, 'instruments'], instruments] as const,
    ]),
  ];
  return values.flatMap(([path, value]) =>
    value === null || exact(value).compare(FULL) <= 0 ? [] : fault(path, overFull(value)),
  );
}

function checkSamples({ samples }: Framework): PathFault[] {
  return samples.flatMap(({ minimum, maximum }, i) =>
    minimum <= maximum
      ? []
      : fault(['samples', i, 'minimum'], {
          th: `จำนวนขั้นต่ำ ${minimum} มากกว่าจำนวนสูงสุด ${maximum}`,
          en: `the minimum ${minimum} is above the maximum ${maximum}`,
        }),
  );
}

function fault(path: Path, message: Bilingual): PathFault[] {
  return [{ path, message }];
}

function overFull(value: string): Bilingual {
  return { th: `คะแนนต้องไม่เกิน 100 แต่พบ ${value}`, en: `a score is at most 100; found ${value}` };
}
