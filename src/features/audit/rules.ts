import type { Bilingual } from '../../lib/bilingual.ts';

/**
 * Every action that is put on record, by name, with the words of the audit page. A slice adds its own here; an action that
 * is not listed cannot be recorded.
 */
export const auditedActions = {
  'agency.found': { th: 'เปิดใช้ระบบของหน่วยงาน', en: 'founded the agency' },
  'agency.rename': { th: 'เปลี่ยนชื่อหน่วยงาน', en: 'renamed the agency' },
  'settings.change': { th: 'แก้ไขการตั้งค่า', en: 'changed the settings' },
  'evidence.store': { th: 'เก็บหลักฐาน', en: 'stored evidence' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditedAction = keyof typeof auditedActions;
