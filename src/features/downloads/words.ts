export const words = {
  asked: { th: 'คำนวณจากคำตอบ', en: 'from answers' },
  baseline: { th: 'ค่าเริ่มต้น', en: 'starting from' },
  states: {
    'not-begun': { th: 'ยังไม่เริ่ม', en: 'Not begun' },
    doing: { th: 'กำลังดำเนินการ', en: 'Under way' },
    done: { th: 'ดำเนินการแล้ว รอตรวจรับ', en: 'Done, to be verified' },
    verified: { th: 'เสร็จและตรวจรับแล้ว', en: 'Done and verified' },
  },
} as const;
