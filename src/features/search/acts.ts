import type { Tenant } from '../../db/tenant.ts';
import { canonical } from '../../lib/thai/canonical.ts';
import { snapshotSchema, snapshotText } from '../../web/snapshot-blocks.ts';
import { findDisclosure, findEdition } from '../disclosures/queries.ts';
import { type ItemKey, publicAddress } from '../disclosures/rules.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { findNews, listPublishedNews } from '../news/queries.ts';
import { newsAddress } from '../news/rules.ts';
import { findPage, listPages } from '../pages/queries.ts';
import { pageAddress } from '../pages/rules.ts';
import { findTexts } from '../readings/queries.ts';
import { type Entry, listPublishedKeys, listStamps, putEntry, removeEntry } from './queries.ts';
import { INDEX_VERSION, MOST_TEXT, withoutMarks } from './rules.ts';

type Edition = NonNullable<Awaited<ReturnType<typeof findEdition>>>;
type Piece = Edition['content']['evidence'][number];

const stampOf = (...parts: readonly (string | number)[]) => [INDEX_VERSION, ...parts].join(':');

/** What visitors find of an item follows what is published of it: called in the transaction that changes that. */
export async function indexItem(tenant: Tenant, key: ItemKey): Promise<void> {
  const reference = `${key.fiscalYear}:${key.item}`;
  await removeEntry(tenant, 'item', reference);
  const disclosure = await findDisclosure(tenant, key);
  if (!disclosure?.publishedEdition) return;
  const edition = await findEdition(tenant, key, disclosure.publishedEdition);
  if (!edition) return;
  const { content, number } = edition;
  const files = content.evidence.filter(({ sha256 }) => sha256 !== null);
  const texts = await findTexts(tenant, files.map(hashOf));
  const framework = loadFramework(disclosure.framework);
  const item = framework.ok ? framework.value.items.find(({ code }) => code === key.item) : undefined;
  const readings = files.filter(({ sha256 }) => texts.has(sha256 ?? '')).length;
  const shared = { href: publicAddress(key), fiscalYear: key.fiscalYear, visibleFrom: null };
  await putEntry(tenant, {
    ...{ ...shared, kind: 'item', reference, stamp: stampOf(number, readings) },
    title: `${key.item} ${content.title}`,
    titleEn: item?.title.en ?? '',
    body: cut(withoutMarks([content.explanation, ...content.evidence.map(textOf)].join('\n'))),
  });
  for (const piece of files) {
    const body = cut(canonical(texts.get(piece.sha256 ?? '') ?? ''));
    await putEntry(tenant, {
      ...{ ...shared, kind: 'file', reference: `${reference}:${piece.evidenceId}`, stamp: stampOf(number) },
      ...{ href: `${shared.href}#e-${piece.evidenceId}`, title: piece.title, titleEn: '', body },
    });
  }
}

function hashOf({ sha256 }: Piece): Buffer {
  return Buffer.from(sha256 ?? '', 'hex');
}

function textOf({ title, fileName, page, snapshot }: Piece): string {
  const taken = snapshot === null ? null : snapshotSchema.safeParse(snapshot);
  return [title, fileName ?? '', page ?? '', taken?.success ? snapshotText(taken.data) : ''].join('\n');
}

function cut(text: string): string {
  return text.slice(0, MOST_TEXT).toWellFormed();
}

/** The text of a file became known: items that show the file are found by it. */
export async function indexFile(tenant: Tenant, sha256: Buffer): Promise<void> {
  for (const key of await listPublishedKeys(tenant, sha256.toString('hex'))) await indexItem(tenant, key);
}

export async function indexNews(tenant: Tenant, id: string): Promise<void> {
  const news = await findNews(tenant, id);
  if (news?.status !== 'published') return removeEntry(tenant, 'news', id);
  await putEntry(tenant, {
    ...{ kind: 'news', reference: id, stamp: stampOf(news.version), href: newsAddress(news) },
    ...{ fiscalYear: null, visibleFrom: news.publishOn, title: news.title, titleEn: news.titleEn },
    body: cut(withoutMarks(`${news.summary}\n${news.body}`)),
  });
}

export async function indexPage(tenant: Tenant, slug: string): Promise<void> {
  const page = await findPage(tenant, slug);
  if (!page || page.body === '') return removeEntry(tenant, 'page', slug);
  await putEntry(tenant, {
    ...{ kind: 'page', reference: slug, stamp: stampOf(page.version), href: pageAddress(slug) },
    ...{ fiscalYear: null, visibleFrom: null, title: page.title, titleEn: page.titleEn },
    body: cut(withoutMarks(page.body)),
  });
}

/**
 * Makes every entry that is missing, outdated or of what is not public any more anew, and leaves the rest: after an
 * update of the program, or a restore. Done twice it changes nothing. Answers how many entries it made anew.
 */
export async function renewSearch(tenant: Tenant): Promise<number> {
  const { stale, gone } = await compare(tenant);
  for (const { renew } of stale) await renew();
  for (const key of gone) {
    const [kind = '', reference = ''] = key.split(' ');
    await removeEntry(tenant, kind as Entry['kind'], reference);
  }
  return stale.length + gone.length;
}

/** Would `renewSearch` have something to do? */
export async function isSearchStale(tenant: Tenant): Promise<boolean> {
  const { stale, gone } = await compare(tenant);
  return stale.length + gone.length > 0;
}

async function compare(tenant: Tenant): Promise<{ stale: Expected[]; gone: string[] }> {
  const stamps = await listStamps(tenant);
  const expected = [...(await expectedItems(tenant)), ...(await expectedTexts(tenant))];
  const stale = expected.filter(({ kind, reference, stamp }) => stamps.get(`${kind} ${reference}`) !== stamp);
  const known = new Set(expected.map(({ kind, reference }) => `${kind} ${reference}`));
  return { stale, gone: [...stamps.keys()].filter((key) => !known.has(key)) };
}

interface Expected extends Pick<Entry, 'kind' | 'reference' | 'stamp'> {
  readonly renew: () => Promise<void>;
}

async function expectedItems(tenant: Tenant): Promise<Expected[]> {
  return (await listPublishedKeys(tenant)).map((key) => ({
    kind: 'item',
    reference: `${key.fiscalYear}:${key.item}`,
    stamp: stampOf(key.edition, key.readings),
    renew: () => indexItem(tenant, key),
  }));
}

async function expectedTexts(tenant: Tenant): Promise<Expected[]> {
  const news = (await listPublishedNews(tenant)).map(({ id, version }): Expected => {
    return { kind: 'news', reference: id, stamp: stampOf(version), renew: () => indexNews(tenant, id) };
  });
  const written = (await listPages(tenant)).filter(({ body }) => body !== '');
  const pages = written.map(({ slug, version }): Expected => {
    return { kind: 'page', reference: slug, stamp: stampOf(version), renew: () => indexPage(tenant, slug) };
  });
  return [...news, ...pages];
}
