import type { Bilingual } from '../../lib/bilingual.ts';
import { agencyWords } from './words.ts';

export const profileLabels = {
  name: agencyWords.name,
  nameEn: agencyWords.nameEn,
  kind: agencyWords.kind,
  subdistrict: agencyWords.subdistrict,
  district: agencyWords.district,
  province: agencyWords.province,
  address: agencyWords.address,
  telephone: agencyWords.telephone,
  fax: agencyWords.fax,
  email: agencyWords.email,
  website: agencyWords.website,
  mapUrl: agencyWords.mapUrl,
  duties: agencyWords.duties,
} as const satisfies Record<string, Bilingual>;

export const settingsLabels = { digits: agencyWords.digits, language: agencyWords.language };
