import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Geography } from '../../core/checking/geography.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { nearest } from '../../lib/thai/similar.ts';

export interface Place {
  readonly subdistrict: string | null;
  readonly district: string | null;
  readonly province: string;
}

/** As typed; '' where nothing is. */
export type TypedPlace = Readonly<Record<keyof Place, string>>;
type PlaceFaults = Partial<Record<keyof Place, Bilingual>>;

const needed: Bilingual = {
  th: 'หน่วยงานประเภทนี้ต้องระบุ',
  en: 'An agency of this kind needs it',
};

/**
 * A place that exists, by the list of the country's provinces, districts and subdistricts. An agency named after its
 * subdistrict, and a municipality, must say which; others may leave the smaller places out.
 */
export function findPlace(
  typed: TypedPlace,
  kind: Pick<AgencyKind, 'namedAfter' | 'family'>,
  { provinces }: Geography,
): Result<Place, PlaceFaults> {
  const province = provinces.find(({ name }) => name === typed.province);
  if (!province) return err({ province: unknown(typed.province, provinces.map(nameOf)) });
  const isLocal = kind.namedAfter === 'subdistrict' || kind.family === 'municipality';
  const [ofDistrict, ofSubdistrict] = [bare(typed.district), bare(typed.subdistrict)];
  if (ofDistrict === '') {
    if (isLocal || ofSubdistrict !== '') return err({ district: needed });
    return ok({ subdistrict: null, district: null, province: province.name });
  }
  const district = province.districts.find(({ name }) => bare(name) === ofDistrict);
  if (!district) return err({ district: unknown(ofDistrict, province.districts.map(nameOf)) });
  if (ofSubdistrict === '') {
    return isLocal
      ? err({ subdistrict: needed })
      : ok({ subdistrict: null, district: district.name, province: province.name });
  }
  const subdistrict = district.subdistricts.find((name) => bare(name) === ofSubdistrict);
  if (subdistrict === undefined) return err({ subdistrict: unknown(ofSubdistrict, district.subdistricts) });
  return ok({ subdistrict, district: district.name, province: province.name });
}

const nameOf = ({ name }: { readonly name: string }) => name;

/** Without the word in front: "ตำบลบ้านใหม่", "ต.บ้านใหม่" and "บ้านใหม่" are one. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/^(?:ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต)\s*/, '');
}

function unknown(typed: string, known: readonly string[]): Bilingual {
  const near = nearest(typed, known, 3)?.candidate;
  if (near) return { th: `ไม่พบชื่อนี้ หมายถึง “${near}” หรือไม่`, en: `No such place. Do you mean “${near}”?` };
  return {
    th: 'ไม่พบชื่อนี้ในทะเบียนจังหวัด อำเภอ ตำบล · ตรวจตัวสะกด',
    en: 'No place of this name is on the list: check the spelling',
  };
}
