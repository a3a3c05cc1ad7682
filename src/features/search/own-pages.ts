import type { Tenant } from '../../db/tenant.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { publicRooms } from '../../web/public-site.ts';
import { snapshotText } from '../../web/snapshot-blocks.ts';
import { listMeasures } from '../measures/queries.ts';
import { listMeasureYears } from '../publications/queries.ts';
import { snapshotRegister } from '../registers/queries.ts';
import { listPublished } from '../results/queries.ts';
import type { Hit } from './queries.ts';
import { MOST_TEXT, searchWords } from './rules.ts';

/** A page the site itself makes: read where it is kept, so that it is never found as it was. */
export interface OwnPage extends Hit {
  /** What it is found by. */
  readonly words: readonly string[];
}

interface Told {
  readonly href: string;
  readonly th: string;
  readonly en: string;
  readonly body: string;
  /** What people call it otherwise. */
  readonly also?: string;
  readonly year?: number;
}

function ownPage({ href, th, en, body, also = '', year }: Told): OwnPage {
  const text = canonical(body).slice(0, MOST_TEXT).toWellFormed();
  return {
    ...{ kind: 'page', href, title: th, titleEn: en, body: text, fiscalYear: year ?? null },
    words: [...new Set(searchWords(`${th} ${en} ${also} ${text}`))],
  };
}

const also = {
  structure: 'โครงสร้างหน่วยงาน ส่วนราชการ ส่วนงาน อัตรากำลัง',
  executives: 'ผู้บริหาร นายก ปลัด คณะผู้บริหาร',
  contact: 'ช่องทางติดต่อ ที่อยู่ แผนที่ โทรศัพท์ เบอร์โทร อีเมล',
} as const;

/** The pages the site makes of the office's registers, published scores and measures, as they stand on a day. */
export async function listOwnPages(tenant: Tenant, today: Temporal.PlainDate): Promise<OwnPage[]> {
  return [
    ...(await registerPages(tenant, today)),
    ...(await resultPages(tenant)),
    ...(await measurePages(tenant)),
    ownPage({ href: '/data', th: 'ข้อมูลเปิด', en: 'Open data', body: '', also: 'CSV JSON ดาวน์โหลดข้อมูล' }),
    ownPage({ href: '/verify', th: 'ตรวจสอบเอกสาร', en: 'Verify a paper', body: '', also: 'QR บันทึกข้อความ' }),
  ];
}

async function registerPages(tenant: Tenant, today: Temporal.PlainDate): Promise<OwnPage[]> {
  const pages: OwnPage[] = [];
  for (const name of ['contact', 'executives', 'structure'] as const) {
    const taken = await snapshotRegister(tenant, name, 0, today);
    const room = publicRooms.find(({ key }) => key === name);
    // An empty register has a page too, which says how to ask.
    const body = taken.ok ? snapshotText(taken.value) : '';
    if (room) pages.push(ownPage({ href: room.href, ...room.label, body, also: also[name] }));
  }
  return pages;
}

async function resultPages(tenant: Tenant): Promise<OwnPage[]> {
  const published = await listPublished(tenant);
  return published.map(({ year, content: { total, level, instruments } }) => {
    const parts = Object.entries(instruments).map(([code, score]) => `${code} ${score ?? '–'}`);
    return ownPage({
      ...{ href: `/results/${year}`, th: `ผลคะแนน ITA ${year}`, en: `ITA scores ${year}`, year },
      body: `คะแนนรวม ${total} ระดับ ${level.names.th} · ${parts.join(' · ')}`,
      also: 'ผลการประเมิน คุณธรรมและความโปร่งใส คะแนน score level',
    });
  });
}

async function measurePages(tenant: Tenant): Promise<OwnPage[]> {
  const pages: OwnPage[] = [];
  for (const year of await listMeasureYears(tenant)) {
    const measures = await listMeasures(tenant, year);
    pages.push(
      ownPage({
        ...{ href: `/measures/${year}`, th: `มาตรการส่งเสริมคุณธรรมและความโปร่งใส ${year}`, year },
        en: `Integrity and transparency measures ${year}`,
        body: measures.map(({ title }) => title).join(' · '),
      }),
    );
  }
  return pages;
}
