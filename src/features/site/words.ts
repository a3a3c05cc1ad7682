export const siteWords = {
  tagline: {
    th: 'ข้อมูลที่หน่วยงานเปิดเผยต่อประชาชน ข่าว และช่องทางติดต่อ',
    en: 'What the agency discloses, its news, and how to reach it',
  },
  latest: { th: 'ข่าวล่าสุด', en: 'Latest news' },
  allNews: { th: 'ข่าวทั้งหมด', en: 'All news' },
  scoreTitle: { th: 'ผลการประเมิน ITA', en: 'ITA result' },
  ofYear: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  outOf: { th: 'จาก 100 คะแนน', en: 'out of 100' },
  level: { th: 'ระดับ', en: 'Level:' },
  why: { th: 'เพราะเหตุใดจึงได้ระดับนี้', en: 'Why this level' },
  howReckoned: { th: 'ดูที่มาของคะแนน', en: 'See how it was reckoned' },
  itaTitle: { th: 'ข้อมูลสาธารณะ (OIT)', en: 'Disclosures (OIT)' },
  published: { th: 'เผยแพร่แล้ว', en: 'published' },
  of: { th: 'จาก', en: 'of' },
  items: { th: 'ข้อ', en: 'items' },
  seeAll: { th: 'ดูทุกข้อ', en: 'See every item' },
  channels: { th: 'ช่องทางติดต่อ', en: 'How to reach us' },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  email: { th: 'อีเมล', en: 'E-mail' },
  contactMore: { th: 'ที่อยู่และแผนที่', en: 'Address and map' },
  executives: { th: 'ผู้บริหาร', en: 'Executives' },
  allExecutives: { th: 'ผู้บริหารทั้งหมด', en: 'All executives' },
  privacy: { th: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', en: 'Privacy policy' },
  empty: {
    th: 'หน่วยงานยังไม่ได้ลงข้อมูลนี้ · สอบถามได้ทางช่องทางติดต่อ',
    en: 'The agency has not entered this yet. Please ask through the contact page.',
  },
  contactLink: { th: 'ช่องทางติดต่อ', en: 'Contact' },
  siteMap: { th: 'แผนผังเว็บไซต์', en: 'Site map' },
  rooms: { th: 'หน้าหลัก', en: 'Main pages' },
  pages: { th: 'หน้าอื่น', en: 'Further pages' },
  years: { th: 'ข้อมูลสาธารณะรายปี', en: 'Disclosures by year' },
  measures: { th: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส', en: 'Integrity and transparency measures' },
  guidelines: { th: 'แนวทางยกระดับตัวชี้วัด', en: 'Guidelines by indicator' },
  measuresLead: {
    th: 'สถานะล่าสุดของแต่ละมาตรการ นับว่าเสร็จเมื่อมีผู้ตรวจรับแล้วเท่านั้น',
    en: 'Where each measure stands. It counts as done only when somebody else has verified it.',
  },
  period: { th: 'ระยะเวลา', en: 'Period' },
  outcome: { th: 'ผลลัพธ์', en: 'Outcome' },
  effect: { th: 'ผลต่อตัวชี้วัด', en: 'Effect' },
  states: {
    'not-begun': { th: 'ยังไม่เริ่ม', en: 'Not begun' },
    doing: { th: 'กำลังดำเนินการ', en: 'Under way' },
    done: { th: 'ดำเนินการแล้ว รอตรวจรับ', en: 'Done, to be verified' },
    verified: { th: 'เสร็จและตรวจรับแล้ว', en: 'Done and verified' },
  },
  verifiedCount: { th: 'เสร็จและตรวจรับแล้ว', en: 'done and verified' },
} as const;

export const accessibilityWords = {
  title: { th: 'การเข้าถึงเว็บไซต์', en: 'Accessibility' },
  paragraphs: [
    {
      th: 'เว็บไซต์นี้ทำตามแนวทาง WCAG 2.2 ระดับ AA ใช้ได้ด้วยแป้นพิมพ์อย่างเดียว ด้วยโปรแกรมอ่านหน้าจอ บนโทรศัพท์หน้าจอเล็ก และเมื่อปิดสคริปต์',
      en: 'This site follows WCAG 2.2 at level AA. It works with a keyboard alone, with a screen reader, on a small phone, and without scripts.',
    },
    {
      th: 'ตรวจทุกหน้าด้วยเครื่องมืออัตโนมัติทุกครั้งที่แก้ซอฟต์แวร์ ทั้งจอกว้างและจอโทรศัพท์ ทั้งไทยและอังกฤษ ชุดสีทุกชุดผ่านเกณฑ์ความคมชัด',
      en: 'Every page is checked by a tool whenever the software changes, wide and narrow, in Thai and in English; every palette meets the contrast asked for.',
    },
    {
      th: 'ไฟล์ที่หน่วยงานอัปโหลด เช่น PDF ที่สแกนจากกระดาษ อาจอ่านด้วยโปรแกรมอ่านหน้าจอไม่ได้ หากต้องการไฟล์แบบอื่น โปรดแจ้งหน่วยงาน',
      en: 'Files the agency uploads, such as scanned PDFs, may not be readable with a screen reader. Please ask the agency for another form.',
    },
    {
      th: 'เว็บไซต์นี้ไม่เรียกใช้สิ่งใดจากเว็บไซต์อื่น และไม่ติดตามผู้เข้าชม คุกกี้ที่ใช้มีเพียงภาษาที่ท่านเลือกและการเข้าสู่ระบบของเจ้าหน้าที่',
      en: 'This site loads nothing from other sites and does not track its visitors. Its only cookies hold the language you chose and the signing in of officers.',
    },
  ],
  problem: {
    th: 'พบปัญหาในการใช้งาน โปรดแจ้งทาง',
    en: 'If something does not work for you, please tell us through the',
  },
} as const;
