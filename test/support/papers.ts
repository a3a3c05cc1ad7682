import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../src/db/audit.ts';
import { readTenant, withTenant } from '../../src/db/tenant.ts';
import { type Approval, findApproval } from '../../src/features/approvals/queries.ts';
import { findEdition, listPapers, type PaperRow } from '../../src/features/memos/queries.ts';
import type { Role } from '../../src/web/reader.ts';
import { announce } from './measures.ts';
import type { TestAgency, TestOffice } from './office.ts';
import { scoresByNumber } from './sample-scores.ts';
import { openTestYear } from './year.ts';

export const PAPERS = '/office/years/2566/papers';

/** A year with announced scores and with a holder of each post above the units; the accounts of the roles hold them. */
export async function openPaperYear(
  office: TestOffice,
  agency: TestAgency = office.ours,
  scores: Readonly<Record<string, string>> = scoresByNumber,
): Promise<void> {
  await openTestYear(office, agency);
  await announce(office, agency, 2566, scores);
  await appointSignatories(office, agency);
}

const posts = [
  ['head', 'นายกองค์การบริหารส่วนตำบลทุ่งตัวอย่าง', 'head-of-agency', 'นายสมมติ นำชัย'],
  ['secretary', 'ปลัดองค์การบริหารส่วนตำบลทุ่งตัวอย่าง', 'permanent-secretary', 'นางสาวสมมติ รอบคอบ'],
  [null, 'นักวิเคราะห์นโยบายและแผนปฏิบัติการ', 'ita-officer', 'นายสมมติ ขยัน'],
] as const;

export async function appointSignatories({ db }: TestOffice, agency: TestAgency): Promise<void> {
  await withTenant(db, agency.id, async (tenant) => {
    const key = { agency_id: agency.id };
    for (const [kind, title, role, person_name] of posts) {
      const post_id = randomUUID();
      await tenant.db
        .insertInto('post')
        .values({ ...key, post_id, title, kind })
        .execute();
      const held = { account_id: agency.accounts[role], person_name, starts_on: '2022-10-01' };
      await tenant.db
        .insertInto('appointment')
        .values({ ...key, appointment_id: randomUUID(), post_id, ...held })
        .execute();
    }
    await appendAudit(tenant, { actor: 'system', action: 'post.add', subject: 'post:all' });
  });
}

export async function papersOf({ db }: TestOffice, agency: TestAgency, year = 2566): Promise<PaperRow[]> {
  return readTenant(db, agency.id, (tenant) => listPapers(tenant, year));
}

export async function paperAt(office: TestOffice, address: string): Promise<PaperRow> {
  const found = (await papersOf(office, office.ours)).find(({ id }) => address.endsWith(id));
  if (!found) throw new Error(`no paper at ${address}`);
  return found;
}

export function approvalAt({ db, ours }: TestOffice, address: string): Promise<Approval | null> {
  return readTenant(db, ours.id, (tenant) => findApproval(tenant, address.split('/').at(-1) ?? ''));
}

/** Begins a paper as the ITA officer; answers its address. */
export async function beginPaper(office: TestOffice, kind = 'memo'): Promise<string> {
  const answer = await office.post(PAPERS, { kind }, { as: 'ita-officer' });
  return answer.headers.get('location') ?? `${answer.status}`;
}

export async function submit(office: TestOffice, address: string, as: Role = 'ita-officer') {
  const { version } = await paperAt(office, address);
  return office.post(`${address}/submission`, { version: String(version) }, { as });
}

/** Gives an opinion of the newest edition, as its page would. */
export async function opine(
  office: TestOffice,
  address: string,
  step: 'opinion' | 'approval',
  fields: Readonly<Record<string, string>> = {},
  as: Role = step === 'opinion' ? 'permanent-secretary' : 'head-of-agency',
): Promise<Response> {
  const { id, editions } = await paperAt(office, address);
  const edition = await readTenant(office.db, office.ours.id, (tenant) =>
    findEdition(tenant, { id, number: editions }),
  );
  const hash = edition?.hash.toString('hex') ?? '';
  const opinion = step === 'opinion' ? 'เห็นควรเสนอเพื่อทราบ' : 'ทราบ';
  return office.post(`${address}/${step}`, { opinion, edition: String(editions), hash, ...fields }, { as });
}

/** A memo all the way up; answers its address. */
export async function approvedMemo(office: TestOffice, kind = 'memo'): Promise<string> {
  const address = await beginPaper(office, kind);
  await submit(office, address);
  await opine(office, address, 'opinion');
  await opine(office, address, 'approval');
  return address;
}
