import type { Page } from '../../web/page.ts';

/** The agency for schema.org, from what stands around every page. */
export function organisation({ site, origin }: Page): object {
  const { name = '', nameEn = null, contact, social = [], logo = null } = site ?? {};
  return {
    '@type': 'GovernmentOrganization',
    name,
    ...(nameEn && { alternateName: nameEn }),
    url: `${origin}/`,
    ...(logo && { logo: origin + logo }),
    ...(contact?.address && { address: contact.address }),
    ...(contact?.telephone && { telephone: contact.telephone }),
    ...(contact?.email && { email: contact.email }),
    ...(social.length > 0 && { sameAs: social.map(({ url }) => url) }),
  };
}

/** A year's measures for schema.org, in the order of the page. */
export function measureList(
  { origin, site }: Page,
  {
    year,
    name,
    titles,
  }: { readonly year: number; readonly name: string; readonly titles: readonly string[] },
): object {
  return {
    '@type': 'ItemList',
    ...{ name, url: `${origin}/measures/${year}`, numberOfItems: titles.length },
    itemListElement: titles.map((title, at) => ({ '@type': 'ListItem', position: at + 1, name: title })),
    ...(site && { author: { '@type': 'GovernmentOrganization', name: site.name, url: `${origin}/` } }),
  };
}
