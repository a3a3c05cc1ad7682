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
