import { markdownHint } from '../../web/office/markdown-hint.ts';

export const newsWords = {
  title: { th: 'ข่าวประชาสัมพันธ์', en: 'News' },
  lead: {
    th: 'เขียนเป็นร่างก่อน แล้วเผยแพร่ในวันที่กำหนด',
    en: 'Written as a draft first, then published on a day you choose',
  },
  add: { th: 'เขียนข่าวใหม่', en: 'Write news' },
  none: { th: 'ยังไม่มีข่าว', en: 'There is no news yet' },
  noneWhy: {
    th: 'เขียนข่าวแรกเพื่อแจ้งประชาชนว่าหน่วยงานทำอะไร',
    en: 'Write the first to tell the public what the agency does',
  },
  newsTitle: { th: 'หัวข้อข่าว', en: 'Title' },
  newsTitleEn: { th: 'หัวข้อภาษาอังกฤษ', en: 'Title in English' },
  summary: { th: 'สรุปสั้น ๆ', en: 'Summary' },
  summaryHint: {
    th: 'หนึ่งหรือสองประโยค ใช้ในรายการข่าวและผลการค้นหา',
    en: 'One or two sentences, for lists of news and search results',
  },
  body: { th: 'เนื้อหา', en: 'Text' },
  bodyHint: {
    th: `${markdownHint.th} · วางภาพในเนื้อหาด้วยบรรทัด ![](1) ภาพที่ไม่ได้วางจะอยู่ท้ายข่าว`,
    en: `${markdownHint.en}. A line ![](1) places picture 1; pictures placed nowhere come last`,
  },
  save: { th: 'บันทึกข่าว', en: 'Save the news' },
  previewTitle: { th: 'ตัวอย่างที่ประชาชนจะเห็น', en: 'As the public will see it' },
  nothingYet: { th: 'ยังไม่มีเนื้อหา', en: 'There is no text yet' },
  state: { th: 'สถานะ', en: 'State' },
  draft: { th: 'ร่าง', en: 'Draft' },
  scheduled: { th: 'รอถึงวันเผยแพร่', en: 'Waits for its day' },
  published: { th: 'เผยแพร่แล้ว', en: 'Public' },
  day: { th: 'วันเผยแพร่', en: 'Day' },
  publishTitle: { th: 'การเผยแพร่', en: 'Publication' },
  publishOn: { th: 'เผยแพร่ตั้งแต่วันที่', en: 'Public from' },
  publish: { th: 'เผยแพร่ข่าว', en: 'Publish the news' },
  publishWhy: {
    th: 'บันทึกเนื้อหาก่อน แล้วเลือกวัน วันข้างหน้าคือรอเผยแพร่เอง',
    en: 'Save the text first, then choose a day; on a day to come it becomes public by itself',
  },
  unpublish: { th: 'ถอนข่าว', en: 'Take it back' },
  unpublishWhy: {
    th: 'ประชาชนจะไม่เห็นข่าวนี้และค้นไม่พบทันที เนื้อหายังอยู่เป็นร่าง',
    en: 'The public will neither see nor find it from that moment; the text stays as a draft',
  },
  publicAddress: { th: 'ที่อยู่สาธารณะ', en: 'Public address' },
  pictures: { th: 'ภาพ', en: 'Pictures' },
  picture: { th: 'ไฟล์ภาพ', en: 'Picture' },
  pictureHint: {
    th: 'PNG หรือ JPEG ไม่เกิน 2 MB · ข้อมูลแฝงในภาพจะถูกลบ',
    en: 'PNG or JPEG up to 2 MB; data hidden in it is taken off',
  },
  alt: { th: 'คำบรรยายภาพ', en: 'Description of the picture' },
  altHint: {
    th: 'เห็นอะไรในภาพ สำหรับผู้ที่มองไม่เห็น',
    en: 'What is to be seen, for those who cannot see it',
  },
  addPicture: { th: 'เพิ่มภาพ', en: 'Add the picture' },
  removePicture: { th: 'ลบภาพ', en: 'Remove' },
  placeWith: { th: 'วางในเนื้อหาด้วย', en: 'Place it with' },
  noPicture: { th: 'เลือกไฟล์ภาพก่อน', en: 'Choose a picture first' },
  tooMany: { th: 'ข่าวหนึ่งมีได้ไม่เกิน 20 ภาพ', en: 'One news item has at most 20 pictures' },
  history: { th: 'ประวัติการแก้ไข', en: 'History' },
  latest: { th: 'ข่าวล่าสุด', en: 'Latest news' },
  all: { th: 'ข่าวทั้งหมด', en: 'All news' },
  rss: { th: 'รับข่าวทาง RSS', en: 'News by RSS' },
  noPublic: { th: 'ยังไม่มีข่าวเผยแพร่', en: 'No news has been published yet' },
  back: { th: 'กลับไปรายการข่าว', en: 'Back to all news' },
} as const;

export const newsLabels = {
  title: newsWords.newsTitle,
  titleEn: newsWords.newsTitleEn,
  summary: newsWords.summary,
  body: newsWords.body,
};
export const pictureLabels = { picture: newsWords.picture, alt: newsWords.alt };
export const publishLabels = { publishOn: newsWords.publishOn };
