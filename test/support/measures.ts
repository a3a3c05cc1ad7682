import { expect } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { findMeasure, type Measure } from '../../src/features/measures/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import type { TestAgency, TestOffice } from './office.ts';

export const YEAR = '/office/years/2566';

/** Announced scores by axis; the cycle is made where it is not there. */
export async function announce(
  { db }: TestOffice,
  agency: TestAgency,
  fiscalYear: number,
  scores: Readonly<Record<string, string>>,
): Promise<void> {
  await withTenant(db, agency.id, async (tenant) => {
    const key = { agency_id: agency.id, fiscal_year: fiscalYear };
    await tenant.db
      .insertInto('cycle')
      .values({ ...key, framework: `nacc-${fiscalYear}` })
      .onConflict((conflict) => conflict.columns(['agency_id', 'fiscal_year']).doNothing())
      .execute();
    const rows = Object.entries(scores).map(([axis, value]) => ({ ...key, axis, value, source: 'memo' }));
    await tenant.db.insertInto('announced_score').values(rows).execute();
    await appendAudit(tenant, { actor: 'system', action: 'cycle.open', subject: `cycle:${fiscalYear}` });
  });
}

/** A form of a measure; fields with several values are given as lists. */
export function measureForm(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = new URLSearchParams();
  const whole = { kind: 'measure', title: 'มาตรการทดลอง', ...fields };
  for (const [name, value] of Object.entries(whole)) {
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
  }
  return form;
}

/** Adds a measure through the page as the ITA officer, owned by the first unit unless said otherwise; answers its address. */
export async function addMeasure(
  office: TestOffice,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<string> {
  const body = measureForm({ units: office.ours.unitId, ...fields });
  const answer = await office.post(`${YEAR}/measures`, body, { as: 'ita-officer' });
  if (answer.status !== 303) expect(await answer.text()).toBe('a redirect');
  return answer.headers.get('location') ?? '';
}

export async function readMeasure({ db, ours }: TestOffice, address: string): Promise<Measure | null> {
  return readTenant(db, ours.id, (tenant) => findMeasure(tenant, address.split('/').at(-1) ?? ''));
}

/** Presses a button of the measure's page with the version that stands. */
export async function press(
  office: TestOffice,
  address: string,
  what: string,
  as: Role,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { version = 0 } = (await readMeasure(office, address)) ?? {};
  return office.post(`${address}/${what}`, { version: String(version), ...fields }, { as });
}

/** An entry of progress as the page's form sends it. */
export function entryForm(
  fields: Readonly<Record<string, string>> = {},
  ...files: readonly (readonly [string, Uint8Array | string])[]
): FormData {
  const form = new FormData();
  const whole = { happenedOn: '1/3/2566', text: 'อบรม 24 คน', ...fields };
  for (const [name, value] of Object.entries(whole)) form.append(name, value);
  for (const [name, content] of files) {
    form.append('files', new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
  }
  return form;
}

export const TABLE = ['รายชื่อ.csv', 'ชื่อ,กอง\nสมมติ,คลัง\n'] as const;
