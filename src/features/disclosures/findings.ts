import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import { examineItem } from '../../core/checking/item/examine-item.ts';
import type { ItemFinding } from '../../core/checking/item/item-finding.ts';
import type {
  CheckedAgency,
  ItemEvidence,
  ItemUnderCheck,
  LinkState,
  OtherText,
} from '../../core/checking/item/item-under-check.ts';
import type { Framework } from '../../core/framework/schema.ts';
import type { Tenant } from '../../db/tenant.ts';
import { snapshotSchema, snapshotText } from '../../web/snapshot-blocks.ts';
import { findProfile, listHosts } from '../agencies/queries.ts';
import type { Profile } from '../agencies/rules.ts';
import type { Evidence } from '../evidence/queries.ts';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { findLinks, type KnownLink } from '../links/queries.ts';
import {
  findReadings,
  findTexts,
  listOtherTexts,
  type Reading,
  type TextOfItem,
} from '../readings/queries.ts';
import { itemOf } from './framework-item.ts';
import type { Disclosure } from './queries.ts';

export interface Checking {
  readonly framework: Framework;
  readonly disclosure: Disclosure;
  readonly evidence: readonly Evidence[];
  readonly today: Temporal.PlainDate;
}

/** What is known of an item beside its own rows: of files and links only what was found out before, nothing is asked now. */
export interface Known {
  readonly profile: Pick<Profile, 'name' | 'kind' | 'subdistrict' | 'district' | 'province' | 'website'>;
  /** Host names under which this installation serves the agency. */
  readonly hosts: readonly string[];
  /** By hash in hex. */
  readonly readings: ReadonlyMap<string, Pick<Reading, 'pages' | 'hasText' | 'failure'>>;
  readonly texts: ReadonlyMap<string, string>;
  /** By address. */
  readonly links: ReadonlyMap<string, KnownLink>;
  readonly others: readonly TextOfItem[];
}

/** What the checker finds on an item as it stands, errors first. */
export async function loadFindings(tenant: Tenant, checking: Checking): Promise<readonly ItemFinding[]> {
  const hashes = checking.evidence.flatMap(({ sha256 }) => (sha256 ? [sha256] : []));
  const urls = checking.evidence.flatMap(({ url }) => (url ? [url] : []));
  return findingsOf(checking, {
    profile: await findProfile(tenant),
    hosts: await listHosts(tenant),
    readings: await findReadings(tenant, hashes),
    texts: await findTexts(tenant, hashes),
    links: await findLinks(tenant, urls),
    others: await listOtherTexts(tenant, checking.disclosure),
  });
}

export function findingsOf(checking: Checking, known: Known): readonly ItemFinding[] {
  return examineItem(itemUnderCheck(checking, known));
}

export function itemUnderCheck(
  { framework, disclosure, evidence, today }: Checking,
  known: Known,
): ItemUnderCheck {
  const { profile, hosts, others } = known;
  const kinds = loadAgencyKinds();
  return {
    framework,
    item: itemOf(framework, disclosure.item),
    agency: checkedAgency(profile, kinds),
    explanation: disclosure.explanation,
    selfCheck: byIndex(disclosure.selfCheck),
    evidence: evidence.map((piece) => checkedEvidence(piece, known)),
    otherTexts: others.flatMap((other) => withTitle(framework, other)),
    geography: loadGeography(),
    kinds,
    today: today.toString(),
    channels: [...hosts, URL.parse(profile.website)?.hostname ?? ''].filter((host) => host !== ''),
  };
}

/** Components are counted from "1" where they are kept, and from 0 where they are judged. */
function byIndex(selfCheck: Disclosure['selfCheck']): ItemUnderCheck['selfCheck'] {
  return Object.fromEntries(
    Object.entries(selfCheck).map(([number, answer]) => [Number(number) - 1, answer]),
  );
}

function checkedAgency(profile: Known['profile'], kinds: readonly AgencyKind[]): CheckedAgency {
  const { kind, subdistrict, district, province } = profile;
  return {
    kind,
    name: withoutKind(
      profile.name,
      kinds.find(({ code }) => code === kind),
    ),
    subdistrict: subdistrict || null,
    district: district || null,
    province: province || null,
  };
}

/** "อบต.ทุ่งตัวอย่าง" and "องค์การบริหารส่วนตำบล ทุ่งตัวอย่าง" are both "ทุ่งตัวอย่าง". */
function withoutKind(name: string, kind: AgencyKind | undefined): string {
  const prefixes = kind ? [kind.full, ...kind.misprints, ...kind.short] : [];
  const prefix = prefixes.find((each) => name.startsWith(each)) ?? '';
  return name.slice(prefix.length).trim();
}

/** The year before may have named its items otherwise: what is unknown this year is not compared. */
function withTitle(framework: Framework, { item, fiscalYear, text }: TextOfItem): OtherText[] {
  const named = framework.items.find(({ code }) => code === item);
  return named ? [{ item, fiscalYear, text, title: named.title.th }] : [];
}

function checkedEvidence(piece: Evidence, known: Known): ItemEvidence {
  const { evidenceId: id, title, kind, fileName, url, datedOn, coversFrom, coversTo } = piece;
  return {
    ...{ id, title, kind, fileName, url },
    ...textOf(piece, known),
    datedOn: datedOn?.toString() ?? null,
    coversFrom: coversFrom?.toString() ?? null,
    coversTo: coversTo?.toString() ?? null,
    link: url === null ? null : linkState(known.links.get(url)),
  };
}

type TextPart = Pick<ItemEvidence, 'text' | 'hasText' | 'pages'>;

function textOf({ sha256, page, snapshot }: Evidence, { readings, texts }: Known): TextPart {
  if (page !== null) return { text: page, hasText: true, pages: null };
  const frozen = snapshotSchema.safeParse(snapshot);
  if (frozen.success) return { text: snapshotText(frozen.data), hasText: true, pages: null };
  const hash = sha256?.toString('hex') ?? '';
  const reading = readings.get(hash);
  if (!reading) return { text: null, hasText: null, pages: null };
  if (reading.failure) return { text: null, hasText: false, pages: null };
  return { text: texts.get(hash) ?? '', hasText: reading.hasText, pages: reading.pages };
}

function linkState(link: KnownLink | undefined): LinkState | null {
  return link ? { ...link, checkedAt: link.checkedAt.toString() } : null;
}
