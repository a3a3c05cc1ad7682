import { type Concerned, type SampleRule, smallestSample } from '../../core/surveying/sample-size.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { decidingWords } from './words-watch.ts';

export interface PresentedSample {
  /** Null where it cannot be computed yet. */
  readonly needed: number | null;
  /** The rule, then how it was applied. */
  readonly lines: readonly Bilingual[];
  readonly isVerified: boolean;
}

/** The smallest sample with the rule it follows, in words. */
export function presentSample(rule: SampleRule, concerned: Concerned): PresentedSample {
  const sample = smallestSample(rule, concerned);
  const lines = [ruleWords(rule), ...classLines(rule, concerned)];
  if (!sample) return { needed: null, lines, isVerified: rule.verified };
  const { needed, deciding, share, isVerified } = sample;
  const applied = share === null ? decidingWords[deciding] : appliedWords(rule, concerned, share, deciding);
  return { needed, lines: [...lines, applied], isVerified };
}

const many = (count: number) => count.toLocaleString('en-US');

/** ITA 2566: "at least 10 % of the people concerned, not under 30 (fewer than 30: all), 400 is enough". */
function ruleWords({ percent, minimum, maximum }: SampleRule): Bilingual {
  return {
    th: `เกณฑ์: ไม่น้อยกว่าร้อยละ ${percent} ของผู้เกี่ยวข้อง และไม่น้อยกว่า ${minimum} คน (ถ้ามีไม่ถึง ${minimum} คน ต้องได้ทุกคน) · ${many(maximum)} คนถือว่าเพียงพอ`,
    en: `The rule: at least ${percent} % of the people concerned and not under ${minimum} (of fewer than ${minimum}, all); ${many(maximum)} are enough.`,
  };
}

function classLines({ classes }: SampleRule, { agencyClass }: Concerned): Bilingual[] {
  const found = classes.find((each) => each.agencyClass.th === agencyClass);
  if (!found) return [];
  const { minimum, agencyClass: name } = found;
  return [
    {
      th: `${name.th}: ไม่น้อยกว่า ${many(minimum)} คน`,
      en: `${name.en}: not under ${many(minimum)}.`,
    },
  ];
}

function appliedWords(
  { percent }: SampleRule,
  { population }: Concerned,
  share: number,
  deciding: keyof typeof decidingWords,
): Bilingual {
  const people = many(population ?? 0);
  const why = decidingWords[deciding];
  return {
    th: `คำนวณ: ร้อยละ ${percent} ของ ${people} คน = ${many(share)} คน · ${why.th}`,
    en: `Computed: ${percent} % of ${people} = ${many(share)}; ${why.en}.`,
  };
}
