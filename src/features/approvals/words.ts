import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  title: { th: 'ตรวจสอบเอกสาร', en: 'Check a paper' },
  lead: {
    th: 'เอกสารที่อนุมัติแล้วทุกฉบับมีรหัส 10 ตัวใต้คิวอาร์ พิมพ์รหัสเพื่อดูว่าหน่วยงานออกเอกสารนั้นจริง',
    en: 'Every approved paper has a code of 10 letters under its QR. Type it to see whether this agency issued the paper.',
  },
  code: { th: 'รหัสเอกสาร', en: 'Code of the paper' },
  codeHint: { th: 'ตัวพิมพ์ใหญ่หรือเล็กก็ได้', en: 'In capitals or small letters.' },
  check: { th: 'ตรวจสอบ', en: 'Check it' },
  notFound: {
    th: 'ไม่พบเอกสารของรหัสนี้ · ตรวจตัวอักษรอีกครั้ง หรือโทรถามหน่วยงานที่ออกเอกสาร',
    en: 'No paper of this code was found. Check its letters, or ask the agency that issued the paper.',
  },
  genuine: { th: 'หน่วยงานออกเอกสารนี้จริง', en: 'This agency issued this paper' },
  number: { th: 'เลขที่', en: 'Number' },
  dated: { th: 'ลงวันที่', en: 'Dated' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  signed: { th: 'ผู้ลงนาม', en: 'Signed by' },
  analyst: { th: 'เสนอโดย', en: 'Proposed by' },
  secretary: { th: 'ความเห็นโดย', en: 'Opinion by' },
  head: { th: 'อนุมัติโดย', en: 'Approved by' },
  fingerprint: { th: 'ลายนิ้วมือเนื้อหา (SHA-256)', en: 'Fingerprint of the content (SHA-256)' },
  files: { th: 'ลายนิ้วมือไฟล์', en: 'Fingerprints of the files' },
  compare: { th: 'เทียบไฟล์ที่ท่านมี', en: 'Compare your file' },
  compareLead: {
    th: 'เลือกหรือลากไฟล์มาวาง เครื่องจะเทียบลายนิ้วมือกับไฟล์ที่อนุมัติ ไฟล์ของท่านไม่ถูกเก็บไว้',
    en: 'Choose or drop a file: its fingerprint is compared with the approved ones. Your file is not kept.',
  },
  file: { th: 'ไฟล์เอกสาร', en: 'The file' },
  same: {
    th: 'ตรงกัน ไฟล์นี้คือเอกสารที่อนุมัติ ไม่มีอะไรถูกแก้',
    en: 'It is the same: this file is the approved paper, unchanged.',
  },
  different: {
    th: 'ไม่ตรงกับไฟล์ที่อนุมัติ ไฟล์อาจถูกแก้ พิมพ์ใหม่ หรือเป็นเอกสารอื่น · เทียบเลขที่และข้อความกับหน้านี้ หรือขอไฟล์จากหน่วยงาน',
    en: 'It differs from the approved files: it may have been changed, printed anew or be another paper. Compare number and text with this page, or ask the agency for the file.',
  },
  noFile: { th: 'เลือกไฟล์ก่อน', en: 'Choose a file first.' },
  another: { th: 'ตรวจสอบรหัสอื่น', en: 'Check another code' },
} as const satisfies Readonly<Record<string, Bilingual>>;
