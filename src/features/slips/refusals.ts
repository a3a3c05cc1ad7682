import type { Bilingual } from '../../lib/bilingual.ts';

/** Why something cannot be done with the slips of a survey: to officers. */
export const refusals = {
  openToAll: {
    th: 'แบบสำรวจนี้เปิดให้ทุกคนตอบได้ จึงไม่ใช้บัตรเชิญ · พิมพ์โปสเตอร์แทน',
    en: 'Anybody may answer this survey, so it has no slips. Print its poster instead.',
  },
  closed: {
    th: 'แบบสำรวจนี้ปิดแล้ว จึงออกบัตรเชิญไม่ได้',
    en: 'This survey is closed, so no slips are made.',
  },
  noLastDay: {
    th: 'แบบสำรวจนี้ยังไม่กำหนดวันสุดท้ายที่รับคำตอบ บัตรต้องบอกวันนั้น · กำหนดวันก่อน',
    en: 'This survey has no last day yet, and a slip must tell it. Set the days first.',
  },
  over: {
    th: 'เลยวันสุดท้ายที่รับคำตอบแล้ว บัตรที่ออกตอนนี้จะใช้ไม่ได้ · เลื่อนวันสุดท้ายก่อน',
    en: 'The last day is over, so a slip made now would be of no use. Move the last day first.',
  },
  notOpenYet: {
    th: 'แบบสำรวจนี้ยังไม่เปิดรับคำตอบ ผู้ได้รับอีเมลจะเปิดลิงก์แล้วตอบไม่ได้ · เปิดรับคำตอบก่อน',
    en: 'This survey is not open yet: whoever got a mail now could not answer. Open it first.',
  },
  fetched: {
    th: 'บัตรนี้ใช้แล้ว จึงยกเลิกหรือออกใหม่ไม่ได้ · ระบบไม่รู้ว่าคำตอบใดมาจากบัตรนี้',
    en: 'This slip was used, so it cannot be cancelled or made anew: nothing tells which answer came of it.',
  },
  cancelledAlready: {
    th: 'บัตรนี้ถูกยกเลิกไปแล้ว',
    en: 'This slip was cancelled before.',
  },
  noMail: {
    th: 'บัตรนี้ไม่มีอีเมล · พิมพ์บัตรแทน',
    en: 'This slip has no mail address. Print it instead.',
  },
  nothingToMake: {
    th: 'ไม่มีบัตรที่ต้องพิมพ์: ทุกใบพิมพ์แล้ว ส่งทางอีเมลแล้ว ถูกใช้ หรือถูกยกเลิก',
    en: 'There is nothing to print: every slip was printed, mailed, used or cancelled.',
  },
  nothingToMail: {
    th: 'ไม่มีบัตรที่ต้องส่ง: ไม่มีอีเมล ถูกใช้ ถูกยกเลิก หรือส่งแล้ว',
    en: 'There is nothing to mail: no address, used, cancelled or mailed already.',
  },
  printedAlready: {
    th: 'ชุดนี้ออกบัตรและส่งไฟล์ไปแล้ว จึงไม่ออกซ้ำ · ดูไฟล์ในรายการดาวน์โหลด ถ้าไม่ได้ไฟล์ ให้ยกเลิกบัตรที่ยังไม่ใช้ก่อน ถ้าต้องการเพิ่มอีกชุด พิมพ์จำนวนแล้วสั่งจากหน้านี้ได้',
    en: 'This set was made and its file sent, so it is not made again. Look among your downloads; if the file never came, cancel the unused slips first. For one more set, type how many and print from this page.',
  },
  noForm: {
    th: 'คำสั่งนี้ไม่ได้มาจากหน้าบัตรเชิญ จึงไม่ออกบัตร · พิมพ์จำนวนแล้วสั่งจากหน้านี้',
    en: 'This did not come from the page of slips, so none was made. Type how many and print from this page.',
  },
  renewedMeanwhile: {
    th: 'มีการพิมพ์หรือส่งบัตรของคนเหล่านี้ไปแล้วหลังเปิดหน้านี้ จึงไม่ออกซ้ำ บัตรล่าสุดยังใช้ได้ · ดูไฟล์ในรายการดาวน์โหลด หรือสั่งพิมพ์ใหม่จากหน้านี้',
    en: 'These slips were printed or mailed since this page was opened, so nothing was made; the latest are good. Look among your downloads, or print anew from this page.',
  },
  changedMeanwhile: {
    th: 'บัตรนี้ถูกใช้ ยกเลิก หรือพิมพ์ใหม่ระหว่างที่ส่งอีเมล รหัสในอีเมลจึงใช้ไม่ได้ · ดูสถานะของบัตรแล้วส่งใหม่ถ้ายังจำเป็น',
    en: 'The slip was used, cancelled or printed anew while the mail was on its way, so the mailed code is dead. See how it stands, and mail again if need be.',
  },
  mailNotSetUp: {
    th: 'ระบบนี้ยังไม่ได้ตั้งค่าอีเมล จึงไม่ได้ส่งสักฉบับ บัตรทุกใบยังเป็นอย่างเดิม · พิมพ์บัตรแทน หรือให้ผู้ดูแลระบบตั้ง SMTP_URL และ MAIL_FROM',
    en: 'Mail is not set up here, so no mail went out and every slip is as it was. Print the slips instead, or have the administrator set SMTP_URL and MAIL_FROM.',
  },
  unknownCode: {
    th: 'ไม่พบบัตรสุ่มหยิบที่มีรหัสนี้และยังไม่ได้ใช้ · ตรวจรหัสแล้วพิมพ์ใหม่',
    en: 'No unused drawn slip has this code. Check it and type it again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a slip does not let a person answer: to respondents. */
export const slipRefusals = {
  unknown: {
    th: 'ไม่พบบัตรเชิญที่มีรหัสนี้ในแบบสำรวจนี้ · ตรวจรหัสบนบัตรหรือในอีเมล แล้วพิมพ์ใหม่',
    en: 'No invitation to this survey has this code. Check the code on the slip or in the mail and type it again.',
  },
  cancelled: {
    th: 'บัตรเชิญนี้ถูกยกเลิกแล้ว · ขอบัตรใหม่จากผู้จัดทำแบบสำรวจ',
    en: 'This invitation was cancelled. Ask whoever runs the survey for a new one.',
  },
  exchanged: {
    th: 'บัตรเชิญนี้ใช้ในเบราว์เซอร์หรือเครื่องอื่นแล้ว จึงใช้ซ้ำไม่ได้ · กลับไปตอบต่อในเบราว์เซอร์เดิม',
    en: 'This invitation was used in another browser or device and cannot be used twice. Go on in that browser.',
  },
  namedNeedsScripts: {
    th: 'บัตรเชิญที่ระบุชื่อใช้กับหน้านี้ไม่ได้ เพราะเบราว์เซอร์ปิดสคริปต์ไว้ ถ้ารับคำตอบไว้จะรู้ว่าเป็นของใคร · เปิดสคริปต์หรือใช้เบราว์เซอร์อื่น หรือขอหยิบบัตรสุ่มที่ไม่มีชื่อ',
    en: 'An invitation with a name cannot be used on this page, as the browser runs no scripts: the answer would name you. Switch scripts on, use another browser, or ask to draw a slip without a name.',
  },
  tooMany: {
    th: 'มีรหัสผิดจากเครือข่ายนี้หลายครั้ง · รอหนึ่งนาทีแล้วลองอีกครั้ง บัตรเชิญยังใช้ได้',
    en: 'Several wrong codes came from this network. Wait a minute and try again; the invitation is still good.',
  },
  crowded: {
    th: 'มีคนแลกบัตรเชิญจากเครือข่ายนี้พร้อมกันมาก บัตรเชิญยังใช้ได้ · รอสักครู่แล้วลองอีกครั้ง',
    en: 'Many exchange invitations from this network at once. The invitation is still good: wait a moment and try again.',
  },
  malformed: {
    th: 'คำขอไม่ครบถ้วน · เปิดลิงก์บนบัตรหรือในอีเมลใหม่',
    en: 'The request is not whole. Open the link of the slip or the mail again.',
  },
  shut: {
    'not-yet': {
      th: 'แบบสำรวจนี้ยังไม่เปิดรับคำตอบ บัตรเชิญยังใช้ได้ · กลับมาใหม่ในวันที่เปิด',
      en: 'This survey is not open yet; the invitation is still good. Come back when it opens.',
    },
    paused: {
      th: 'แบบสำรวจนี้พักรับคำตอบชั่วคราว บัตรเชิญยังใช้ได้ · ลองใหม่ภายหลัง',
      en: 'This survey takes no answers for the moment; the invitation is still good. Try again later.',
    },
    over: {
      th: 'แบบสำรวจนี้สิ้นสุดแล้ว จึงแลกบัตรเชิญไม่ได้ · ขอบคุณที่ตั้งใจตอบ',
      en: 'This survey has ended, so invitations are no longer exchanged. Thank you for meaning to answer.',
    },
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<string, Bilingual>>>>;
