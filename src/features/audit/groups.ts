import type { Bilingual } from '../../lib/bilingual.ts';
import { type AuditedAction, auditedActions } from './rules.ts';

/** What the reader of the trail chooses by; each family of actions ("unit" of "unit.add") is in one group. */
export const actionGroups = {
  items: {
    label: { th: 'ข้อมูลที่เปิดเผยและหลักฐาน', en: 'Items and evidence' },
    families: ['disclosure', 'evidence'],
  },
  measures: {
    label: { th: 'มาตรการและแนวทาง', en: 'Measures' },
    families: ['measure', 'progress', 'weak-point'],
  },
  surveys: { label: { th: 'แบบสำรวจ', en: 'Surveys' }, families: ['survey'] },
  papers: { label: { th: 'เอกสารราชการ', en: 'Official papers' }, families: ['paper', 'paper-settings'] },
  year: { label: { th: 'ปีงบประมาณ', en: 'Fiscal years' }, families: ['cycle', 'stage', 'report', 'score'] },
  agency: {
    label: { th: 'หน่วยงาน ส่วนงาน และตำแหน่ง', en: 'Agency, units and posts' },
    families: [
      'agency',
      'settings',
      'unit',
      'post',
      'appointment',
      'social-link',
      'site-page',
      'appearance',
      'news',
    ],
  },
  people: {
    label: { th: 'ผู้ใช้งานและการเข้าสู่ระบบ', en: 'People and signing in' },
    families: ['account', 'session', 'second-factor', 'recovery-codes'],
  },
  audit: { label: { th: 'บันทึกการใช้งาน', en: 'The audit trail' }, families: ['audit'] },
} as const satisfies Readonly<Record<string, { label: Bilingual; families: readonly string[] }>>;

export type ActionGroup = keyof typeof actionGroups;
export const groupNames = Object.keys(actionGroups) as ActionGroup[];

/** Every registered action of a group. */
export function actionsOf(group: ActionGroup): AuditedAction[] {
  const families: readonly string[] = actionGroups[group].families;
  const all = Object.keys(auditedActions) as AuditedAction[];
  return all.filter((action) => families.includes(action.split('.')[0] ?? ''));
}
