import type { Bilingual } from '../../lib/bilingual.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { SelfCheckAnswer } from './edition.ts';
import type { Status } from './rules.ts';

export const statusWords: Readonly<Record<Status, { readonly label: Bilingual; readonly tone: Tone }>> = {
  empty: { label: { th: 'ยังไม่เริ่ม', en: 'Not begun' }, tone: 'neutral' },
  draft: { label: { th: 'ฉบับร่าง', en: 'Draft' }, tone: 'progress' },
  'for-review': { label: { th: 'รอตรวจ', en: 'For review' }, tone: 'info' },
  published: { label: { th: 'เผยแพร่แล้ว', en: 'Published' }, tone: 'success' },
  verdict: { label: { th: 'มีผลการตรวจ', en: 'Verdict given' }, tone: 'info' },
  appeal: { label: { th: 'อยู่ระหว่างชี้แจง', en: 'Under appeal' }, tone: 'warning' },
  final: { label: { th: 'ผลสุดท้าย', en: 'Final' }, tone: 'success' },
};

/** Instead of "draft" while it is to be mended. */
export const sentBackTag = { label: { th: 'ส่งกลับแก้ไข', en: 'Sent back' }, tone: 'warning' } as const;

export const selfCheckWords: Readonly<Record<SelfCheckAnswer, Bilingual>> = {
  yes: { th: 'มีครบ', en: 'Yes, it is there' },
  no: { th: 'ยังไม่มี', en: 'Not yet' },
  unsure: { th: 'ไม่แน่ใจ', en: 'Not sure' },
};

export const evidenceKindWords = {
  file: { th: 'ไฟล์', en: 'File' },
  page: { th: 'หน้าที่เขียนในระบบ', en: 'Page written here' },
  link: { th: 'ลิงก์', en: 'Link' },
  register: { th: 'ทะเบียนในระบบ', en: 'Register' },
} as const satisfies Record<string, Bilingual>;

export const words = {
  title: { th: 'ข้อมูลที่ต้องเปิดเผย', en: 'Disclosures' },
  lead: {
    th: 'ทุกข้อที่หน่วยงานต้องเผยแพร่ในปีนี้ พร้อมผู้รับผิดชอบและกำหนดส่ง',
    en: 'Every item the agency must publish this year, with its owner and due date',
  },
  item: { th: 'ข้อ', en: 'Item' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  owner: { th: 'ผู้รับผิดชอบ', en: 'Owner' },
  noOwner: { th: 'ยังไม่มอบหมาย', en: 'Not assigned' },
  due: { th: 'กำหนดส่ง', en: 'Due' },
  noDue: { th: 'ไม่กำหนด', en: 'None' },
  status: { th: 'สถานะ', en: 'Status' },
  impact: { th: 'ถ้าขาด คะแนนรวมหาย', en: 'Missing costs the total' },
  impactShort: { th: 'ถ้าขาด หาย', en: 'Costs' },
  points: { th: 'คะแนน', en: 'points' },
  noneFound: { th: 'ไม่มีข้อที่ตรงกับที่เลือก', en: 'No item matches' },
  noneFoundWhy: { th: 'เลือกส่วนงานหรือสถานะอื่น', en: 'Choose another unit or status.' },
  noItems: { th: 'กรอบของปีนี้ไม่มีรายชื่อข้อ', en: 'This year’s framework names no items' },
  noItemsWhy: {
    th: 'เพิ่มรายชื่อข้อในกรอบการประเมินก่อน ดูคู่มือเพิ่มปีงบประมาณ',
    en: 'Add the items to the framework first; see the guide on adding a fiscal year.',
  },
  requirement: { th: 'สิ่งที่ต้องเห็น', en: 'What must be visible' },
  period: { th: 'ช่วงเวลาของข้อมูล', en: 'Period it must cover' },
  published: { th: 'หน้าสาธารณะ', en: 'Public page' },
  notPublished: { th: 'ยังไม่เผยแพร่', en: 'Not published' },
  publishedEdition: { th: 'ฉบับที่เผยแพร่', en: 'Edition published' },
  draftForm: { th: 'คำอธิบายและการตรวจตนเอง', en: 'Explanation and self-check' },
  explanation: { th: 'คำอธิบายสำหรับประชาชน', en: 'Explanation for the public' },
  explanationHint: {
    th: 'สองสามประโยคของหน่วยงานเอง: ข้อมูลนี้คืออะไร อยู่ที่ใด เป็นของช่วงใด · ใช้ Markdown ได้',
    en: 'A few sentences of your own: what this is, where it is, which time it is of. Markdown works.',
  },
  selfCheck: { th: 'ตรวจตนเอง', en: 'Self-check' },
  saveDraft: { th: 'บันทึกฉบับร่าง', en: 'Save draft' },
  evidence: { th: 'หลักฐาน', en: 'Evidence' },
  noEvidence: { th: 'ยังไม่มีหลักฐาน', en: 'No evidence yet' },
  noEvidenceWhy: {
    th: 'แนบไฟล์ เขียนหน้าในระบบ ใส่ลิงก์ หรือใช้ทะเบียนที่มีอยู่',
    en: 'Attach a file, write a page, give a link, or use a register kept here.',
  },
  addEvidence: { th: 'เพิ่มหลักฐาน', en: 'Add evidence' },
  version: { th: 'รุ่นที่', en: 'version' },
  dated: { th: 'ลงวันที่', en: 'Dated' },
  covers: { th: 'ข้อมูลของ', en: 'Covers' },
  progress: { th: 'ความก้าวหน้า', en: 'Progress' },
  addProgress: { th: 'บันทึกความก้าวหน้า', en: 'Note progress' },
  findings: { th: 'ข้อสังเกตจากระบบตรวจ', en: 'Findings' },
  noFindings: { th: 'ไม่พบสิ่งที่ต้องแก้', en: 'Nothing to mend was found' },
  remedy: { th: 'วิธีแก้', en: 'Remedy' },
  rule: { th: 'กฎข้อนี้', en: 'About this rule' },
  next: { th: 'ขั้นต่อไป', en: 'Next' },
  submit: { th: 'ส่งตรวจ', en: 'Hand in for review' },
  withoutEvidence: { th: 'เหตุผลที่ไม่มีหลักฐาน', en: 'Why there is no evidence' },
  withoutEvidenceHint: {
    th: 'ข้อนี้ยังไม่มีหลักฐาน · เพิ่มหลักฐานก่อนส่งตรวจ หรือบอกเหตุผลที่ไม่มี ผู้ตรวจจะเห็นเหตุผลนี้',
    en: 'This item has no evidence. Add some before handing it in, or say why there is none: the reviewer reads it.',
  },
  editionUnproved: { th: 'ฉบับนี้ไม่มีหลักฐานเลย', en: 'This edition has no evidence at all' },
  editionUnprovedWhy: {
    th: 'ประชาชนจะเห็นเพียงคำอธิบาย ไม่มีข้อมูลให้เปิดดู',
    en: 'The public would see an explanation alone, with no data to open.',
  },
  takeBack: { th: 'ดึงกลับมาแก้ไข', en: 'Take back' },
  review: { th: 'ตรวจและอนุมัติ', en: 'Review it' },
  withdraw: { th: 'ถอนการเผยแพร่', en: 'Withdraw from the public' },
  whoApproves: (names: string): Bilingual => ({
    th: `ผู้ที่ตรวจและอนุมัติข้อนี้ได้: ${names}`,
    en: `Who can review and approve this: ${names}`,
  }),
  nobodyApproves: {
    th: 'ยังไม่มีผู้อื่นที่อนุมัติข้อนี้ได้ · ให้ผู้ดูแลระบบเพิ่มหัวหน้าส่วนงานหรือเจ้าหน้าที่ ITA อีกคน',
    en: 'Nobody else can approve this yet: the administrator adds a head of the unit or a second ITA officer.',
  },
  whyNot: { th: 'ยังทำไม่ได้', en: 'Not possible yet' },
  history: { th: 'ประวัติ', en: 'History' },
  reviewTitle: { th: 'ตรวจก่อนเผยแพร่', en: 'Review before publishing' },
  reviewLead: {
    th: 'อ่านฉบับที่ส่งมา ซึ่งหยุดไว้ตามที่ส่ง · การอนุมัติผูกกับฉบับนี้เท่านั้น',
    en: 'Read the edition as it was handed in, frozen. An approval holds for this edition alone.',
  },
  edition: { th: 'ฉบับที่', en: 'Edition' },
  handedInBy: { th: 'ส่งโดย', en: 'Handed in by' },
  fingerprint: { th: 'ลายนิ้วมือของฉบับ', en: 'Fingerprint' },
  publish: { th: 'อนุมัติและเผยแพร่', en: 'Approve and publish' },
  sentBack: { th: 'ส่งกลับให้แก้ไข', en: 'Sent back to be mended' },
  sendBack: { th: 'ส่งกลับให้แก้ไข', en: 'Send back' },
  reason: { th: 'เหตุผลที่ส่งกลับ', en: 'Reason for sending back' },
  reasonHint: { th: 'บอกให้ชัดว่าต้องแก้อะไร ผู้ส่งจะได้รับข้อความนี้', en: 'Say what to mend; the sender is told.' },
  withdrawTitle: { th: 'ถอนข้อนี้จากหน้าสาธารณะหรือไม่', en: 'Withdraw this item from the public?' },
  withdrawWhat: {
    th: 'ประชาชนจะไม่เห็นข้อนี้อีก จนกว่าจะอนุมัติฉบับใหม่ ฉบับเดิมยังอยู่ในบันทึก · ใช้เมื่อเผยแพร่ผิด เช่น มีข้อมูลส่วนบุคคล',
    en: 'The public no longer sees this item until a new edition is approved; the old one stays on record. For what was published wrongly, such as personal data.',
  },
  conflictExplanation: { th: 'คำอธิบาย', en: 'Explanation' },
  notAnswered: { th: 'ยังไม่ตอบ', en: 'Not answered' },
  openFile: { th: 'เปิดไฟล์', en: 'Open the file' },
  ita: { th: 'การเปิดเผยข้อมูลสาธารณะ (OIT)', en: 'Public disclosures (OIT)' },
  publishedOn: { th: 'เผยแพร่เมื่อ', en: 'Published' },
  documents: { th: 'เอกสารและข้อมูล', en: 'Documents and data' },
  nothingPublished: {
    th: 'หน่วยงานยังไม่ได้เผยแพร่ข้อใดของปีนี้',
    en: 'The agency has not published any item of this year yet',
  },
  verify: {
    th: 'ค่า SHA-256 ของฉบับที่อนุมัติ ใช้ตรวจว่าหน้านี้ตรงกับที่อนุมัติ',
    en: 'SHA-256 of the approved edition: shows that this page is what was approved',
  },
} as const satisfies Record<string, Bilingual | ((names: string) => Bilingual)>;
