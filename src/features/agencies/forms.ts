import { z } from 'zod';
import { choice, email, multiline, text, url, version } from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Profile, Settings } from './rules.ts';

export const profileForm = z.object({
  name: text(200, 'required'),
  nameEn: text(200, 'optional'),
  kind: text(60, 'required'),
  subdistrict: text(100, 'optional'),
  district: text(100, 'optional'),
  province: text(100, 'required'),
  address: multiline(1000, 'optional'),
  telephone: text(100, 'optional'),
  fax: text(100, 'optional'),
  email: email('optional'),
  website: url('optional'),
  mapUrl: url('optional'),
  duties: multiline(50_000, 'optional'),
  version: version(),
});

export const settingsForm = z.object({
  digits: choice(['thai', 'arabic']),
  language: choice(['th', 'en']),
  version: version(),
});

export function typedProfile({ version, ...profile }: Profile & { readonly version: number }): TypedFields {
  return { ...profile, version: String(version) };
}

export function typedSettings({
  digits,
  language,
  version,
}: Settings & { readonly version: number }): TypedFields {
  return { digits, language, version: String(version) };
}
