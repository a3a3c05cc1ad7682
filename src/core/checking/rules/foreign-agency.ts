import type { Bilingual } from '../../../lib/bilingual.ts';
import { type AgencyMention, printedMention } from '../agencies/agency-mentions.ts';
import { foreignMentions } from '../agencies/foreign-mentions.ts';
import { mentionFix } from '../agencies/mention-fix.ts';
import { fullName, type OwnAgency, ownAgency } from '../agencies/own-agency.ts';
import { asCertain } from '../certainty.ts';
import type { CheckContext, Finding, Rule, Severity } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { indexPlaces, isPlace } from '../place-names.ts';
import { placeKey, whereIs } from '../where.ts';

/**
 * The name of another agency where the report speaks of itself: text pasted from another agency's report. One
 * finding a passage and name. An agency met, visited or asked is no mistake.
 */
export const foreignAgency: Rule = {
  id: 'foreign-agency',
  title: { th: 'ชื่อหน่วยงานอื่นในรายงาน', en: "Another agency's name" },
  check: (context) => {
    const own = ownAgency(context);
    if (!own) return [];
    const found = foreignMentions(context, own).map((one) =>
      one.slip ? slip(one.mention, own, context) : foreign(one.mention, own, one.severity),
    );
    return asCertain(context.report, onePerPassage(found));
  },
};

function foreign(mention: AgencyMention, own: OwnAgency, severity: Severity): Finding {
  const { th, en } = whereIs(mention.passage.place);
  const found = printedMention(mention);
  const self = fullName(own);
  const expected = mentionFix(mention, own)?.to ?? self;
  return makeFinding({
    rule: 'foreign-agency',
    severity,
    message: {
      th: `${th}: มีชื่อหน่วยงานอื่น “${found}” ทั้งที่เป็นรายงานของ${self}`,
      en: `In ${en} stands another agency's name, “${found}”, in the report of ${self}.`,
    },
    place: mention.passage.place,
    found,
    expected,
    remedy: severity === 'notice' ? checkPartner : replace(expected),
    fix: severity === 'error' ? mentionFix(mention, own) : null,
  });
}

const checkPartner: Bilingual = {
  th: 'ตรวจว่าหมายถึงหน่วยงานนั้นจริงหรือคัดลอกมา ถ้าคัดลอกมาให้แก้เป็นชื่อหน่วยงานของตน',
  en: 'Check whether that agency is really meant; if the text was copied, put the own name.',
};

function replace(expected: string): Bilingual {
  return {
    th: `แก้เป็น “${expected}” และอ่านข้อความนั้นทั้งหมดอีกครั้ง เพราะอาจคัดลอกมาทั้งช่อง`,
    en: `Replace it by “${expected}”, and read the whole passage again: all of it may have been copied.`,
  };
}

function slip(mention: AgencyMention, own: OwnAgency, { geography }: CheckContext): Finding {
  const { th, en } = whereIs(mention.passage.place);
  const found = printedMention(mention);
  const self = fullName(own);
  // A name that is a real place may be a neighbour's.
  const real = isPlace(indexPlaces(geography), mention.name ?? '');
  return makeFinding({
    rule: 'foreign-agency',
    severity: 'warning',
    message: {
      th: `${th}: สะกดชื่อหน่วยงานว่า “${found}” ต่างจาก “${self}” ที่ใช้ในรายงาน`,
      en: `In ${en} the agency's name is spelt “${found}”, unlike “${self}” elsewhere in the report.`,
    },
    place: mention.passage.place,
    found,
    expected: self,
    remedy: { th: `แก้เป็น “${self}”`, en: `Put “${self}”.` },
    fix: real ? null : mentionFix(mention, own),
  });
}

function onePerPassage(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${placeKey(finding.place)} ${finding.found}`;
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}
