import { type ItemFinding, type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName } from '../item-text.ts';
import type { ItemEvidence, LinkState } from '../item-under-check.ts';

/** A link that asks to sign in. ITA 2566: every item is open to anyone without signing in. */
export const itemLoginWall: ItemRule = {
  id: 'item-login-wall',
  title: { th: 'ลิงก์ต้องเข้าสู่ระบบ', en: 'A link behind a sign-in' },
  check: ({ evidence }) =>
    evidence.flatMap((one) => (one.link?.outcome === 'login-wall' ? [finding(one, one.link)] : [])),
};

function finding(evidence: ItemEvidence, link: LinkState): ItemFinding {
  const { th, en } = evidenceName(evidence);
  return itemFinding({
    rule: itemLoginWall.id,
    severity: isCertain(evidence, link) ? 'error' : 'warning',
    message: {
      th: `${th}: ลิงก์นี้ขอให้เข้าสู่ระบบหรือขอสิทธิ์ก่อน ประชาชนและผู้ตรวจประเมินจึงเปิดไม่ได้`,
      en: `${en}: the link asks to sign in or for permission, so citizens and assessors cannot open it.`,
    },
    place: { evidenceId: evidence.id, line: null },
    found: evidence.url,
    remedy: {
      th: 'ตั้งการแชร์เป็น “ทุกคนที่มีลิงก์” หรือดีกว่านั้นแนบแฟ้มไว้ที่นี่ให้อยู่บนเว็บไซต์ของหน่วยงาน',
      en: 'Share it with anyone who has the link, or better: attach the file here, so that it stands on the agency’s own site.',
    },
  });
}

/** A site may answer "forbidden" only to a machine, and a page with a password field may have more to show. */
function isCertain({ url }: ItemEvidence, { status, finalUrl }: LinkState): boolean {
  const [from, to] = [url, finalUrl].map((one) => (one === null ? null : URL.parse(one)));
  return status === 401 || (status !== 403 && !!from && !!to && from.hostname !== to.hostname);
}
