import type { Bilingual } from '../../lib/bilingual.ts';
import type { ProbedLink, ProbeReason } from '../../outside/probe-link.ts';

/** How a link answered, in words, and whether a citizen can be expected to open it. */
export interface LinkWords {
  readonly says: Bilingual;
  readonly opens: boolean;
}

export function linkWords({
  outcome,
  status,
  reason,
}: Pick<ProbedLink, 'outcome' | 'status' | 'reason'>): LinkWords {
  const says = reason === null ? outcomes[outcome] : (reasons[reason] ?? outcomes[outcome]);
  const code = status === null || outcome === 'ok' || outcome === 'moved' ? '' : ` (${status})`;
  return { says: { th: says.th + code, en: says.en + code }, opens: outcome === 'ok' || outcome === 'moved' };
}

const outcomes: Readonly<Record<ProbedLink['outcome'], Bilingual>> = {
  ok: { th: 'เปิดได้โดยไม่ต้องเข้าสู่ระบบ', en: 'Opens without signing in' },
  moved: { th: 'เปิดได้ แต่ย้ายไปที่อยู่อื่นแล้ว', en: 'Opens, but has moved to another address' },
  dead: { th: 'ปลายทางตอบว่าไม่มีหน้านี้', en: 'The site answers that there is no such page' },
  'login-wall': { th: 'ต้องเข้าสู่ระบบก่อนจึงเปิดได้', en: 'Opens only after signing in' },
  unreachable: { th: 'ติดต่อปลายทางไม่ได้', en: 'The site could not be reached' },
  refused: { th: 'ไม่ใช่ที่อยู่เว็บสาธารณะ ประชาชนเปิดไม่ได้', en: 'No public web address: citizens cannot open it' },
};

const reasons: Partial<Record<ProbeReason, Bilingual>> = {
  name: { th: 'ไม่พบชื่อเว็บไซต์นี้', en: 'No site of this name was found' },
  tls: { th: 'ใบรับรองความปลอดภัยของเว็บไซต์ใช้ไม่ได้', en: 'The site’s security certificate does not hold' },
  timeout: { th: 'ปลายทางไม่ตอบภายในเวลาที่รอ', en: 'The site did not answer in time' },
  redirects: { th: 'ปลายทางส่งต่อวนไปมาไม่จบ', en: 'The site sends its readers on and on' },
  server: { th: 'ปลายทางตอบว่าระบบขัดข้อง', en: 'The site answers that it is out of order' },
};
