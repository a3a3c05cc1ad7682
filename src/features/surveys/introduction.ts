import type { Instrument } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

const byRespondents: Readonly<Record<'staff' | 'public', Bilingual>> = {
  staff: {
    th: 'แบบสำรวจนี้ถามความเห็นของบุคลากรที่ทำงานในหน่วยงานมาแล้วไม่น้อยกว่า 1 ปี เพื่อให้หน่วยงานรู้ว่าควรปรับปรุงเรื่องใด โปรดตอบตามที่ท่านพบจริง',
    en: 'This survey asks staff of a year or more in the agency, so that the agency learns what to make better. Please answer as you have found it.',
  },
  public: {
    th: 'แบบสำรวจนี้ถามความเห็นของประชาชนและผู้ที่เคยติดต่อหรือรับบริการจากหน่วยงาน เพื่อให้หน่วยงานรู้ว่าควรปรับปรุงเรื่องใด โปรดตอบตามที่ท่านพบจริง',
    en: 'This survey asks the public and those who have dealt with the agency, so that the agency learns what to make better. Please answer as you have found it.',
  },
};

/** What a new survey says before its questions, by who answers it. */
export function introductionFor({ answeredBy = 'public' }: Pick<Instrument, 'answeredBy'>): Bilingual {
  return byRespondents[answeredBy];
}
