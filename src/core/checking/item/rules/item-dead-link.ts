import type { Bilingual } from '../../../../lib/bilingual.ts';
import type { Severity } from '../../finding.ts';
import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName } from '../item-text.ts';
import type { ItemEvidence, LinkState } from '../item-under-check.ts';

/**
 * A link that leads nowhere. ITA 2566: an appeal is judged on the address first submitted, so it must stay reachable.
 * Certain only where the server itself says that there is no such page; a server that did not answer may be resting.
 */
export const itemDeadLink: ItemRule = {
  id: 'item-dead-link',
  title: { th: 'ลิงก์เปิดไม่ได้', en: 'A link that leads nowhere' },
  check: ({ evidence }) => evidence.flatMap((one) => (one.link ? judge(one, one.link) : [])),
};

interface Fault {
  readonly severity: Severity;
  readonly says: Bilingual;
}

function judge(evidence: ItemEvidence, link: LinkState): readonly ItemFinding[] {
  const fault = faultOf(evidence.url ?? '', link);
  if (!fault) return [];
  const { th, en } = evidenceName(evidence);
  return [
    itemFinding({
      rule: itemDeadLink.id,
      severity: fault.severity,
      message: { th: `${th}: ${fault.says.th}`, en: `${en}: ${fault.says.en}.` },
      place: { evidenceId: evidence.id, line: null },
      found: evidence.url,
      expected: link.outcome === 'moved' ? link.finalUrl : null,
      remedy: {
        th: 'เปิดลิงก์จากเครื่องนอกสำนักงานโดยไม่เข้าสู่ระบบ แล้วแก้ให้ชี้ไปที่หน้าหรือแฟ้มนั้นโดยตรง',
        en: 'Open the link from outside the office without signing in, then make it point straight to the page or file.',
      },
    }),
  ];
}

function faultOf(url: string, { outcome, status, reason, finalUrl }: LinkState): Fault | null {
  if (outcome === 'dead') {
    const code = status === null ? '' : ` (${status})`;
    return {
      severity: status === 404 || status === 410 ? 'error' : 'warning',
      says: { th: `ปลายทางตอบว่าไม่มีหน้านี้${code}`, en: `the site answers that there is no such page${code}` },
    };
  }
  if (outcome === 'unreachable') return { severity: 'warning', says: whys[reason ?? ''] ?? unreached };
  if (outcome === 'refused') return { severity: 'warning', says: refused };
  if (outcome !== 'moved') return null;
  return isFrontPage(finalUrl) && !isFrontPage(url)
    ? { severity: 'warning', says: toFront }
    : { severity: 'notice', says: moved };
}

const unreached = { th: 'ติดต่อปลายทางไม่ได้ในครั้งที่ตรวจ', en: 'the site could not be reached when it was tried' };
const whys: Readonly<Record<string, Bilingual>> = {
  tls: {
    th: 'ใบรับรองความปลอดภัยของเว็บไซต์ใช้ไม่ได้ เบราว์เซอร์จะเตือนและไม่เปิด',
    en: 'the site’s security certificate does not hold, so browsers warn and do not open it',
  },
  name: { th: 'ไม่พบชื่อเว็บไซต์นี้', en: 'no site of this name was found' },
  timeout: { th: 'ปลายทางไม่ตอบภายในเวลาที่รอ', en: 'the site did not answer in time' },
  server: { th: 'ปลายทางตอบว่าระบบขัดข้อง', en: 'the site answers that it is out of order' },
  redirects: { th: 'ปลายทางส่งต่อวนไปมาไม่จบ', en: 'the site sends its readers on and on' },
};
const refused = {
  th: 'ไม่ใช่ที่อยู่เว็บสาธารณะ ประชาชนจึงเปิดไม่ได้',
  en: 'this is no public web address, so that citizens cannot open it',
};
const toFront = {
  th: 'ลิงก์พาไปหน้าแรกของเว็บไซต์แทนหน้าที่ระบุ หน้านั้นอาจถูกลบไปแล้ว',
  en: 'the link ends at the site’s front page, so the page itself may be gone',
};
const moved = { th: 'หน้านี้ย้ายไปที่อยู่อื่นแล้ว', en: 'the page has moved to another address' };

function isFrontPage(address: string | null): boolean {
  const url = address === null ? null : URL.parse(address);
  return (
    url !== null && /^\/(?:(?:index|home)(?:\.[a-z]{2,5})?\/?)?$/i.test(url.pathname) && url.search === ''
  );
}
