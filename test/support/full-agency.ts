import { createHash, randomUUID } from 'node:crypto';
import { newToken, tokenHash } from '../../src/credentials/token.ts';
import { appendAudit } from '../../src/db/audit.ts';
import type { Db } from '../../src/db/connect.ts';
import { storeEvidence } from '../../src/db/evidence.ts';
import { type Tenant, withTenant } from '../../src/db/tenant.ts';
import type { Tables } from '../../src/db/types.generated.ts';
import { contentHash } from '../../src/features/approvals/rules.ts';
import { type EditionContent, editionHash } from '../../src/features/disclosures/edition.ts';
import { fillSurveys } from './full-survey.ts';
import { NOW, type TestAgency } from './office.ts';
import { approvedContent } from './paper-content.ts';
import { openTestYear } from './year.ts';

/** Ids of one row of each kind, and the words that stand in every text of the agency. */
export interface FullAgency {
  readonly agency: TestAgency;
  /** In every text of this agency and of no other. */
  readonly mark: string;
  /** The fiscal year (B.E.) only this agency has opened. */
  readonly ownYear: number;
  readonly ids: Readonly<Record<Named, string>>;
  readonly invitationToken: string;
  /** SHA-256 of the published file, in hex. */
  readonly file: string;
}

const named = [
  ...([
    'account',
    'colleague',
    'role',
    'unit',
    'post',
    'appointment',
    'session',
    'passkey',
    'notice',
  ] as const),
  ...([
    'socialLink',
    'weakPoint',
    'measure',
    'progress',
    'evidence',
    'published',
    'verdict',
    'news',
    'newsPicture',
    'paper',
    'survey',
    'slip',
  ] as const),
];
type Named = (typeof named)[number];

/** The page only this agency has written. */
export function slugOf({ host }: Pick<TestAgency, 'host'>): string {
  return host.replace('.', '-');
}

/** The number of the one news item of an agency, another one in each. */
export function newsNumberOf({ host }: Pick<TestAgency, 'host'>): number {
  return host.length;
}

/** The code of the one approved paper of an agency, another one in each. */
export function codeOf({ host }: Pick<TestAgency, 'host'>): string {
  return String(host.length).padStart(10, '0');
}

/** Puts at least one row into every table of an agency: O14 of 2566 is published, O15 has its verdict and an appeal. */
export async function fillAgency(
  db: Db,
  agency: TestAgency,
  { mark, ownYear }: { readonly mark: string; readonly ownYear: number },
): Promise<FullAgency> {
  await openTestYear({ db }, agency, { owned: ['O14', 'O15', 'O16'] });
  const ids = Object.fromEntries(named.map((name) => [name, randomUUID()])) as Record<Named, string>;
  const invitationToken = newToken();
  const file = await withTenant(db, agency.id, async (tenant) => {
    const full = { tenant, agency, mark, ids, put: putInto(tenant) };
    const { sha256 } = await storeEvidence(tenant, new TextEncoder().encode(`${mark} ไฟล์`), 'text/csv');
    await fillPeople(full, invitationToken, sha256);
    await fillYear(full, ownYear, sha256);
    await fillItems(full, sha256);
    await fillSite(full, sha256);
    await fillPapers(full, sha256);
    await fillSurveys(full);
    await appendAudit(tenant, {
      ...{
        actor: `account:${agency.accounts['ita-officer']}`,
        action: 'settings.change',
        subject: 'settings',
      },
      ...{ reason: mark, before: { name: `${mark} เดิม` }, after: { name: `${mark} ใหม่` } },
    });
    return sha256.toString('hex');
  });
  return { agency, mark, ownYear, ids, invitationToken, file };
}

export type Put = (table: keyof Tables, ...rows: readonly object[]) => Promise<void>;

/** Plain inserts: a fixture must not depend on the product's own ways of writing. */
function putInto({ db, agencyId }: Tenant): Put {
  return async (table, ...rows) => {
    for (const row of rows)
      await db
        .insertInto(table)
        .values({ agency_id: agencyId, ...row } as never)
        .execute();
  };
}

interface Filling {
  readonly tenant: Tenant;
  readonly agency: TestAgency;
  readonly mark: string;
  readonly ids: Readonly<Record<Named, string>>;
  readonly put: Put;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const later = NOW.add({ hours: 24 * 30 });

async function fillPeople({ agency, mark, ids, put }: Filling, token: string, photo: Buffer): Promise<void> {
  const account = { account_id: ids.account };
  // Nobody manages this one in a test: what is hers must stay hers.
  const colleague = { account_id: ids.colleague };
  const bytes = Buffer.from(mark);
  await put('account', {
    ...{ ...account, name: `${mark} คนสำรอง`, email: `spare@${agency.host}`, status: 'active' },
  });
  await put('account', {
    ...{ ...colleague, name: `${mark} เพื่อนร่วมงาน`, email: `colleague@${agency.host}`, status: 'active' },
  });
  await put('account_role', {
    ...{ account_role_id: ids.role, ...account, role: 'unit-officer', unit_id: agency.otherUnitId },
  });
  await put('unit', { unit_id: ids.unit, name: `${mark} กองสำรอง`, sort: 9 });
  await put('social_link', {
    ...{ social_link_id: ids.socialLink, network: 'facebook', label: mark, url: 'https://example.com/x' },
  });
  for (const slug of ['privacy', slugOf(agency)])
    await put('site_page', { slug, title: mark, body: `${mark} นโยบาย` });
  await put('post', { post_id: ids.post, unit_id: ids.unit, title: `${mark} ผู้อำนวยการกอง` });
  await put('appointment', {
    ...{ appointment_id: ids.appointment, post_id: ids.post, ...account, person_name: `${mark} ผู้ครอง` },
    ...{ starts_on: '2022-10-01', photo_sha256: photo },
  });
  await put('session', {
    ...{ session_id: ids.session, ...colleague, device: mark, token_hash: hashOf(ids.session) },
    ...{ created_at: NOW, seen_at: NOW, expires_at: later },
  });
  await put('sign_in_failure', { subject: hashOf(mark) });
  const invited = { account_id: randomUUID() };
  await put('account', { ...invited, name: `${mark} ผู้ได้รับเชิญ`, email: `invited@${agency.host}` });
  await put('invitation', {
    ...{ invitation_id: randomUUID(), token_hash: tokenHash(token), ...invited, purpose: 'join' },
    ...{ created_at: NOW, expires_at: later },
  });
  await put('totp', { ...account, sealed_secret: bytes });
  await put('passkey', {
    ...{ passkey_id: ids.passkey, ...colleague, credential_id: bytes, public_key: bytes },
    ...{ counter: 0, backed_up: false, name: mark },
  });
  await put('recovery_code', { ...account, code_hash: hashOf(mark) });
  await put('challenge', {
    ...{ challenge_id: randomUUID(), token_hash: hashOf(mark), purpose: 'second-factor', ...account },
    ...{ data: '{}', expires_at: later },
  });
  await put('identity_link', { issuer: 'https://id.example', subject: mark, ...account });
  await put('notice', {
    ...{ notice_id: ids.notice, ...colleague, kind: 'due' },
    ...{ words: JSON.stringify({ th: mark, en: mark }), href: '/office', said_once: 'x', created_at: NOW },
  });
}

async function fillYear({ agency, mark, ids, put }: Filling, ownYear: number, file: Buffer): Promise<void> {
  const year = { fiscal_year: 2566 };
  await put('cycle', { fiscal_year: ownYear, framework: 'nacc-2566' });
  await put('disclosure', { fiscal_year: ownYear, item: 'O14', explanation: mark });
  await put('stage', {
    ...{ ...year, code: 'own-stage', name: mark, name_en: mark },
    ...{ starts_on: '2023-01-01', ends_on: '2023-02-01' },
  });
  await put('announced_score', { ...year, axis: '1', value: '91.04', source: mark });
  await put('answer_import', {
    ...{ import_id: randomUUID(), ...year, source: mark, imported_at: NOW },
    content: JSON.stringify({ kind: 'means', questions: {} }),
  });
  await put('score_publication', {
    ...{ publication_id: randomUUID(), ...year, number: 1, framework: 'nacc-2566', total: '91.04' },
    ...{
      framework_hash: hashOf('framework'),
      content_hash: hashOf(mark),
      content: scoresOf(mark),
      level: 'pass',
    },
    ...{ reason: mark, published_at: NOW },
  });
  await put('weak_point', {
    ...{ weak_point_id: ids.weakPoint, ...year, target: 'indicator:1', source: 'score', description: mark },
  });
  await put('measure', {
    ...{ measure_id: ids.measure, ...year, kind: 'measure', number: 1, title: `${mark} มาตรการ` },
    ...{ weak_point_id: ids.weakPoint, status: 'doing' },
  });
  await put('measure_step', { measure_id: ids.measure, position: 1, text: mark });
  await put('measure_owner', { measure_id: ids.measure, unit_id: agency.unitId });
  await put('progress', {
    ...{ progress_id: ids.progress, ...year, subject: `measure:${ids.measure}`, text: mark },
    ...{ happened_on: '2023-03-01', written_at: NOW },
  });
  await put('progress_file', { progress_id: ids.progress, position: 1, sha256: file, file_name: 'x.csv' });
  await put('report_import', {
    ...{ import_id: randomUUID(), ...year, sha256: file, file_name: `${mark}.csv` },
    created: JSON.stringify({ versions: {}, units: [mark], kept: [] }),
  });
}

/** As published: nothing but a total. */
function scoresOf(mark: string): string {
  const names = { th: mark, en: mark };
  const total = {
    id: 'total',
    kind: 'total',
    label: names,
    value: '91.04',
    exact: '2276/25',
    origin: 'given',
  };
  const none = { formula: null, reason: null, note: null, weight: null, respondents: null, children: [] };
  return JSON.stringify({
    ...{ fiscalYear: 2566, framework: 'nacc-2566', frameworkHash: '', announced: { total: '91.04' } },
    ...{ source: mark, verdicts: {}, total: '91.04', instruments: {}, indicators: {}, levels: [] },
    ...{ level: { code: 'pass', names }, reasons: [names], derivation: { ...total, ...none } },
  });
}

async function fillItems({ tenant, agency, mark, ids, put }: Filling, file: Buffer): Promise<void> {
  await put('disclosure_evidence', {
    ...{ evidence_id: ids.evidence, fiscal_year: 2566, item: 'O16', kind: 'file', title: `${mark} หลักฐาน` },
  });
  await put('disclosure_evidence', {
    ...{ evidence_id: ids.published, fiscal_year: 2566, item: 'O14', kind: 'file', title: `${mark} เผยแพร่` },
  });
  const version = { number: 1, sha256: file, file_name: `${mark}.csv`, added_at: NOW };
  await put('evidence_version', { evidence_id: ids.evidence, ...version });
  await put('evidence_version', { evidence_id: ids.published, ...version });
  for (const item of ['O14', 'O15']) {
    const content = contentOf(item, mark, item === 'O14' ? { id: ids.published, file } : null);
    const edition = { fiscal_year: 2566, item, content_hash: editionHash(content) };
    const by = agency.accounts['unit-officer'];
    await put('disclosure_edition', {
      ...{ ...edition, number: 1, content: JSON.stringify(content), submitted_at: NOW, submitted_by: by },
    });
    await put('publication', {
      ...{ publication_id: randomUUID(), ...edition, edition: 1, act: 'publish' },
      ...{ done_at: NOW, done_by: agency.accounts['unit-head'] },
    });
    await tenant.db
      .updateTable('disclosure')
      .set({ editions: 1, published_edition: 1, explanation: content.explanation })
      .set({ status: item === 'O14' ? 'published' : 'appeal' })
      .where('fiscal_year', '=', 2566)
      .where('item', '=', item)
      .execute();
  }
  await put('verdict', {
    ...{ verdict_id: ids.verdict, fiscal_year: 2566, item: 'O15', edition: 1, round: 'first' },
    ...{ result: 'incomplete', reason: mark, given_on: '2023-03-10', recorded_at: NOW },
  });
  await put('appeal', { appeal_id: randomUUID(), verdict_id: ids.verdict, text: mark, submitted_at: NOW });
  await put('file_reading', { sha256: file, text: mark, has_text: true });
  await put('link_probe', { url: 'https://example.com/x', outcome: 'ok' });
}

function contentOf(
  item: string,
  mark: string,
  evidence: { readonly id: string; readonly file: Buffer } | null,
): EditionContent {
  const piece = evidence && {
    ...{ evidenceId: evidence.id, version: 1, kind: 'file' as const, title: `${mark} เผยแพร่` },
    ...{ sha256: evidence.file.toString('hex'), fileName: `${mark}.csv`, mediaType: 'text/csv' },
    ...{ size: Buffer.byteLength(`${mark} ไฟล์`), page: null, url: null, register: null, snapshot: null },
    ...{ datedOn: null, coversFrom: null, coversTo: null },
  };
  const text = { title: `${item} ${mark}`, explanation: `${mark} คำอธิบาย` };
  return { fiscalYear: 2566, item, ...text, selfCheck: {}, evidence: piece ? [piece] : [] };
}

async function fillSite({ agency, mark, ids, put }: Filling, picture: Buffer): Promise<void> {
  await put('appearance', { palette: 'navy', logo_sha256: picture });
  await put('news', {
    ...{
      news_id: ids.news,
      number: newsNumberOf(agency),
      status: 'published',
      title: `${mark} ข่าว`,
      body: mark,
    },
    ...{ publish_on: '2023-03-01', changed_at: NOW },
  });
  await put('news_picture', {
    ...{ picture_id: ids.newsPicture, news_id: ids.news, position: 1, sha256: picture, alt: mark },
  });
  await put('search_entry', {
    ...{
      kind: 'news',
      reference: ids.news,
      stamp: 'x',
      href: '/news',
      title: mark,
      body: mark,
      words: `'ข่าว':1`,
    },
  });
}

async function fillPapers({ agency, mark, ids, put }: Filling, file: Buffer): Promise<void> {
  const [paper, by] = [{ paper_id: ids.paper }, agency.accounts['ita-officer']];
  const content = approvedContent(mark, codeOf(agency));
  const frozen = { content: JSON.stringify(content), content_hash: contentHash(content) };
  await put('paper_settings', { number_prefix: 'ลป 71201', emblem_sha256: file });
  await put('paper', {
    ...{ ...paper, fiscal_year: 2566, kind: 'memo', status: 'approved', subject: mark, editions: 1 },
    ...{ changed_at: NOW, changed_by: by },
  });
  await put('paper_edition', { ...paper, number: 1, ...frozen, submitted_at: NOW, submitted_by: by });
  await put('paper_opinion', {
    ...{ ...paper, edition: 1, place: 'head', opinion: mark, signatory: '{"name": "", "lines": []}' },
    ...{ content_hash: hashOf(mark), given_on: '2023-03-15', given_at: NOW },
    given_by: agency.accounts['head-of-agency'],
  });
  await put('paper_counter', { calendar_year: 2566, last: 1 });
  await put('paper_approval', {
    ...{ ...paper, edition: 1, calendar_year: 2566, running: 1, number: 'ลป 71201/1', ...frozen },
    ...{ dated_on: '2023-03-15', code: codeOf(agency), approved_at: NOW },
    approved_by: agency.accounts['head-of-agency'],
  });
  await put('paper_file', { ...paper, format: 'pdf', sha256: file, written_at: NOW });
}
