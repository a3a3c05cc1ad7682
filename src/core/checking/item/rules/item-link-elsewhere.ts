import { type ItemRule, itemFinding } from '../item-finding.ts';
import { evidenceName } from '../item-text.ts';

/** ITA 2566: every item is an address on the agency's own site. A shared drive or a social page is another's. */
export const itemLinkElsewhere: ItemRule = {
  id: 'item-link-elsewhere',
  title: { th: 'ลิงก์ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน', en: 'A link outside the agency’s own site' },
  check: ({ evidence, channels }) => {
    const own = channels.map(plainHost).filter((host) => host !== '');
    if (own.length === 0) return [];
    return evidence.flatMap((one) => {
      const host = one.kind === 'link' && one.url !== null ? hostOf(one.url) : null;
      if (host === null || own.some((site) => host === site || host.endsWith(`.${site}`))) return [];
      const { th, en } = evidenceName(one);
      return [
        itemFinding({
          rule: itemLinkElsewhere.id,
          severity: 'notice',
          message: {
            th: `${th} อยู่ที่ ${host} ไม่ใช่เว็บไซต์ของหน่วยงาน`,
            en: `${en} stands at ${host}, not on the agency’s own site.`,
          },
          place: { evidenceId: one.id, line: null },
          found: host,
          expected: own[0] ?? null,
          remedy: {
            th: 'แนบแฟ้มไว้ที่นี่ หรือทำหน้าบนเว็บไซต์ของหน่วยงานที่มีลิงก์ไปยังที่นั้น แล้วใช้ที่อยู่ของหน้านั้น',
            en: 'Attach the file here, or make a page on the own site that links there, and give that page’s address.',
          },
        }),
      ];
    });
  },
};

function hostOf(address: string): string | null {
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? plainHost(url.hostname) : null;
}

function plainHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
}
