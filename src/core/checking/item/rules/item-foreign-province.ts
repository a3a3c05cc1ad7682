import { canonical } from '../../../../lib/thai/canonical.ts';
import { indexPlaces, type PlaceIndex, placesAtStart } from '../../place-names.ts';
import type { ItemContext } from '../item-context.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { type ItemText, placeOf } from '../item-text.ts';

/**
 * The own agency's name with another province behind it, or a whole address in one: a form filled for another place.
 * Provinces named alone are let be: people travel, train and compare.
 */
export const itemForeignProvince: ItemRule = {
  id: 'item-foreign-province',
  title: { th: 'จังหวัดอื่นในที่อยู่ของหน่วยงาน', en: 'Another province in the agency’s address' },
  check: (context) => {
    const home = canonical(context.agency.province ?? '');
    const index = indexPlaces(context.geography);
    if (!index.provinces.has(home)) return [];
    return context.texts.flatMap((text) => firstIn(text, home, index, context));
  },
};

const PROVINCE = /จังหวัด\s?|(?<![\p{L}\p{M}.])จ\.\s?/gu;
/** An address in front of the province: "ตำบล… อำเภอ…". */
const ADDRESS = /(?:อำเภอ|อ\.)\s?[\u0e01-\u0e3a\u0e40-\u0e4e]{2,20}\s{0,3}$/;
const REACH = 80;
const LONGEST_LINE = 2000;

/** The first such province of a text: a form names it on every page. */
function firstIn(
  text: ItemText,
  home: string,
  index: PlaceIndex,
  { own }: ItemContext,
): readonly ItemFinding[] {
  for (const [at, printed] of text.lines.entries()) {
    if (!/จังหวัด|จ\./.test(printed)) continue;
    const line = canonical(printed.slice(0, LONGEST_LINE));
    for (const match of line.matchAll(PROVINCE)) {
      const before = line.slice(Math.max(0, match.index - REACH), match.index);
      const after = line.slice(match.index + match[0].length);
      const name = placesAtStart(index, after).find((one) => index.provinces.has(one));
      if (name === undefined || name === home || !ADDRESS.test(before)) continue;
      const named = own !== null && own.name !== '' && before.includes(own.name);
      return [finding(text, at + 1, name, home, named)];
    }
  }
  return [];
}

function finding(text: ItemText, line: number, name: string, home: string, named: boolean): ItemFinding {
  const { th, en } = text.name;
  return itemFinding({
    rule: itemForeignProvince.id,
    severity: named ? 'warning' : 'notice',
    message: {
      th: `${th} มีที่อยู่ในจังหวัด${name} แต่หน่วยงานอยู่ในจังหวัด${home}`,
      en: `${en} gives an address in province ${name}; the agency lies in ${home}.`,
    },
    place: placeOf(text, line),
    found: `จังหวัด${name}`,
    expected: `จังหวัด${home}`,
    remedy: {
      th: 'ถ้าเป็นที่อยู่ของหน่วยงานให้แก้ และอ่านเอกสารทั้งฉบับ เพราะอาจเป็นแบบของที่อื่น',
      en: 'If the agency’s own address is meant, correct it and read the whole document: it may be another’s form.',
    },
  });
}
