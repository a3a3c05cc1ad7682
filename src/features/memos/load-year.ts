import type { Finding } from '../../core/checking/finding.ts';
import type { Framework } from '../../core/framework/schema.ts';
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
import { loadAsked } from '../results/acts.ts';
import { listAnnounced } from '../results/queries.ts';
import { judgeYear } from '../results/rules.ts';
import { listUnits } from '../units/queries.ts';
import { listResults } from '../verdicts/queries.ts';
import { factsOf } from './facts.ts';

interface YearOf {
  readonly fiscalYear: number;
  readonly framework: string;
}

/** What the papers of a year say of it, as it stands now. */
export async function loadFacts(tenant: Tenant, { fiscalYear, framework }: YearOf): Promise<YearFacts> {
  const announced = await loadAnnounced(tenant, [fiscalYear]);
  return factsOf({
    framework: frameworkOf(framework),
    kinds: loadAgencyKinds(),
    profile: await findProfile(tenant),
    posts: await listPosts(tenant),
    units: await listUnits(tenant),
    announced: announced.get(fiscalYear) ?? new Map(),
    finals: await listResults(tenant, fiscalYear, 'final'),
    asked: await loadAsked(tenant, frameworkOf(framework)),
    measures: await listMeasures(tenant, fiscalYear),
    disclosures: await listDisclosures(tenant, fiscalYear),
    progress: await listYearProgress(tenant, fiscalYear),
  });
}

/** Announced scores of a year that their parts refute, judged as for a publication. */
export async function loadFindings(
  tenant: Tenant,
  { fiscalYear, framework: id }: YearOf,
): Promise<readonly Finding[]> {
  const announced = await listAnnounced(tenant, fiscalYear);
  const scores = new Map(announced.map(({ axis, value }) => [axis, value]));
  const finals = await listResults(tenant, fiscalYear, 'final');
  return judgeYear(frameworkOf(id), scores, finals, await loadAsked(tenant, frameworkOf(id))).findings;
}

function frameworkOf(id: string): Framework {
  const framework = loadFramework(id);
  return assertDefined(framework.ok ? framework.value : null, `framework ${id}`);
}
