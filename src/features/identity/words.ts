import type { Bilingual } from '../../lib/bilingual.ts';

export const words = {
  people: { th: 'ผู้ใช้งาน', en: 'People' },
  lead: {
    th: 'ผู้ที่เข้าระบบของหน่วยงานได้ และสิ่งที่แต่ละคนทำได้',
    en: 'Who can sign in to this office, and what each may do',
  },
  search: { th: 'ค้นชื่อหรืออีเมล', en: 'Search name or e-mail' },
  find: { th: 'ค้นหา', en: 'Search' },
  nobodyTitle: { th: 'ไม่พบผู้ใช้งาน', en: 'Nobody found' },
  nobody: { th: 'ลองค้นด้วยคำที่สั้นลง หรือเชิญคนใหม่', en: 'Try a shorter word, or invite somebody.' },
  name: { th: 'ชื่อและนามสกุล', en: 'Name' },
  email: { th: 'อีเมล', en: 'E-mail' },
  emailHint: {
    th: 'ใช้เข้าสู่ระบบ เปลี่ยนภายหลังไม่ได้',
    en: 'The person signs in with it; it cannot be changed later',
  },
  roles: { th: 'บทบาท', en: 'Roles' },
  rolesHint: { th: 'เลือกได้มากกว่าหนึ่ง', en: 'More than one may be chosen' },
  status: { th: 'สถานะ', en: 'State' },
  invite: { th: 'เชิญผู้ใช้งาน', en: 'Invite a person' },
  sendInvite: { th: 'สร้างคำเชิญ', en: 'Make the invitation' },
  invited: { th: 'รอตอบรับ', en: 'Invited' },
  active: { th: 'ใช้งานอยู่', en: 'Active' },
  suspended: { th: 'ระงับ', en: 'Suspended' },
  taken: {
    th: 'มีบัญชีที่ใช้อีเมลนี้แล้ว · ค้นหาในรายชื่อ แล้วแก้ไขบทบาทของบัญชีนั้น',
    en: 'There is an account of this e-mail. Search for it in the list and change its roles.',
  },
  noUnit: { th: 'ส่วนงานที่เลือกไม่มีแล้ว โหลดหน้าใหม่', en: 'A chosen unit is no more: load the page again' },
  save: { th: 'บันทึก', en: 'Save' },
  edit: { th: 'ชื่อและบทบาท', en: 'Name and roles' },
  linkTitle: { th: 'ลิงก์สำหรับส่งให้', en: 'The link for' },
  linkLead: {
    th: 'คัดลอกแล้วส่งให้เจ้าตัวทางช่องทางที่เชื่อถือได้ ลิงก์แสดงครั้งเดียวและใช้ได้ครั้งเดียว ใครถือลิงก์นี้ตั้งรหัสผ่านของบัญชีได้',
    en: 'Copy it and hand it to the person over a channel you trust. It is shown once and works once; whoever holds it can set the account’s password.',
  },
  link: { th: 'ลิงก์', en: 'Link' },
  week: { th: 'ใช้ได้ 7 วัน', en: 'Works for 7 days' },
  hour: { th: 'ใช้ได้ 1 ชั่วโมง', en: 'Works for 1 hour' },
  mailed: { th: 'ส่งลิงก์นี้ทางอีเมลแล้วด้วย', en: 'It was also sent by mail.' },
  notMailed: {
    th: 'ส่งทางอีเมลไม่สำเร็จ จึงต้องส่งลิงก์นี้เอง',
    en: 'It could not be mailed, so please hand it over yourself.',
  },
  toList: { th: 'กลับไปรายชื่อ', en: 'Back to the list' },
  access: { th: 'การเข้าใช้', en: 'Access' },
  again: { th: 'ออกลิงก์เชิญใหม่', en: 'Make a new invitation' },
  againWhy: {
    th: 'ลิงก์เดิมจะใช้ไม่ได้อีก',
    en: 'The earlier link stops working.',
  },
  reset: { th: 'ออกลิงก์ตั้งรหัสผ่านใหม่', en: 'Make a password link' },
  resetWhy: {
    th: 'สำหรับผู้ที่ลืมรหัสผ่าน เมื่อตั้งใหม่แล้วทุกเครื่องต้องเข้าสู่ระบบอีกครั้ง',
    en: 'For a forgotten password. Once it is set, every device must sign in again.',
  },
  suspend: { th: 'ระงับบัญชี', en: 'Suspend the account' },
  suspendAsk: { th: 'ระงับบัญชีนี้หรือไม่', en: 'Suspend this account?' },
  suspendWhy: {
    th: 'ผู้นี้จะออกจากระบบทันทีและเข้าอีกไม่ได้จนกว่าจะคืนสิทธิ์ งานและประวัติยังอยู่ครบ',
    en: 'The person is signed out at once and cannot sign in until the account is restored. Work and history stay.',
  },
  restore: { th: 'คืนสิทธิ์บัญชี', en: 'Restore the account' },
  restoreWhy: { th: 'ผู้นี้จะเข้าสู่ระบบได้อีกครั้ง', en: 'The person can sign in again.' },
  lostFactors: { th: 'ลบการยืนยันขั้นที่สองทั้งหมด', en: 'Remove every second step' },
  lostFactorsWhy: {
    th: 'สำหรับผู้ที่โทรศัพท์หายและไม่มีรหัสสำรอง หลังจากนั้นเข้าสู่ระบบด้วยรหัสผ่านอย่างเดียวได้ ควรยืนยันตัวกับเจ้าตัวก่อน',
    en: 'For a lost phone and no recovery codes. The password alone then lets the person in; make sure it is really them first.',
  },
  history: { th: 'ประวัติ', en: 'History' },
  language: { th: 'ภาษา', en: 'Language' },
  method: { th: 'วิธี', en: 'By' },
  failures: { th: 'ไม่สำเร็จ (ครั้ง)', en: 'Failures' },
} as const satisfies Record<string, Bilingual>;

/** The mail that carries a link. Both languages: the person has not chosen one yet. */
export const linkMail = {
  join: { th: 'คำเชิญเข้าใช้ระบบ', en: 'Invitation to the office' },
  reset: { th: 'ตั้งรหัสผ่านใหม่', en: 'Choose a new password' },
  body: (agency: string, link: string, isJoin: boolean): string =>
    [
      isJoin
        ? `${agency} เชิญท่านเข้าใช้ระบบโปร่งใส เปิดลิงก์นี้เพื่อตั้งรหัสผ่าน (ใช้ได้ 7 วัน ครั้งเดียว)`
        : `ผู้ดูแลระบบของ${agency}ออกลิงก์ให้ท่านตั้งรหัสผ่านใหม่ (ใช้ได้ 1 ชั่วโมง ครั้งเดียว)`,
      link,
      'หากท่านไม่ได้คาดว่าจะได้รับอีเมลนี้ ไม่ต้องเปิดลิงก์ และโปรดแจ้งผู้ดูแลระบบ',
      '',
      isJoin
        ? `${agency} invites you to its office. Open the link to choose a password (once, within 7 days).`
        : `The administrator of ${agency} made a link for you to choose a new password (once, within 1 hour).`,
      'If you did not expect this mail, leave the link closed and tell the administrator.',
    ].join('\n'),
};
