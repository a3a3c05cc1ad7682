import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** Registers of the office whose state can be evidence of an item. Which serves which stands in the framework's data. */
export const registerTitles = {
  structure: { th: 'โครงสร้างหน่วยงาน', en: 'Structure of the agency' },
  executives: { th: 'ข้อมูลผู้บริหาร', en: 'Executives' },
  duties: { th: 'อำนาจหน้าที่', en: 'Duties and powers' },
  contact: { th: 'ข้อมูลการติดต่อ', en: 'Contact' },
  social: { th: 'สื่อสังคมออนไลน์ของหน่วยงาน', en: 'Social media of the agency' },
  privacy: { th: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', en: 'Privacy policy' },
  'measures-plan': {
    th: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    en: 'Integrity and transparency measures',
  },
  'measures-progress': {
    th: 'ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    en: 'Progress of the integrity and transparency measures',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RegisterName = keyof typeof registerTitles;
export const registerNames = Object.keys(registerTitles) as RegisterName[];

export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(registerTitles, name);
}

/** The registers that can serve an item, by its code ("O9"). */
export function registersFor(itemCode: string, framework: Pick<Framework, 'items'>): RegisterName[] {
  const name = framework.items.find(({ code }) => code === itemCode)?.register;
  return name !== undefined && isRegister(name) ? [name] : [];
}
