import { createMiddleware } from 'hono/factory';
import { mayHaveChanged } from '../../web/effect.ts';
import { chosenLanguage } from '../../web/language.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext, WebEnv } from '../../web/page.ts';
import type { SiteAgency } from '../../web/reader.ts';
import { isOffice } from '../../web/way-back.ts';
import { findSite } from './queries.ts';

/** How long another process's change of an agency's name or first language may go unnoticed. */
const KEPT_MS = 10_000;
const MOST_HOSTS = 10_000;

/** Finds the agency a request is meant for; null where nobody has been set up, or only the checker is served. */
export function chooseAgency(office: OfficeParts | null) {
  const kept = new Map<string, { readonly agency: SiteAgency; readonly until: number }>();
  const find = async (c: WebContext, { db }: OfficeParts): Promise<SiteAgency | null> => {
    const host = c.get('arrival').hostname;
    const known = kept.get(host);
    if (known && known.until > performance.now()) return known.agency;
    const agency = await findSite(db, host);
    if (kept.size >= MOST_HOSTS) kept.clear();
    if (agency) kept.set(host, { agency, until: performance.now() + KEPT_MS });
    return agency;
  };
  return createMiddleware<WebEnv>(async (c, next) => {
    const agency = office ? await find(c, office) : null;
    c.set('agency', agency);
    if (agency && isFirstLanguageAsked(c)) c.set('language', agency.language);
    await next();
    // What was written may have been the name or the language.
    if (mayHaveChanged(c)) kept.delete(c.get('arrival').hostname);
  });
}

/** The choice is of public pages; the office begins in Thai everywhere. */
function isFirstLanguageAsked(c: WebContext): boolean {
  return !isOffice(c.req.path) && chosenLanguage(c) === null;
}
