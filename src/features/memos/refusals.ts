import type { Bilingual } from '../../lib/bilingual.ts';

/** Why something may not be done to a paper, and what to do instead. */
export const refusals = {
  yearClosed: {
    th: 'ปีงบประมาณนี้ปิดแล้ว จึงแก้ไขไม่ได้ · หากจำเป็น ให้เจ้าหน้าที่ ITA เปิดปีอีกครั้งพร้อมเหตุผล',
    en: 'This fiscal year is closed, so nothing can be changed. If it must be, the ITA officer can reopen it with a reason.',
  },
  roles: {
    'ita-officer': {
      th: 'การร่างและเสนอเอกสารเป็นหน้าที่ของเจ้าหน้าที่ ITA',
      en: 'Drafting and signing papers is the ITA officer’s work.',
    },
    'permanent-secretary': {
      th: 'เอกสารนี้รอความเห็นของปลัด ผู้ที่มีบทบาทปลัดเท่านั้นที่ให้ความเห็นหรือส่งกลับได้',
      en: 'This paper waits for the permanent secretary: only a person of that role gives the opinion or sends it back.',
    },
    'head-of-agency': {
      th: 'เอกสารนี้รอหัวหน้าหน่วยงาน ผู้ที่มีบทบาทหัวหน้าหน่วยงานเท่านั้นที่อนุมัติหรือส่งกลับได้',
      en: 'This paper waits for the head of agency: only a person of that role approves it or sends it back.',
    },
  },
  ownPaper: {
    th: 'ท่านลงนามในเอกสารนี้แล้วในขั้นก่อนหน้า จึงต้องให้ผู้อื่นเป็นผู้พิจารณา · ให้ผู้รักษาราชการแทนเป็นผู้ลงนามได้',
    en: 'You signed this paper at an earlier step, so somebody else decides on it. Whoever acts in the post may sign.',
  },
  nobodyHolds: {
    secretary: {
      th: 'วันนี้ไม่มีผู้ดำรงตำแหน่งหรือรักษาราชการแทนปลัด จึงพิมพ์ผู้ลงนามไม่ได้ · บันทึกการแต่งตั้งที่หน้าส่วนงานและตำแหน่งก่อน',
      en: 'Today nobody holds or acts in the post of permanent secretary, so there is no signatory to print. Record the appointment under units and posts first.',
    },
    head: {
      th: 'วันนี้ไม่มีผู้ดำรงตำแหน่งหรือรักษาราชการแทนหัวหน้าหน่วยงาน จึงพิมพ์ผู้ลงนามไม่ได้ · บันทึกการแต่งตั้งที่หน้าส่วนงานและตำแหน่งก่อน',
      en: 'Today nobody holds or acts in the post of head of agency, so there is no signatory to print. Record the appointment under units and posts first.',
    },
  },
  otherEdition: {
    th: 'เอกสารที่ท่านอ่านไม่ใช่ฉบับล่าสุดแล้ว ยังไม่มีอะไรถูกบันทึก · อ่านฉบับล่าสุด แล้วทำอีกครั้ง',
    en: 'What you read is no longer the newest edition; nothing was recorded. Read the newest one and do it again.',
  },
  underWay: {
    th: 'เอกสารชนิดนี้ของปีนี้มีฉบับที่ยังไม่อนุมัติอยู่แล้ว · ใช้ฉบับนั้นให้เสร็จก่อน',
    en: 'A paper of this kind is under way for this year already. Finish that one first.',
  },
  savedInBetween: {
    th: 'มีผู้อื่นทำกับเอกสารนี้ก่อน ยังไม่มีอะไรถูกเขียนทับ · เปิดเอกสารนี้ใหม่แล้วทำอีกครั้ง',
    en: 'Somebody else did something to this paper first; nothing was overwritten. Open it again and do it once more.',
  },
  notNow: {
    draft: {
      th: 'เอกสารนี้เป็นฉบับร่าง · ลงนามเสนอก่อน',
      en: 'This paper is a draft: sign it and hand it up first.',
    },
    'for-secretary': {
      th: 'เอกสารนี้รอความเห็นของปลัด · ดึงกลับมาแก้ไข หรือรอความเห็น',
      en: 'This paper waits for the permanent secretary: take it back to change it, or wait.',
    },
    'for-head': {
      th: 'เอกสารนี้รอหัวหน้าหน่วยงานพิจารณา ข้อความจึงหยุดไว้',
      en: 'This paper waits for the head of agency, so its text rests.',
    },
    approved: {
      th: 'เอกสารนี้อนุมัติแล้ว แก้ไขไม่ได้อีก · หากต้องแก้ ให้ร่างฉบับใหม่',
      en: 'This paper is approved and does not change any more. To mend it, draft a new one.',
    },
  },
} as const;

/** What keeps a paper from being signed: the places it leaves open, by the words printed in them. */
export function notFilled(places: readonly string[]): Bilingual {
  const some = [...new Set(places)].slice(0, 3).join(' · ');
  return {
    th: `เอกสารยังมีที่ต้องเติมข้อมูล จึงยังลงนามไม่ได้: ${some} · บันทึกคะแนนที่ประกาศหรือมาตรการของปีให้ครบก่อน`,
    en: `The paper still has places to fill in, so it is not signed: ${some}. Record the announced scores or the measures of the year first.`,
  };
}

/** Who signs today, where another person tried to. */
export function otherSigns(name: string, title: string): Bilingual {
  return {
    th: `วันนี้ผู้ลงนามในตำแหน่งนี้คือ ${name} ${title} · ให้ผู้นั้นเข้าสู่ระบบด้วยบัญชีของตน`,
    en: `Today ${name} (${title}) signs for this post: that person gives the opinion with the own account.`,
  };
}
