import { appendAudit } from '../../src/db/audit.ts';
import { type Tenant, withTenant } from '../../src/db/tenant.ts';
import { claimRefusals, claimSlips, makeSigningKey, slipOf } from '../../src/features/slips/acts.ts';
import { newCode } from '../../src/features/slips/code.ts';
import { addDrawn } from '../../src/features/slips/make.ts';
import { findSigningKey } from '../../src/features/slips/queries.ts';
import type { Survey } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { err, ok } from '../../src/lib/result.ts';
import type { Reader } from '../../src/web/reader.ts';
import type { TestAgency, TestOffice } from './office.ts';
import { addTestSurvey } from './survey.ts';

export interface InvitedSurvey {
  readonly survey: Survey;
  /** base64url, as a page is given it. */
  readonly publicKey: string;
}

/** An open IIT of 2566 with its signing key (`openTestYear` first). */
export async function addInvitedSurvey(
  office: TestOffice,
  agency: TestAgency,
  given: Parameters<typeof addTestSurvey>[2] = {},
): Promise<InvitedSurvey> {
  const survey = await addTestSurvey(office, agency, { instrument: 'IIT', ...given });
  const key = await withTenant(office.db, agency.id, async (tenant) => {
    await makeSigningKey(tenant, survey.id, office.office.secretKey);
    await appendAudit(tenant, { actor: 'system', action: 'survey.open', subject: `survey:${survey.id}` });
    return assertDefined(await findSigningKey(tenant, survey.id), 'key');
  });
  return { survey, publicKey: key.publicKey.toString('base64url') };
}

/** Drawn slips as they were printed. */
export async function drawSlips(
  { db }: Pick<TestOffice, 'db'>,
  agency: TestAgency,
  survey: Survey,
  count: number,
): Promise<string[]> {
  const slips = Array.from({ length: count }, () => ({ name: null, code: newCode() }));
  const person = { accountId: agency.accounts['ita-officer'] } as Reader;
  await withTenant(db, agency.id, (tenant) => addDrawn({ tenant, person, survey }, slips));
  return slips.map(({ code }) => code);
}

/** Claims one slip as a batch of answers does; what it is spent as, or the sentence that is shown. */
export async function claimSlip(tenant: Tenant, { id }: Pick<Survey, 'id'>, typed: string) {
  const slip = slipOf(id, typed);
  if (!slip) return err(claimRefusals.unknown);
  const refused = await claimSlips(tenant, id, [slip.claim]);
  const refusal = refused.get(slip.claim.codeHash.toString('hex'));
  return refusal ? err(claimRefusals[refusal]) : ok(slip.ticket);
}
