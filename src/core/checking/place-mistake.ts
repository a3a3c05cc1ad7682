import type { Bilingual } from '../../lib/bilingual.ts';
import type { Finding, Severity } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { placeFix } from './place-fix.ts';
import type { Spot } from './place-names.ts';
import type { Passage, Report } from './report.ts';

/** A province or district that cannot be right, and how to say so. */
export interface Mistake {
  readonly at: Passage;
  readonly label: string;
  readonly wrong: Bilingual;
  readonly severity: Severity;
}

/** `likely` is the place the subdistrict tells, null where the name was only the nearest: that mends nothing by itself. */
export function placeMistake(
  report: Report,
  mistake: Mistake,
  right: string | null,
  likely: Spot | null,
): Finding {
  const { at, label, wrong, severity } = mistake;
  const guess = right
    ? { th: ` น่าจะเป็น${label}${right}`, en: `; it is probably ${right}` }
    : { th: '', en: '' };
  const why = because(likely);
  return makeFinding({
    rule: 'place-unknown',
    severity,
    message: { th: `${wrong.th}${guess.th}${why.th}`, en: `${wrong.en}${guess.en}${why.en}.` },
    place: at.place,
    found: at.text,
    expected: right,
    remedy: {
      th: right ? `ตรวจแล้วแก้เป็น “${label}${right}”` : 'ตรวจชื่อจังหวัด อำเภอ และตำบลให้ตรงกัน',
      en: right ? `Check, then put “${label}${right}”.` : 'Make province, district and subdistrict agree.',
    },
    fix: right && likely && severity !== 'notice' ? placeFix(report, at, label, right) : null,
  });
}

function because(likely: Spot | null): Bilingual {
  if (!likely?.subdistrict) return { th: '', en: '' };
  const { subdistrict: own, district: within, province: above } = likely;
  return {
    th: ` เพราะตำบล${own}อยู่ในอำเภอ${within} จังหวัด${above}`,
    en: `, because subdistrict ${own} lies in district ${within}, province ${above}`,
  };
}
