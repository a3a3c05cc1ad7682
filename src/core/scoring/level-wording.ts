import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, printDecimal } from '../../lib/fraction.ts';
import type { LevelStep } from '../framework/schema.ts';
import type { LevelCondition } from './scorecard.ts';
import { nameOf, spaced } from './wording.ts';

/** "ผ่าน ไม่ใช่ผ่านดี: IIT 82.24 < 85 ขาด 2.76" */
export function shortReason(
  level: LevelStep,
  better: LevelStep,
  conditions: readonly LevelCondition[],
  places: number,
): Bilingual {
  const failing = conditions.filter(({ holds }) => !holds);
  const each = failing.map(({ on, score, least, short }) => {
    const { th, en } = scoreName(on);
    const comparison = `${printDecimal(score, places)} < ${printLeast(least, places)}`;
    const distance = printDecimal(short, places);
    return { th: `${th} ${comparison} ขาด ${distance}`, en: `${en} ${comparison}, short by ${distance}` };
  });
  return {
    th: `${level.name.th} ไม่ใช่${spaced(better.name.th).trimEnd()}: ${each.map(({ th }) => th).join(' และ ')}`,
    en: `${level.name.en}, not ${better.name.en}: ${each.map(({ en }) => en).join('; ')}`,
  };
}

/** "ผ่าน: คะแนนรวม 91.04 ≥ 85" */
export function metReason(level: LevelStep, met: readonly LevelCondition[], places: number): Bilingual {
  const each = met.map(({ on, score, least }) => {
    const { th, en } = scoreName(on);
    const comparison = `${printDecimal(score, places)} ≥ ${printLeast(least, places)}`;
    return { th: `${th} ${comparison}`, en: `${en} ${comparison}` };
  });
  if (each.length === 0) {
    return {
      th: `${level.name.th}: ระดับนี้ไม่มีคะแนนขั้นต่ำ`,
      en: `${level.name.en}: this level asks no minimum score`,
    };
  }
  return {
    th: `${level.name.th}: ${each.map(({ th }) => th).join(', ')}`,
    en: `${level.name.en}: ${each.map(({ en }) => en).join(', ')}`,
  };
}

export function unknownReason(missing: readonly string[]): Bilingual {
  const names = missing.map((on) => (on === 'total' ? nameOf('total', on) : { th: `คะแนน ${on}`, en: on }));
  return {
    th: `ยังบอกระดับไม่ได้ เพราะยังไม่มี${names.map(({ th }) => th).join(' และ ')}`,
    en: `The level is not known yet, because ${names.map(({ en }) => en).join(' and ')} ${names.length > 1 ? 'are' : 'is'} missing`,
  };
}

export function leastReason(floor: LevelStep): Bilingual {
  return {
    th: `อย่างน้อยอยู่ในระดับ${spaced(floor.name.th).trimEnd()}`,
    en: `It is at least ${floor.name.en}`,
  };
}

function scoreName(on: string): Bilingual {
  return on === 'total' ? { th: 'คะแนนรวม', en: 'total' } : { th: on, en: on };
}

/** A threshold as people write it: "85", or "82.50" where it is no whole number. */
function printLeast(least: Exact, places: number): string {
  return least.d === 1n ? least.n.toString() : printDecimal(least, places);
}
