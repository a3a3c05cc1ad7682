import { z } from 'zod';
import { choice, email, secret, text } from '../../web/office/field-types.ts';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { words } from './words.ts';

const provinces = () => loadGeography().provinces.map(({ name }) => name);
const kinds = () => loadAgencyKinds().map(({ code }) => code);

export function setUpForm() {
  return z.object({
    name: text(200, 'required'),
    kind: choice(kinds()),
    province: choice(provinces()),
    district: text(100, 'optional'),
    subdistrict: text(100, 'optional'),
    personName: text(200, 'required'),
    email: email('required').transform((typed) => typed.toLowerCase()),
    password: secret(),
    repeat: secret(),
  });
}

export type SetUpFields = z.output<ReturnType<typeof setUpForm>>;

export const setUpLabels = {
  code: words.code,
  name: words.name,
  kind: words.kind,
  province: words.province,
  district: words.district,
  subdistrict: words.subdistrict,
  personName: words.personName,
  email: words.email,
  password: words.password,
  repeat: words.repeat,
};
