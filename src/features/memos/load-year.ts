import type { Tenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import { findProfile } from '../agencies/queries.ts';
import { loadAnnounced } from '../cycles/queries.ts';
import { listDisclosures } from '../disclosures/queries.ts';
import type { YearFacts } from '../documents/acts.ts';
import { loadAgencyKinds, loadFramework } from '../frameworks/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { listPosts } from '../posts/queries.ts';
import { listYearProgress } from '../progress/queries.ts';
import { listUnits } from '../units/queries.ts';
import { factsOf } from './facts.ts';

/** What the papers of a year say of it, as it stands now. */
export async function loadFacts(
  tenant: Tenant,
  { fiscalYear, framework: id }: { readonly fiscalYear: number; readonly framework: string },
): Promise<YearFacts> {
  const framework = loadFramework(id);
  const announced = await loadAnnounced(tenant, [fiscalYear]);
  return factsOf({
    framework: assertDefined(framework.ok ? framework.value : null, `framework ${id}`),
    kinds: loadAgencyKinds(),
    profile: await findProfile(tenant),
    posts: await listPosts(tenant),
    units: await listUnits(tenant),
    announced: announced.get(fiscalYear) ?? new Map(),
    measures: await listMeasures(tenant, fiscalYear),
    disclosures: await listDisclosures(tenant, fiscalYear),
    progress: await listYearProgress(tenant, fiscalYear),
  });
}
