import type { Framework, Item } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { Published } from '../publications/queries.ts';
import { plain } from '../search/rules.ts';
import { publicAddress } from './rules.ts';

export interface PublicRow {
  readonly code: string;
  readonly title: Bilingual;
  /** Null while nothing is published: the public sees that it is missing. */
  readonly href: string | null;
  /** In Thailand. */
  readonly publishedOn: Temporal.PlainDate | null;
}

export interface PublicGroup {
  readonly code: string;
  readonly name: Bilingual;
  /** Of all its items, whatever was asked for. */
  readonly published: number;
  readonly total: number;
  readonly rows: readonly PublicRow[];
}

/** Every item the year asks for, by sub-indicator, published or not; those that hold each word, where words are asked for. */
export function presentPublicList(
  framework: Framework,
  published: readonly Published[],
  asked = '',
): PublicGroup[] {
  const known = new Map(published.map((each) => [each.item, each]));
  const words = plain(asked).split(' ').filter(Boolean);
  return framework.subIndicators.map(({ code, name }) => {
    const items = framework.items.filter((item) => item.subIndicator === code);
    const wanted = items.filter((item) => words.every((word) => textOf(item).includes(word)));
    return {
      ...{ code, name, total: items.length },
      published: items.filter((item) => known.has(item.code)).length,
      rows: wanted.map((item) => rowOf(item, known.get(item.code) ?? null)),
    };
  });
}

function textOf({ code, title, aliases, components }: Item): string {
  const parts = components.flatMap(({ th, en }) => [th, en]);
  return plain([code, title.th, title.en, ...aliases, ...parts].join('\n'));
}

function rowOf({ code, title }: Item, published: Published | null): PublicRow {
  return {
    ...{ code, title },
    href: published && publicAddress(published),
    publishedOn: published && dayOf(published.publishedAt),
  };
}

export interface Neighbour {
  readonly code: string;
  readonly title: Bilingual;
  readonly href: string;
}

/** The published items before and after one, in the framework's order; null at either end. */
export function neighboursOf(
  framework: Framework,
  published: readonly Published[],
  item: string,
): { readonly previous: Neighbour | null; readonly next: Neighbour | null } {
  const known = new Map(published.map((each) => [each.item, each]));
  const order = framework.items.filter(({ code }) => code === item || known.has(code));
  const at = order.findIndex(({ code }) => code === item);
  const neighbour = (index: number): Neighbour | null => {
    const found = order[index];
    const there = found && known.get(found.code);
    return found && there ? { code: found.code, title: found.title, href: publicAddress(there) } : null;
  };
  return { previous: at > 0 ? neighbour(at - 1) : null, next: neighbour(at + 1) };
}
