import type { Framework } from '../../core/framework/schema.ts';
import { exact } from '../../lib/fraction.ts';
import { planOwners } from '../carry-forward/rules.ts';
import type { Target } from './rules.ts';

export interface Suggestion {
  readonly target: Target;
  /** As announced ("76.47"); null of an item. */
  readonly score: string | null;
  /** What the weak point will say when it is taken over. */
  readonly description: string;
}

/** Last year's indicators with this year's number, the lowest score first. */
export function fromScores(
  framework: Framework,
  lastYear: number,
  scores: ReadonlyMap<string, string>,
): Suggestion[] {
  const scored = framework.indicators.flatMap(({ no }) => {
    const score = scores.get(String(no));
    return score === undefined ? [] : [{ no, score }];
  });
  return scored
    .toSorted((a, b) => exact(a.score).compare(exact(b.score)) || a.no - b.no)
    .map(({ no, score }, at) => ({
      target: `indicator:${no}`,
      score,
      description: `ปี ${lastYear} ได้ ${score} คะแนน ต่ำเป็นลำดับที่ ${at + 1} จาก ${scored.length} ตัวชี้วัด`,
    }));
}

/** Items that were not complete last year, by the code they have this year; those the year no longer asks for are left out. */
export function fromVerdicts(
  last: Pick<Framework, 'items' | 'fiscalYear'>,
  framework: Framework,
  incomplete: readonly string[],
): Suggestion[] {
  const { carried } = planOwners(
    incomplete.map((item) => ({ item, unitId: '' })),
    last,
    framework,
  );
  return carried.map(({ item, from }) => ({
    target: `item:${item}`,
    score: null,
    description: `ผลการตรวจปี ${last.fiscalYear}: ${from} ยังไม่ครบองค์ประกอบ`,
  }));
}
