import { escapeXml as x } from '../../lib/xml.ts';
import { type News, newsAddress } from './rules.ts';
import { newsWords as words } from './words.ts';

interface Feed {
  readonly name: string;
  /** "https://ita.example.go.th" */
  readonly origin: string;
  readonly news: readonly News[];
}

/** RSS 2.0 of the latest news. */
export function printRss({ name, origin, news }: Feed): string {
  const items = news.map((each) => {
    const link = x(origin + newsAddress(each));
    const day = each.publishOn ? `<pubDate>${rfc822(each.publishOn)}</pubDate>` : '';
    return `<item><title>${x(each.title)}</title><link>${link}</link><guid isPermaLink="false">${x(`${origin}/news/${each.number}`)}</guid>${day}<description>${x(each.summary)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${x(`${words.title.th} · ${name}`)}</title><link>${x(origin)}/news</link><atom:link href="${x(origin)}/news.rss" rel="self" type="application/rss+xml"/><description>${x(`${words.latest.th} ${name}`)}</description><language>th</language>${items.join('')}</channel></rss>
`;
}

const days = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "Wed, 15 Mar 2023 00:00:00 +0700": a day of news begins in Thailand. */
function rfc822({ day, month, year, dayOfWeek }: Temporal.PlainDate): string {
  const date = `${String(day).padStart(2, '0')} ${months[month - 1]} ${year}`;
  return `${days[dayOfWeek - 1]}, ${date} 00:00:00 +0700`;
}
