import type { Bilingual } from '../../lib/bilingual.ts';

export const agencyWords = {
  title: { th: 'ข้อมูลหน่วยงาน', en: 'The agency' },
  lead: {
    th: 'ใช้บนหน้าเว็บสาธารณะ ในเอกสาร และเป็นหลักฐานของข้อมูลพื้นฐาน',
    en: 'For the public pages, the papers and the basic disclosures',
  },
  identity: { th: 'ชื่อและที่ตั้ง', en: 'Name and place' },
  contactHead: { th: 'ช่องทางติดต่อ', en: 'Contact' },
  dutiesHead: { th: 'อำนาจหน้าที่', en: 'Duties and powers' },
  save: { th: 'บันทึกข้อมูลหน่วยงาน', en: 'Save the profile' },
  name: { th: 'ชื่อหน่วยงาน', en: 'Name of the agency' },
  nameHint: { th: 'ชื่อเต็มตามกฎหมาย', en: 'In full, in Thai' },
  nameEn: { th: 'ชื่อภาษาอังกฤษ', en: 'Name in English' },
  kind: { th: 'ประเภทหน่วยงาน', en: 'Kind of agency' },
  subdistrict: { th: 'ตำบล', en: 'Subdistrict' },
  district: { th: 'อำเภอ', en: 'District' },
  province: { th: 'จังหวัด', en: 'Province' },
  address: { th: 'ที่อยู่', en: 'Address' },
  addressHint: { th: 'เลขที่ หมู่ ถนน ตำบล อำเภอ จังหวัด รหัสไปรษณีย์', en: 'With the postal code' },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  fax: { th: 'โทรสาร', en: 'Fax' },
  email: { th: 'อีเมล', en: 'E-mail' },
  website: { th: 'เว็บไซต์', en: 'Website' },
  mapUrl: { th: 'ลิงก์แผนที่ที่ตั้ง', en: 'Link to a map' },
  mapHint: {
    th: 'เปิดแผนที่ในเบราว์เซอร์ กดแบ่งปัน แล้ววางลิงก์ที่นี่',
    en: 'Open the map in a browser, press share, and paste the link here',
  },
  duties: { th: 'อำนาจหน้าที่ตามกฎหมาย', en: 'Duties and powers set by law' },
  dutiesHint: {
    th: 'เขียนแบบ Markdown: ## หัวข้อ, - รายการ, **ตัวหนา**',
    en: 'Markdown: ## heading, - list, **bold**',
  },
  settings: { th: 'การตั้งค่า', en: 'Settings' },
  saveSettings: { th: 'บันทึกการตั้งค่า', en: 'Save the settings' },
  digits: { th: 'ตัวเลขในเอกสารราชการ', en: 'Digits of official papers' },
  digitKinds: {
    thai: { th: 'เลขไทย ๑๒๓', en: 'Thai digits ๑๒๓' },
    arabic: { th: 'เลขอารบิก 123', en: 'Arabic digits 123' },
  },
  language: { th: 'ภาษาเริ่มต้นของหน้าสาธารณะ', en: 'First language of public pages' },
  languages: { th: { th: 'ไทย', en: 'Thai' }, en: { th: 'อังกฤษ', en: 'English' } },
  history: { th: 'ประวัติการแก้ไข', en: 'History' },
} as const;

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
