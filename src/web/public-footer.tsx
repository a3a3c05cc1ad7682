import { AgencyName } from './agency-name.tsx';
import type { Page } from './page.ts';
import type { PublicSite } from './public-site.ts';
import { words as siteWords } from './words.ts';

interface PublicFooterProps {
  readonly page: Page;
  readonly agencyName: string;
}

/** How to reach the agency, and what every page must lead to. */
export function PublicFooter({ page, agencyName }: PublicFooterProps) {
  const { site } = page;
  return (
    <footer class="bottom public-bottom">
      <div class="wide public-bottom-row">
        <div>
          <p>
            <strong lang={page.language === 'en' && !site?.nameEn ? 'th' : undefined}>
              <AgencyName page={page} agencyName={agencyName} />
            </strong>
          </p>
          {site && <Contact page={page} site={site} />}
        </div>
        <nav aria-label={page.say(words.more)}>
          <ul>
            {linksOf(site).map(({ href, label }) => (
              <li>
                <a href={href}>{page.say(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div class="wide small">
        <p>
          {`${page.say(words.made)} ${page.say(siteWords.name)} · `}
          <a href="/sign-in">{page.say(words.signIn)}</a>
        </p>
      </div>
    </footer>
  );
}

function Contact({ page, site: { contact } }: { page: Page; site: PublicSite }) {
  const { address, telephone, email } = contact;
  return (
    <address>
      {address !== '' && (
        <p class="lines" lang="th">
          {address}
        </p>
      )}
      {telephone !== '' && (
        <p>
          {`${page.say(words.telephone)} `}
          <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</a>
        </p>
      )}
      {email !== '' && (
        <p>
          {`${page.say(words.email)} `}
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </address>
  );
}

function linksOf(site: PublicSite | null) {
  return [
    ...(site?.hasLaws ? [{ href: '/pages/laws', label: words.laws }] : []),
    ...(site?.hasPrivacy ? [{ href: '/privacy', label: words.privacy }] : []),
    { href: '/data', label: words.openData },
    { href: '/verify', label: words.verify },
    { href: '/accessibility', label: words.accessibility },
    { href: '/sitemap', label: words.siteMap },
    { href: '/news.rss', label: words.rss },
    { href: '/check', label: words.check },
  ];
}

const words = {
  more: { th: 'ลิงก์ท้ายหน้า', en: 'Links at the foot of the page' },
  telephone: { th: 'โทรศัพท์', en: 'Telephone' },
  email: { th: 'อีเมล', en: 'E-mail' },
  laws: { th: 'กฎหมายที่เกี่ยวข้อง', en: 'Governing laws' },
  privacy: { th: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล', en: 'Privacy policy' },
  openData: { th: 'ข้อมูลเปิด', en: 'Open data' },
  verify: { th: 'ตรวจสอบเอกสาร', en: 'Verify a paper' },
  accessibility: { th: 'การเข้าถึงเว็บไซต์', en: 'Accessibility' },
  siteMap: { th: 'แผนผังเว็บไซต์', en: 'Site map' },
  rss: { th: 'รับข่าวทาง RSS', en: 'News by RSS' },
  check: { th: 'ตรวจรายงาน ITA', en: 'Check an ITA report' },
  made: { th: 'จัดทำด้วยซอฟต์แวร์เสรี', en: 'Made with free software:' },
  signIn: { th: 'สำหรับเจ้าหน้าที่', en: 'For officers' },
};
