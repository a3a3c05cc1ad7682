import { printDate } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import type { PublicSite } from '../../web/public-site.ts';
import { type News, newsAddress, type Picture } from '../news/rules.ts';
import { siteWords as words } from './words.ts';

interface NewsStripProps {
  readonly page: Page;
  readonly news: readonly News[];
  readonly pictures: ReadonlyMap<string, readonly Picture[]>;
}

/** The latest news; a picture says nothing its title does not. */
export function NewsStrip({ page, news, pictures }: NewsStripProps) {
  return (
    <section class="front-news" aria-labelledby="news">
      <h2 id="news">{page.say(words.latest)}</h2>
      <ul>
        {news.map((each) => {
          const [picture] = pictures.get(each.id) ?? [];
          const { number, titleEn, title, publishOn } = each;
          const isThai = page.language === 'en' && titleEn === '';
          return (
            <li>
              {picture && (
                <img
                  src={`/news/${number}/pictures/${picture.position}`}
                  alt=""
                  width="88"
                  height="66"
                  loading="lazy"
                />
              )}
              <div>
                <a href={newsAddress(each)} lang={isThai ? 'th' : undefined}>
                  {(page.language === 'en' && titleEn) || title}
                </a>
                <span class="small quiet">{publishOn && printDate(page, publishOn)}</span>
              </div>
            </li>
          );
        })}
      </ul>
      <p>
        <a href="/news">{page.say(words.allNews)}</a>
      </p>
    </section>
  );
}

/** ITA 2566, O5, O9, O10: contact, social media and the privacy policy, from the front page. */
export function Channels({ page, site }: { page: Page; site: PublicSite }) {
  const { contact, social, hasPrivacy } = site;
  return (
    <section class="front-channels" aria-labelledby="channels">
      <h2 id="channels">{page.say(words.channels)}</h2>
      <ul>
        {contact.telephone !== '' && (
          <li>
            {`${page.say(words.telephone)} `}
            <a href={`tel:${contact.telephone.replace(/[^\d+]/g, '')}`}>{contact.telephone}</a>
          </li>
        )}
        {contact.email !== '' && (
          <li>
            {`${page.say(words.email)} `}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
        )}
        {social.map(({ network, name, label, url }) => (
          <li>
            <a href={url} rel="noopener" lang="th">
              {network === 'other' ? label : `${page.say(name)}: ${label}`}
            </a>
          </li>
        ))}
        <li>
          <a href="/contact">{page.say(words.contactMore)}</a>
        </li>
        {hasPrivacy && (
          <li>
            <a href="/privacy">{page.say(words.privacy)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
