import type { Page } from '../../web/page.ts';
import type { PastEdition } from '../publications/queries.ts';
import type { PublicGroup } from './present-public.ts';
import type { Edition } from './queries.ts';
import { publicAddress } from './rules.ts';
import { fileAddress } from './views-public-evidence.tsx';
import { words } from './words.ts';

interface Told {
  readonly edition: Edition;
  /** Newest first. */
  readonly history: readonly PastEdition[];
}

/** A published item for schema.org: a document of the agency, with its files as what it holds. */
export function linkedData({ origin }: Page, agencyName: string, { edition, history }: Told): object {
  const { content, number } = edition;
  const files = content.evidence.filter(({ kind }) => kind === 'file');
  return {
    '@type': 'DigitalDocument',
    name: `${content.item} ${content.title}`,
    url: origin + publicAddress(content),
    inLanguage: 'th',
    version: String(number),
    isAccessibleForFree: true,
    datePublished: history.at(-1)?.publishedAt.toString(),
    dateModified: history[0]?.publishedAt.toString(),
    publisher: { '@type': 'GovernmentOrganization', name: agencyName, url: `${origin}/` },
    hasPart: files.map((piece) => ({
      '@type': 'DigitalDocument',
      name: piece.title,
      encodingFormat: piece.mediaType,
      url: origin + fileAddress(content, piece),
      ...(piece.datedOn && { dateCreated: piece.datedOn }),
    })),
  };
}

/** What a year discloses, for schema.org: its published items as parts. */
export function linkedYear(
  { origin, say }: Page,
  agencyName: string,
  { year, groups }: { readonly year: number; readonly groups: readonly PublicGroup[] },
): object {
  const rows = groups.flatMap((group) => group.rows);
  return {
    '@type': 'Collection',
    name: `${say(words.ita)} ${year}`,
    url: `${origin}/ita/${year}`,
    isAccessibleForFree: true,
    publisher: { '@type': 'GovernmentOrganization', name: agencyName, url: `${origin}/` },
    hasPart: rows.flatMap(({ code, title, href, publishedOn }) =>
      href === null
        ? []
        : [
            {
              '@type': 'DigitalDocument',
              ...{ name: `${code} ${say(title)}`, url: origin + href },
              ...(publishedOn && { dateModified: publishedOn.toString() }),
            },
          ],
    ),
  };
}
