import type { Bilingual } from '../../lib/bilingual.ts';
import type { Finding, Severity } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { placeFix } from './place-fix.ts';
import type { NearPlace, Spot } from './place-names.ts';
import type { Passage, Report } from './report.ts';

/** A province or district that cannot be right, and how to say so. */
export interface Mistake {
  readonly at: Passage;
  readonly label: string;
  readonly wrong: Bilingual;
  readonly severity: Severity;
  /** The name that is probably meant; `sure` when a program may put it. */
  readonly right: NearPlace | null;
  /** The place the subdistrict tells, when that is the reason for `right`. */
  readonly likely: Spot | null;
}

export function placeMistake(report: Report, mistake: Mistake): Finding {
  const { at, label, wrong, severity, likely } = mistake;
  const right = mistake.right?.name ?? null;
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
    fix: right && mistake.right?.sure ? placeFix(report, at, label, right) : null,
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
