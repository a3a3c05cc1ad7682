import { createMiddleware } from 'hono/factory';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import type { Language } from '../../lib/bilingual.ts';
import { mayHaveChanged } from '../../web/effect.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebEnv } from '../../web/page.ts';
import type { PublicSite } from '../../web/public-site.ts';
import type { SiteAgency } from '../../web/reader.ts';
import { findProfile } from '../agencies/queries.ts';
import { findAppearance } from '../appearance/queries.ts';
import { coloursOf, sheetAddress } from '../appearance/rules.ts';
import { listCycles } from '../cycles/queries.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { listPages, listSocialLinks } from '../pages/queries.ts';
import { networkName } from '../pages/rules.ts';

/** How long what another process changed may go unseen. What this one changes is seen at once. */
const KEPT_MS = 10_000;
const MOST_KEPT = 10_000;

/** Puts what stands around public pages on the request; null where no agency answers. */
export function presentSite(office: OfficeParts | null) {
  const kept = new Map<string, { readonly site: PublicSite; readonly until: number }>();
  return createMiddleware<WebEnv>(async (c, next) => {
    const agency = c.get('agency');
    c.set('site', null);
    if (!office || !agency) return next();
    const load = ({ id, language }: SiteAgency) =>
      readTenant(office.db, id, (tenant) => loadSite(tenant, language));
    const known = kept.get(agency.id);
    const isFresh = known !== undefined && known.until > performance.now();
    const site = isFresh ? known.site : await load(agency);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (!isFresh) kept.set(agency.id, { site, until: performance.now() + KEPT_MS });
    c.set('site', site);
    await next();
    // What was written may stand around the pages.
    if (mayHaveChanged(c)) kept.delete(agency.id);
  });
}

async function loadSite(tenant: Tenant, language: Language): Promise<PublicSite> {
  const { name, nameEn, address, telephone, email } = await findProfile(tenant);
  const { palette, logo } = await findAppearance(tenant);
  const pages = await listPages(tenant);
  const [newest] = await listCycles(tenant);
  const has = (slug: string) => pages.some((page) => page.slug === slug && page.body !== '');
  const links = await listSocialLinks(tenant);
  return {
    name,
    nameEn: nameEn || null,
    kindName: kindNameOf(name),
    language,
    sheet: sheetAddress(palette),
    themeColour: coloursOf(palette).strong,
    logo: logo && `/logo?v=${logo.slice(0, 12)}`,
    contact: { address, telephone, email },
    social: links.map(({ network, label, url }) => ({ network, name: networkName(network), label, url })),
    year: newest?.year ?? null,
    hasPrivacy: has('privacy'),
    hasLaws: has('laws'),
  };
}

function kindNameOf(name: string): string {
  const known = loadAgencyKinds().flatMap(({ full, short }) => [full, ...short]);
  return known.find((each) => name.startsWith(each) && name !== each) ?? '';
}
