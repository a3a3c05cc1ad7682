import type { Bilingual } from '../../lib/bilingual.ts';

/** What a person is told of a field that cannot be used: what to do, with an example. */
export const fieldWords = {
  empty: { th: 'กรอกช่องนี้', en: 'Fill this in' },
  tooLong: (max: number, length: number): Bilingual => ({
    th: `ตัดให้เหลือไม่เกิน ${max} ตัวอักษร (ตอนนี้ ${length})`,
    en: `Shorten it to ${max} characters (now ${length})`,
  }),
  noDate: { th: 'ระบุวันที่ เช่น 31 มี.ค. 2566', en: 'Give a date, such as 31 Mar 2023' },
  badDate: {
    th: 'อ่านวันที่นี้ไม่ได้ พิมพ์วัน เดือน ปี เช่น 31 มี.ค. 2566 หรือ 31/3/2566',
    en: 'This date cannot be read: type day, month and year, such as 31 Mar 2023 or 31/3/2023',
  },
  noYear: { th: 'ใส่ปีด้วย เช่น 31 มี.ค. 2566', en: 'Add the year, such as 31 Mar 2023' },
  noDay: { th: 'ใส่วันที่ด้วย เช่น 31 มี.ค. 2566', en: 'Add the day, such as 31 Mar 2023' },
  noSuchDay: { th: 'เดือนนี้ไม่มีวันที่ดังกล่าว ตรวจวันที่อีกครั้ง', en: 'The month has no such day: check the day' },
  noSuchMonth: {
    th: 'เดือนต้องเป็น 1 ถึง 12 ตรวจเดือนอีกครั้ง',
    en: 'The month is not one of 1 to 12: check the month',
  },
  noSuchYear: {
    th: 'ตรวจปี ใช้ พ.ศ. เช่น 2566 หรือ ค.ศ. เช่น 2023',
    en: 'Check the year: Buddhist, such as 2566, or common, such as 2023',
  },
  otherWeekday: {
    th: 'วันในสัปดาห์ไม่ตรงกับวันที่ แก้อย่างใดอย่างหนึ่ง',
    en: 'The day of the week is not that of the date: mend one of them',
  },
  notWhole: { th: 'กรอกจำนวนเต็ม เช่น 12 หรือ ๑๒', en: 'Type a whole number, such as 12' },
  notNumber: { th: 'กรอกตัวเลข เช่น 91.04 หรือ ๙๑.๐๔', en: 'Type a number, such as 91.04' },
  tooFine: (places: number): Bilingual => ({
    th: `ใช้ทศนิยมไม่เกิน ${places} ตำแหน่ง`,
    en: `Use at most ${places} decimal places`,
  }),
  outside: (min: number, max: number): Bilingual => ({
    th: `กรอกตัวเลขตั้งแต่ ${min} ถึง ${max}`,
    en: `Type a number from ${min} to ${max}`,
  }),
  noEmail: {
    th: 'กรอกอีเมล เช่น somchai@example.go.th',
    en: 'Type an e-mail address, such as somchai@example.go.th',
  },
  badEmail: {
    th: 'อีเมลนี้ไม่ครบรูปแบบ พิมพ์ให้เหมือนตัวอย่าง somchai@example.go.th',
    en: 'This is no e-mail address: type it like somchai@example.go.th',
  },
  noUrl: {
    th: 'กรอกที่อยู่เว็บ เช่น https://www.example.go.th/page',
    en: 'Type a web address, such as https://www.example.go.th/page',
  },
  badUrl: {
    th: 'ที่อยู่เว็บต้องขึ้นต้นด้วย https:// หรือ http:// คัดลอกจากแถบที่อยู่ของเบราว์เซอร์',
    en: 'A web address begins with https:// or http://: copy it from the address bar',
  },
  spacedUrl: {
    th: 'ที่อยู่เว็บมีช่องว่างอยู่ข้างใน ลบช่องว่างออก หรือคัดลอกใหม่จากแถบที่อยู่ของเบราว์เซอร์',
    en: 'This address holds a space: take it out, or copy it anew from the address bar',
  },
  noAddress: {
    th: 'หลัง https:// ไม่ใช่ชื่อเว็บไซต์ที่ใช้ได้ ตรวจตัวสะกด เช่น https://www.example.go.th/page',
    en: 'What follows https:// is no name of a site: check it, as in https://www.example.go.th/page',
  },
  secretUrl: {
    th: 'ที่อยู่เว็บนี้มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน ลบออกก่อน',
    en: 'This address holds a user name or password: take it out',
  },
  noChoice: { th: 'เลือกหนึ่งข้อจากรายการ', en: 'Choose one from the list' },
  chooseSome: (least: number): Bilingual => ({
    th: `เลือกอย่างน้อย ${least} ข้อ`,
    en: `Choose at least ${least}`,
  }),
  stale: {
    th: 'หน้านี้เปิดไว้นานเกินไป โหลดหน้าใหม่แล้วลองอีกครั้ง',
    en: 'This page is out of date: load it again and try once more',
  },
} as const satisfies Record<string, Bilingual | ((...args: never[]) => Bilingual)>;
