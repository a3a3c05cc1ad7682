import type { Bilingual } from '../../../lib/bilingual.ts';
import { canonical } from '../../../lib/thai/canonical.ts';
import { asCertain } from '../certainty.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { likelySpot } from '../likely-spot.ts';
import { placeMistake } from '../place-mistake.ts';
import { indexPlaces, nearestPlace, type PlaceIndex, type Spot } from '../place-names.ts';
import type { Passage, Report } from '../report.ts';

/**
 * The agency's province and district against the country's: unknown names, a district of another province, a
 * subdistrict that lies elsewhere. An อบต. bears its subdistrict's name, which often tells the right ones.
 */
export const placeUnknown: Rule = {
  id: 'place-unknown',
  title: { th: 'จังหวัด อำเภอ หรือตำบลที่ไม่มีอยู่', en: 'Unknown province, district or subdistrict' },
  check: (context) => {
    if (context.geography.provinces.length === 0) return [];
    const view = viewOf(context);
    const found = [province(view), district(view), subdistrict(view)].filter((finding) => finding !== null);
    return asCertain(context.report, found);
  },
};

interface View {
  readonly report: Report;
  readonly index: PlaceIndex;
  readonly province: Passage | null;
  readonly district: Passage | null;
  readonly likely: Spot | null;
}

function viewOf({ report, geography, kinds }: CheckContext): View {
  const index = indexPlaces(geography);
  const kind = kinds.find((one) => one.code === report.agency.kind);
  // Municipalities are often named otherwise than their subdistrict.
  const own = kind?.namedAfter === 'subdistrict' ? canonical(report.agency.name ?? '') : '';
  const at = {
    province: bare(report.agency.province, /^(?:จังหวัด|จ\.)\s?/),
    district: bare(report.agency.district, /^(?:กิ่งอำเภอ|อำเภอ|เขต|อ\.)\s?/),
  };
  const printed = { province: at.province?.text ?? '', district: at.district?.text ?? '', subdistrict: own };
  return { report, index, ...at, likely: likelySpot(index, printed) };
}

function bare(passage: Passage | null, label: RegExp): Passage | null {
  const text = canonical(passage?.text ?? '')
    .replace(label, '')
    .replace(/[\s\p{Nd}]+$/u, '');
  return passage && text !== '' ? { ...passage, text } : null;
}

/** Everyday names of provinces: not the official ones, but nobody mistakes the place. */
const EVERYDAY = /^(?:กรุงเทพฯ?|กทม\.?|อยุธยา|โคราช)$/;

function isProvince(at: Passage, { index }: View): boolean {
  return index.provinces.has(at.text) || EVERYDAY.test(at.text);
}

function province(view: View): Finding | null {
  const at = view.province;
  if (!at || isProvince(at, view)) return null;
  // A name with a word of the sentence run into it is no unknown province.
  if ([...view.index.provinces.keys()].some((name) => at.text.startsWith(name))) return null;
  const near = nearestPlace(at.text, view.index.provinces.keys());
  const districtAgrees = districtSpots(view).some((spot) => spot.province === near?.name);
  const wrong = { th: `ไม่มีจังหวัดชื่อ “${at.text}”`, en: `There is no province “${at.text}”` };
  const likely = districtAgrees ? null : view.likely;
  const right = likely ? { name: likely.province, sure: true } : near;
  return placeMistake(view.report, { at, label: 'จังหวัด', wrong, severity: 'error', right, likely });
}

function district(view: View): Finding | null {
  const at = view.district;
  if (!at || at.text === 'เมือง') return null;
  const above = view.province && view.index.provinces.has(view.province.text) ? view.province.text : null;
  const spots = districtSpots(view);
  if (spots.some((spot) => above === null || spot.province === above)) return null;
  // What the subdistrict tells counts only where it does not contradict a province that exists.
  const likely = above === null || view.likely?.province === above ? view.likely : null;
  const near = spots.length === 0 ? nearestPlace(at.text, districtsOf(view.index, above)) : null;
  const right = likely?.district ? { name: likely.district, sure: true } : near;
  const wrong = wrongDistrict(at.text, spots, above);
  // Spellings of districts vary between registers, so that no list proves one wrong; the 77 provinces are certain.
  return placeMistake(view.report, { at, label: 'อำเภอ', wrong, severity: 'warning', right, likely });
}

function districtSpots({ index, district: at }: View): readonly Spot[] {
  return index.districts.get(at?.text ?? '') ?? [];
}

function wrongDistrict(name: string, spots: readonly Spot[], above: string | null): Bilingual {
  if (spots.length === 0) return { th: `ไม่มีอำเภอชื่อ “${name}”`, en: `There is no district “${name}”` };
  const where = spots.map((spot) => spot.province).join(', ');
  return {
    th: `อำเภอ${name}อยู่ในจังหวัด${where} ไม่ใช่จังหวัด${above}`,
    en: `District ${name} lies in province ${where}, not in ${above}`,
  };
}

/** Province and district are right together, but the geography knows the subdistrict only elsewhere. */
function subdistrict(view: View): Finding | null {
  const { province: above, district: at, likely, index } = view;
  if (!above || !at || !likely?.subdistrict) return null;
  const known = districtSpots(view).some((spot) => spot.province === above.text);
  const spots = index.subdistricts.get(likely.subdistrict) ?? [];
  const here = spots.some((spot) => spot.province === above.text && spot.district === at.text);
  if (!known || here) return null;
  const wrong = {
    th: `ไม่พบตำบล${likely.subdistrict}ในอำเภอ${at.text} จังหวัด${above.text}`,
    en: `No subdistrict ${likely.subdistrict} is known in district ${at.text} of province ${above.text}`,
  };
  const right = likely.district ? { name: likely.district, sure: false } : null;
  return placeMistake(view.report, { at, label: 'อำเภอ', wrong, severity: 'notice', right, likely });
}

function districtsOf(index: PlaceIndex, above: string | null): readonly string[] {
  const all = [...index.districts];
  const within = all.filter(([, spots]) => spots.some((spot) => spot.province === above));
  return (above === null ? all : within).map(([name]) => name);
}
