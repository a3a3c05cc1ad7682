import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'เริ่มใช้ระบบของหน่วยงาน', en: 'Set up your agency' },
  lead: {
    th: 'ทำครั้งเดียว ใช้เวลาไม่กี่นาที ทุกอย่างแก้ภายหลังได้',
    en: 'Done once, in a few minutes; everything can be changed later.',
  },
  codeTitle: { th: 'รหัสเริ่มใช้งาน', en: 'Start code' },
  code: { th: 'รหัสจากหน้าจอเครื่องที่เปิดระบบ', en: 'The code from the terminal that started the server' },
  codeHint: { th: '12 ตัวอักษร เช่น KXCM-9TQA-7HJP', en: '12 characters, such as KXCM-9TQA-7HJP' },
  wrongCode: {
    th: 'รหัสไม่ตรง · ดูรหัสล่าสุดบนหน้าจอเครื่องที่เปิดระบบ (ผิดครบ 10 ครั้งจะออกรหัสใหม่)',
    en: 'This is not the code. Look at the newest one in the terminal; ten wrong tries make a new one.',
  },
  agency: { th: 'หน่วยงาน', en: 'The agency' },
  name: { th: 'ชื่อเต็มของหน่วยงาน', en: 'Full name of the agency' },
  nameHint: { th: 'ตามที่ใช้ในหนังสือราชการ', en: 'As official letters write it' },
  kind: { th: 'ประเภท', en: 'Kind' },
  province: { th: 'จังหวัด', en: 'Province' },
  district: { th: 'อำเภอ', en: 'District' },
  subdistrict: { th: 'ตำบล', en: 'Subdistrict' },
  placeHint: { th: 'ใส่หรือไม่ใส่คำนำหน้าก็ได้', en: 'In Thai, with or without the word in front' },
  person: { th: 'ผู้ดูแลระบบคนแรก', en: 'The first administrator' },
  personName: { th: 'ชื่อและนามสกุล', en: 'Name' },
  email: { th: 'อีเมล', en: 'E-mail' },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  passwordHint: {
    th: 'อย่างน้อย 12 ตัวอักษร ใช้ภาษาไทยและเว้นวรรคได้',
    en: 'At least 12 characters; Thai and spaces are welcome',
  },
  repeat: { th: 'พิมพ์รหัสผ่านอีกครั้ง', en: 'The password again' },
  differs: { th: 'พิมพ์ไม่ตรงกับช่องก่อนหน้า พิมพ์ใหม่ทั้งสองช่อง', en: 'The two differ: type both again' },
  submit: { th: 'เริ่มใช้งาน', en: 'Begin' },
} as const satisfies Record<string, Bilingual>;
