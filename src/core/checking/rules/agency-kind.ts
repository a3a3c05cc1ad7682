import {
  type AgencyMention,
  agencyMentions,
  isOwnKind,
  printedMention,
} from '../agencies/agency-mentions.ts';
import { headSlips } from '../agencies/head-slips.ts';
import { mentionFix } from '../agencies/mention-fix.ts';
import { mentionSeverity } from '../agencies/mention-severity.ts';
import { fullName, type OwnAgency, ownAgency } from '../agencies/own-agency.ts';
import { asCertain } from '../certainty.ts';
import type { Finding, Fix, Rule, Severity } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listPlaces, placeKey, whereIs } from '../where.ts';

/**
 * Words of another kind of agency ("เทศบาล" in an อบต.), the own kind misspelt, the head's title nearly right.
 * Another agency's own name is the business of `foreign-agency`.
 */
export const agencyKind: Rule = {
  id: 'agency-kind',
  title: { th: 'คำเรียกหน่วยงานหรือตำแหน่งไม่ถูกต้อง', en: 'Wrong word for the agency or its head' },
  check: (context) => {
    const own = ownAgency(context);
    if (!own) return [];
    const mentions = agencyMentions(context);
    const found = [...otherKinds(mentions, own), ...misprints(mentions, own), ...headSlips(context, own)];
    return asCertain(context.report, found);
  },
};

function otherKinds(mentions: readonly AgencyMention[], own: OwnAgency): readonly Finding[] {
  const other = mentions.filter((mention) => !isOwnKind(mention, own));
  const met = new Set(other.filter((one) => one.role === 'partner').map((one) => one.kind.family));
  const byPlace = new Map<string, AgencyMention[]>();
  for (const mention of other) {
    if (mention.name !== null && mention.name !== own.name) continue;
    if (mentionSeverity(mention, own, false) === null) continue;
    const key = `${placeKey(mention.passage.place)} ${printedMention(mention)}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), mention]);
  }
  return [...byPlace.values()].map((same) => otherKind(same, own, met));
}

function otherKind(same: readonly AgencyMention[], own: OwnAgency, met: ReadonlySet<string>): Finding {
  const [mention] = same as readonly [AgencyMention, ...AgencyMention[]];
  const severity = leastSevere(same.map((one) => mentionSeverity(one, own, met.has(one.kind.family))));
  const { th, en } = whereIs(mention.passage.place);
  const found = printedMention(mention);
  const fix = severity === 'error' ? safeFix(same, own) : null;
  return makeFinding({
    rule: 'agency-kind',
    severity,
    message: {
      th: `${th}: ใช้คำว่า “${found}” ซึ่งเป็นคำของหน่วยงานประเภทอื่น ทั้งที่เป็นรายงานของ${fullName(own)}`,
      en: `In ${en} stands “${found}”, a word of another kind of agency, in the report of ${fullName(own)}.`,
    },
    place: mention.passage.place,
    found,
    expected: mentionFix(mention, own)?.to ?? fullName(own),
    remedy: {
      th: 'แก้เป็นคำของหน่วยงานตนเอง หรือระบุชื่อหน่วยงานนั้นให้ชัดถ้าหมายถึงหน่วยงานอื่นจริง',
      en: 'Put the own agency’s word, or name the other agency in full if it is really meant.',
    },
    fix,
  });
}

function leastSevere(severities: readonly (Severity | null)[]): Severity {
  return (['notice', 'warning'] as const).find((one) => severities.includes(one)) ?? 'error';
}

/** Only where the word stands nowhere else in the passage, so that replacing it touches nothing more. */
function safeFix(same: readonly AgencyMention[], own: OwnAgency): Fix | null {
  const [mention] = same;
  const fix = mention ? mentionFix(mention, own) : null;
  if (!mention || !fix) return null;
  return mention.passage.text.split(fix.from).length - 1 === same.length ? fix : null;
}

function misprints(mentions: readonly AgencyMention[], own: OwnAgency): readonly Finding[] {
  const wrong = mentions.filter(({ form, kind }) => form === 'misprint' && kind.code === own.kind.code);
  const byWord = Map.groupBy(wrong, kindWord);
  return [...byWord].map(([word, same]) => misprint(word, same, own));
}

function misprint(word: string, same: readonly AgencyMention[], { kind }: OwnAgency): Finding {
  const places = [...new Map(same.map((one) => [placeKey(one.passage.place), one.passage.place])).values()];
  const [place, ...alsoAt] = places as [(typeof places)[number], ...typeof places];
  const list = listPlaces(places);
  return makeFinding({
    rule: 'agency-kind',
    severity: 'warning',
    message: {
      th: `พิมพ์ “${word}” แทน “${kind.full}” ที่ ${list.th}`,
      en: `“${word}” is printed for “${kind.full}” in ${list.en}.`,
    },
    place,
    alsoAt,
    found: word,
    expected: kind.full,
    remedy: { th: `แก้เป็น “${kind.full}” ทุกแห่ง`, en: `Put “${kind.full}” everywhere.` },
    fix: { place, from: word, to: kind.full },
  });
}

function kindWord({ passage, kindStart, kindEnd }: AgencyMention): string {
  return passage.text.slice(kindStart, kindEnd);
}
