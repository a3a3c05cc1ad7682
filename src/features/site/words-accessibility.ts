import type { Bilingual } from '../../lib/bilingual.ts';

/** The day the statement was last gone through, and what it promises. `docs/guides/accessibility.md` says the same. */
export const statement = {
  reviewed: { th: '23 พฤศจิกายน 2569', en: '23 November 2026' },
  /** Days within which the agency answers (Royal Decree on Good Governance B.E. 2546, section 38). */
  answerDays: 15,
} as const;

export const accessibilityWords = {
  title: { th: 'การเข้าถึงเว็บไซต์', en: 'Accessibility' },
  paragraphs: [
    {
      th: 'เว็บไซต์นี้จัดทำตามแนวทาง WCAG 2.2 ระดับ AA ใช้ได้ด้วยแป้นพิมพ์อย่างเดียว บนโทรศัพท์หน้าจอเล็ก และเมื่อปิดสคริปต์',
      en: 'This site is made to WCAG 2.2 at level AA. It works with a keyboard alone, on a small phone, and without scripts.',
    },
    {
      th: 'เว็บไซต์นี้ไม่เรียกใช้สิ่งใดจากเว็บไซต์อื่น และไม่ติดตามผู้เข้าชม คุกกี้ที่ใช้มีเพียงภาษาที่ท่านเลือกและการเข้าสู่ระบบของเจ้าหน้าที่',
      en: 'This site loads nothing from other sites and does not track its visitors. Its only cookies hold the language you chose and the signing in of officers.',
    },
  ],
  tested: { th: 'ตรวจอย่างไร', en: 'How it is tested' },
  tests: [
    {
      th: 'เครื่องมือ axe ตรวจทุกหน้าที่การทดสอบเปิดในเบราว์เซอร์ ทั้งจอกว้าง 1280 และ 390 พิกเซล ทุกครั้งที่แก้ซอฟต์แวร์',
      en: 'The tool axe examines every page that the tests open in a browser, 1280 and 390 pixels wide, whenever the software changes.',
    },
    {
      th: 'เส้นทางหลักทำจนจบด้วยแป้นพิมพ์อย่างเดียว และทำจนจบเมื่อปิดสคริปต์',
      en: 'The main tasks are done from end to end with a keyboard alone, and without scripts.',
    },
    {
      th: 'ชุดสีทุกชุดผ่านเกณฑ์ความคมชัด และไม่มีหน้าใดต้องเลื่อนไปด้านข้างบนจอ 390 พิกเซล',
      en: 'Every palette meets the contrast asked for, and no page scrolls sideways at 390 pixels.',
    },
  ],
  limited: { th: 'ข้อจำกัดที่ทราบ', en: 'Known limits' },
  limits: [
    {
      th: 'ยังไม่ได้ทดสอบโดยผู้ใช้โปรแกรมอ่านหน้าจอจริง (เช่น NVDA, VoiceOver, TalkBack) เครื่องมืออัตโนมัติพบปัญหาได้เพียงบางส่วน',
      en: 'People who use screen readers (such as NVDA, VoiceOver or TalkBack) have not tried it yet. A tool finds only a part of what can be wrong.',
    },
    {
      th: 'ไฟล์ที่หน่วยงานอัปโหลด เช่น PDF ที่สแกนจากกระดาษ อาจอ่านด้วยโปรแกรมอ่านหน้าจอไม่ได้',
      en: 'Files the agency uploads, such as scanned PDFs, may not be readable with a screen reader.',
    },
    {
      th: 'เนื้อหาที่หน่วยงานเขียนเป็นภาษาไทย หน้าภาษาอังกฤษแปลเฉพาะส่วนของระบบ และแผนที่เป็นลิงก์ไปเว็บไซต์อื่น',
      en: 'What the agency writes is in Thai; English pages translate the frame alone. The map is a link to another site.',
    },
  ],
  reporting: { th: 'แจ้งปัญหา', en: 'Tell us' },
  promise: {
    th: `หากใช้หน้าใดไม่ได้ หรือต้องการเอกสารในรูปแบบอื่น โปรดแจ้งหน่วยงานพร้อมที่อยู่ของหน้านั้น หน่วยงานตอบภายใน ${statement.answerDays} วัน`,
    en: `If a page does not work for you, or you need a document in another form, please tell the agency the address of the page. It answers within ${statement.answerDays} days.`,
  },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  email: { th: 'อีเมล', en: 'Email' },
  reviewed: { th: 'ทบทวนล่าสุด', en: 'Last reviewed' },
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>;
