import { type Bytes, type Encoding, packQuickly, packSmall } from './pack.ts';

const MOST_BYTES = 32 * 1024 * 1024;

export interface KeptPage {
  readonly type: string;
  readonly etag: string;
  readonly plain: Bytes;
  /** As browsers have asked for it so far. */
  readonly packed: Map<Encoding, Bytes>;
  /** What has been packed small, or is being so. */
  readonly small: Set<Encoding>;
  readonly until: number;
}

/** Printed pages by key ("<owner> …"), no more than 32 MB; the one put there longest ago goes first. */
export function createShelf() {
  const pages = new Map<string, KeptPage>();
  let held = 0;

  const drop = (key: string) => {
    held -= sizeOf(pages.get(key));
    pages.delete(key);
  };
  const store = (key: string, page: KeptPage) => {
    drop(key);
    pages.set(key, page);
    held += sizeOf(page);
    for (const oldest of pages.keys()) {
      if (held <= MOST_BYTES) return;
      drop(oldest);
    }
  };
  const put = (key: string, page: KeptPage, encoding: Encoding, bytes: Bytes) => {
    if (pages.get(key) === page) held += bytes.length - (page.packed.get(encoding)?.length ?? 0);
    page.packed.set(encoding, bytes);
  };
  /** Quickly at first; what is asked for again is worth packing well, and the next reader gets fewer bytes. */
  const pack = (key: string, page: KeptPage, encoding: Encoding) => {
    if (page.small.has(encoding)) return;
    if (!page.packed.has(encoding)) return put(key, page, encoding, packQuickly(page.plain, encoding));
    page.small.add(encoding);
    void packSmall(page.plain, encoding).then((bytes) => put(key, page, encoding, bytes));
  };
  const forget = (owner: string) => {
    for (const key of [...pages.keys()].filter((each) => each.startsWith(`${owner} `))) drop(key);
  };
  return { find: (key: string) => pages.get(key), store, pack, forget, held: () => held };
}

function sizeOf(page: KeptPage | undefined): number {
  if (!page) return 0;
  return [...page.packed.values()].reduce((sum, { length }) => sum + length, page.plain.length);
}
