import type { Bilingual } from '../../lib/bilingual.ts';
import type { OwnersRead } from './read-owners.ts';

export const keptNote: Bilingual = {
  th: 'มีผู้แก้ไขหลังนำเข้าครั้งก่อน จึงไม่แตะ · เทียบกับรายงานแล้วแก้เองหากต้องการ',
  en: 'Edited by hand since, so it is left alone. Compare it with the report and edit it yourself if you wish.',
};

export function ownerNotes({ all, unclear }: OwnersRead): Bilingual[] {
  const notes: Bilingual[] = [];
  if (all) notes.push({ th: 'ผู้รับผิดชอบ: ทุกส่วนงาน', en: 'Owners: every unit' });
  for (const words of unclear) {
    notes.push({
      th: `ไม่รู้ว่า "${words}" หมายถึงส่วนงานใด จึงไม่ได้นำเข้า · มอบหมายเองภายหลังได้`,
      en: `“${words}” names no unit, so it is left out. Assign it yourself afterwards.`,
    });
  }
  return notes;
}
