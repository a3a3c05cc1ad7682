export const appearanceWords = {
  title: { th: 'ข้อมูลหน่วยงาน', en: 'The agency' },
  lead: {
    th: 'สีและตราบนเว็บไซต์สาธารณะ ทุกชุดสีผ่านเกณฑ์ความคมชัดของตัวหนังสือ',
    en: 'Colours and emblem of the public site; every palette keeps text easy to read',
  },
  palette: { th: 'ชุดสี', en: 'Palette' },
  logo: { th: 'ตราหรือสัญลักษณ์ของหน่วยงาน', en: 'Logo or emblem' },
  logoHint: {
    th: 'PNG หรือ JPEG ไม่เกิน 64 kB ภาพจัตุรัสขนาด 96 พิกเซลกำลังดี เล็กแล้วหน้าเว็บเปิดเร็วบนโทรศัพท์',
    en: 'PNG or JPEG up to 64 kB; a square of 96 pixels is right. Small means quick on a phone.',
  },
  current: { th: 'ตราที่ใช้อยู่', en: 'The emblem in use' },
  noLogo: { th: 'เลิกใช้ตรานี้ ใช้เครื่องหมายกลาง ๆ แทน', en: 'Stop using it; show a neutral mark' },
  save: { th: 'บันทึกหน้าตาเว็บไซต์', en: 'Save the look' },
  see: { th: 'ดูเว็บไซต์สาธารณะ', en: 'See the public site' },
  history: { th: 'ประวัติการแก้ไข', en: 'History' },
} as const;

export const appearanceLabels = { palette: appearanceWords.palette, logo: appearanceWords.logo };
