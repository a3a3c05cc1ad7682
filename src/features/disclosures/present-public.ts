import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Disclosure } from './queries.ts';
import { publicAddress } from './rules.ts';

export interface PublicRow {
  readonly code: string;
  readonly title: Bilingual;
  /** Null while nothing is published: the public sees that it is missing. */
  readonly href: string | null;
}

export interface PublicGroup {
  readonly code: string;
  readonly name: Bilingual;
  readonly rows: readonly PublicRow[];
}

/** Every item the year asks for, by sub-indicator, published or not. */
export function presentPublicList(framework: Framework, disclosures: readonly Disclosure[]): PublicGroup[] {
  const published = new Map(
    disclosures.filter((each) => each.publishedEdition !== null).map((each) => [each.item, each]),
  );
  return framework.subIndicators.map(({ code, name }) => ({
    code,
    name,
    rows: framework.items
      .filter((item) => item.subIndicator === code)
      .map((item) => {
        const disclosure = published.get(item.code);
        return { code: item.code, title: item.title, href: disclosure ? publicAddress(disclosure) : null };
      }),
  }));
}
