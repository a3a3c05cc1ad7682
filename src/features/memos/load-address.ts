import { readTenant } from '../../db/tenant.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { loadPaper } from './load-paper.ts';
import { type PaperKey, subjectOf } from './rules.ts';

/** The paper an address names; null when it cannot be one. */
export function keyParam(c: WebContext): PaperKey | null {
  const [fiscalYear, id] = [yearParam(c), idParam(c, 'paper')];
  return fiscalYear !== null && id !== null ? { fiscalYear, id } : null;
}

/** The paper of an address with its history; null where there is none. */
export async function loadAddressed(c: WebContext, { db, now }: OfficeParts) {
  const [{ agency }, key] = [visitOf(c), keyParam(c)];
  if (!key) return null;
  return readTenant(db, agency.id, async (tenant) => {
    const loaded = await loadPaper(tenant, key, dayOf(now()));
    return loaded && { loaded, history: await listHistory(tenant, subjectOf(key)) };
  });
}
