import type { Bilingual } from '../../lib/bilingual.ts';
import { exact } from '../../lib/fraction.ts';
import type { PathFault } from './fault.ts';
import type { LevelStep } from './schema.ts';

/** Levels go from best to worst and leave no score without one. */
export function checkLevels(steps: readonly LevelStep[]): PathFault[] {
  const last = steps.length - 1;
  return steps.flatMap((step, i) => {
    const next = steps[i + 1];
    if (next && !isAbove(step, next))
      return [{ path: ['levels', 'steps', i + 1], message: disorder(step, next) }];
    if (i === last && (!exact(step.total).equals(0) || step.instruments !== null)) {
      return [{ path: ['levels', 'steps', i], message: lastLevel }];
    }
    return [];
  });
}

/** A better level asks a higher total, or the same total and more of every instrument. */
function isAbove(better: LevelStep, worse: LevelStep): boolean {
  const order = exact(better.total).compare(exact(worse.total));
  if (order !== 0) return order > 0;
  if (better.instruments === null) return false;
  return worse.instruments === null || exact(better.instruments).compare(exact(worse.instruments)) > 0;
}

function disorder(better: LevelStep, worse: LevelStep): Bilingual {
  return {
    th: `ระดับต้องเรียงจากสูงลงต่ำ แต่ "${worse.name.th}" ไม่ต่ำกว่า "${better.name.th}" ที่อยู่ก่อนหน้า`,
    en: `levels go from best to worst, but "${worse.name.en}" is not below "${better.name.en}" before it`,
  };
}

const lastLevel: Bilingual = {
  th: 'ระดับสุดท้ายต้องมี total เป็น "0" และ instruments เป็น null เพื่อให้ทุกคะแนนมีระดับ',
  en: 'the last level needs total "0" and instruments null, so that every score has a level',
};
