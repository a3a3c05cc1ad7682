import type { Framework, Indicator } from '../../framework/schema.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Passage, ReportPart } from '../report.ts';
import { holdsName, matchWording, plainWording } from '../wording.ts';

/**
 * The printed name of each indicator, in the score table and in the indicator tables, against its official name.
 * ITA 2566: ten indicators with fixed names. A few wrong letters are a slip (warning); another name is an error.
 */
export const indicatorName: Rule = {
  id: 'indicator-name',
  title: { th: 'ชื่อตัวชี้วัดไม่ถูกต้อง', en: 'Wrong name of an indicator' },
  check: (context: CheckContext) => {
    const { report } = context;
    return [
      ...report.indicators.flatMap(({ no, title }) => judge(context, no, title)),
      ...report.scores.indicators.flatMap(({ no, name }) => judge(context, no, name)),
    ];
  },
};

function judge({ framework, report }: CheckContext, no: number | null, passage: Passage): Finding[] {
  const indicator = framework.indicators.find((one) => one.no === no);
  const printed = withoutNumber(passage.text);
  if (!indicator || plainWording(printed) === '') return [];
  const match = matchWording(printed, namesOf(indicator));
  if (match === 'same') return [];
  const other = framework.indicators.find((one) => matchWording(printed, namesOf(one)) === 'same');
  const slip = match === 'slip' && !other;
  // Words of the agency's own around the right name are no other name.
  const holds = !other && holdsName(printed, namesOf(indicator));
  const certain = !slip && !holds && indicator.verified && report.certainty !== 'geometry';
  return [
    makeFinding({
      rule: indicatorName.id,
      severity: certain ? 'error' : 'warning',
      message: wording(passage.place.part, indicator, printed, other, slip),
      place: passage.place,
      found: printed,
      expected: indicator.name.th,
      remedy: {
        th: `แก้ชื่อตัวชี้วัดที่ ${indicator.no} เป็น “${indicator.name.th}”`,
        en: `Correct the name of indicator ${indicator.no} to “${indicator.name.th}”.`,
      },
      fix: certain || slip ? { place: passage.place, from: printed, to: indicator.name.th } : null,
    }),
  ];
}

function namesOf({ name, aliases }: Indicator): readonly string[] {
  return [name.th, name.en, ...aliases];
}

/** "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่" → "การปฏิบัติหน้าที่". */
function withoutNumber(text: string): string {
  return text
    .replace(/^\s*(?:ตัวชี้วัด\s?(?:ที่)?)?\s{0,3}(?:[0-9๐-๙]{1,2}(?![0-9๐-๙]))?[\s.):–-]{0,4}/, '')
    .trim();
}

function wording(
  part: ReportPart,
  { no, name }: Framework['indicators'][number],
  printed: string,
  other: Indicator | undefined,
  slip: boolean,
): Finding['message'] {
  const at =
    part === 'indicators'
      ? { th: 'ในตารางตัวชี้วัด', en: 'in the indicator table' }
      : { th: 'ในตารางคะแนน', en: 'in the score table' };
  const head = {
    th: `ชื่อตัวชี้วัดที่ ${no} ${at.th}พิมพ์ว่า “${printed}”`,
    en: `The name of indicator ${no} ${at.en} is printed as “${printed}”`,
  };
  if (slip) {
    return {
      th: `${head.th} น่าจะพิมพ์คลาดเคลื่อนจาก “${name.th}”`,
      en: `${head.en}, probably a slip for “${name.th}”.`,
    };
  }
  if (other) {
    return {
      th: `${head.th} ซึ่งเป็นชื่อของตัวชี้วัดที่ ${other.no} ชื่อที่ถูกต้องคือ “${name.th}”`,
      en: `${head.en}, which is the name of indicator ${other.no}; the right name is “${name.th}”.`,
    };
  }
  return {
    th: `${head.th} ซึ่งไม่ใช่ชื่อตัวชี้วัด ชื่อที่ถูกต้องคือ “${name.th}”`,
    en: `${head.en}, which is no indicator's name; the right name is “${name.th}”.`,
  };
}
