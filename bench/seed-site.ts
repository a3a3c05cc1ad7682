// A site as large as an agency's may become: ten years of items, five versions of the evidence of each, all published,
// and ten thousand news. Everything invented.
import { randomBytes, randomUUID } from 'node:crypto';
import { appendAudit } from '../src/db/audit.ts';
import { openDatabase } from '../src/db/connect.ts';
import { storeEvidence } from '../src/db/evidence.ts';
import { hostDatabase } from '../src/db/host.ts';
import { migrate } from '../src/db/migrate.ts';
import { type Tenant, withTenant } from '../src/db/tenant.ts';
import { type EditionContent, editionHash } from '../src/features/disclosures/edition.ts';
import { loadFramework } from '../src/features/frameworks/queries.ts';
import { newsAddress } from '../src/features/news/rules.ts';
import { indexItem } from '../src/features/search/acts.ts';
import { INDEX_VERSION, vectorOf } from '../src/features/search/rules.ts';

export const NEWEST = 2566;
export const YEARS = 10;
export const VERSIONS = 5;
export const NEWS = 10_000;
const AT_ONCE = 500;
const today = Temporal.Now.plainDateISO('Asia/Bangkok');

const loaded = loadFramework(`nacc-${NEWEST}`);
if (!loaded.ok) throw new Error('framework');
const { items } = loaded.value;

export async function seedSite(folder: string): Promise<void> {
  const host = await hostDatabase({ kind: 'embedded', folder });
  if (!host.ok) throw new Error(host.error.en);
  await migrate(host.value.owner);
  const { db, close } = openDatabase(host.value.app);
  const agencyId = randomUUID();
  await db.insertInto('site').values({ host: '*', answers_for: agencyId }).execute();
  await withTenant(db, agencyId, async (tenant) => {
    await seedAgency(tenant);
    for (let year = NEWEST; year > NEWEST - YEARS; year -= 1) await seedYear(tenant, year);
    for (let from = 1; from <= NEWS; from += AT_ONCE) await seedNews(tenant, from);
    await appendAudit(tenant, { actor: 'system', action: 'agency.found', subject: 'agency' });
  });
  await close();
  await host.value.stop();
}

async function seedAgency({ db, agencyId: agency_id }: Tenant): Promise<void> {
  const place = { subdistrict: 'ทุ่งตัวอย่าง', district: 'เมือง', province: 'ลำปาง' };
  await db.insertInto('agency').values({ agency_id, name: 'อบต.ทุ่งตัวอย่าง' }).execute();
  await db.insertInto('agency_settings').values({ agency_id }).execute();
  await db
    .insertInto('agency_profile')
    .values({ agency_id, kind: 'sao', ...place })
    .execute();
}

async function seedYear(tenant: Tenant, fiscal_year: number): Promise<void> {
  const { db, agencyId: agency_id } = tenant;
  const framework = `nacc-${NEWEST}`;
  await db.insertInto('cycle').values({ agency_id, fiscal_year, framework }).execute();
  for (const { code: item, title } of items) {
    const key = { agency_id, fiscal_year, item };
    const state = { status: 'published', explanation: explanationOf(title.th), editions: VERSIONS };
    await db
      .insertInto('disclosure')
      .values({ ...key, ...state, published_edition: null })
      .execute();
    const evidence_id = randomUUID();
    await db
      .insertInto('disclosure_evidence')
      .values({ ...key, evidence_id, kind: 'file', title: title.th })
      .execute();
    for (let number = 1; number <= VERSIONS; number += 1) await seedVersion(tenant, key, evidence_id, number);
    await db
      .updateTable('disclosure')
      .set({ published_edition: VERSIONS })
      .where('agency_id', '=', agency_id)
      .where('fiscal_year', '=', fiscal_year)
      .where('item', '=', item)
      .execute();
    await indexItem(tenant, { fiscalYear: fiscal_year, item });
  }
}

interface Key {
  readonly agency_id: string;
  readonly fiscal_year: number;
  readonly item: string;
}

async function seedVersion(tenant: Tenant, key: Key, evidence_id: string, number: number): Promise<void> {
  const { db, agencyId: agency_id } = tenant;
  const { sha256 } = await storeEvidence(tenant, randomBytes(2_000), 'application/pdf');
  const file_name = `plan-${number}.pdf`;
  await db
    .insertInto('evidence_version')
    .values({ agency_id, evidence_id, number, sha256, file_name })
    .execute();
  const content = contentOf(key, { evidence_id, number, sha256: sha256.toString('hex'), file_name });
  const content_hash = editionHash(content);
  await db
    .insertInto('disclosure_edition')
    .values({ ...key, number, content: JSON.stringify(content), content_hash })
    .execute();
  const done_at = Temporal.Now.instant().subtract({ hours: 24 * (VERSIONS - number + 1) });
  await db
    .insertInto('publication')
    .values({ ...key, publication_id: randomUUID(), edition: number, act: 'publish', content_hash, done_at })
    .execute();
}

interface File {
  readonly evidence_id: string;
  readonly number: number;
  readonly sha256: string;
  readonly file_name: string;
}

function contentOf({ fiscal_year, item }: Key, file: File): EditionContent {
  const title = items.find(({ code }) => code === item)?.title.th ?? item;
  const kind = { kind: 'file', mediaType: 'application/pdf', size: 2_000 } as const;
  const other = { page: null, url: null, register: null, snapshot: null, coversFrom: null, coversTo: null };
  return {
    ...{ fiscalYear: fiscal_year, item, title, explanation: explanationOf(title), selfCheck: {} },
    evidence: [
      {
        ...{ ...kind, ...other, title, datedOn: `${fiscal_year - 543}-01-31` },
        ...{
          evidenceId: file.evidence_id,
          version: file.number,
          sha256: file.sha256,
          fileName: file.file_name,
        },
      },
    ],
  };
}

function explanationOf(title: string): string {
  return `หน่วยงานเผยแพร่${title}ให้ประชาชนตรวจสอบได้\n\n- ปรับปรุงทุกไตรมาส\n- สอบถามได้ที่สำนักปลัด`;
}

const subjects = [
  'ประชุมสภา',
  'ซ่อมถนน',
  'รับสมัครงาน',
  'ฉีดวัคซีนสุนัข',
  'ภาษีที่ดินและสิ่งปลูกสร้าง',
  'งานประเพณี',
  'เบี้ยยังชีพผู้สูงอายุ',
];

async function seedNews({ db, agencyId: agency_id }: Tenant, from: number): Promise<void> {
  const news = Array.from({ length: AT_ONCE }, (_, at) => {
    const number = from + at;
    const subject = subjects[number % subjects.length] ?? '';
    return {
      ...{ agency_id, news_id: randomUUID(), number, status: 'published' },
      title: `ประกาศเรื่อง${subject} ครั้งที่ ${number}`,
      summary: `ขอเชิญประชาชนร่วม${subject} ณ ที่ทำการ`,
      body: `รายละเอียดของ${subject}\n\nโปรดนำบัตรประจำตัวประชาชนมาด้วย`,
      publish_on: today.subtract({ days: Math.floor((NEWS - number) / 3) }),
    };
  });
  await db.insertInto('news').values(news).execute();
  const entries = news.map(({ news_id, number, title, summary, body, publish_on }) => ({
    ...{ agency_id, kind: 'news', reference: news_id, stamp: `${INDEX_VERSION}:1`, title },
    ...{ href: newsAddress({ number, title }), visible_from: publish_on, body: `${summary}\n${body}` },
    words: vectorOf(title, `${summary}\n${body}`),
  }));
  await db.insertInto('search_entry').values(entries).execute();
}
