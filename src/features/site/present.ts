import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Snapshot, SnapshotBlock, Words } from '../../web/snapshot-blocks.ts';
import type { ScorePublication } from '../results/queries.ts';

type PublishedScores = ScorePublication['content'];

export interface YearScore {
  /** B.E. */
  readonly year: number;
  /** "91.04" */
  readonly total: string;
  readonly level: Bilingual;
  readonly reasons: readonly Bilingual[];
  readonly instruments: readonly { readonly code: string; readonly print: string }[];
}

/** Published scores as the front page tells them; all of it is theirs, so a framework that changes later changes nothing. */
export function scoreOf({
  fiscalYear,
  total,
  level,
  reasons,
  instruments,
  derivation,
}: PublishedScores): YearScore {
  return {
    ...{ year: fiscalYear, total, reasons, level: level.names },
    // In the framework's order, which a stored record does not keep.
    instruments: derivation.children.map(({ id }) => ({ code: id, print: instruments[id] ?? '–' })),
  };
}

export interface Progress {
  /** B.E. */
  readonly year: number;
  readonly published: number;
  readonly total: number;
  readonly groups: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly published: number;
    readonly total: number;
  }[];
}

/** How many items of a year are public, by sub-indicator. */
export function progressOf(framework: Framework, published: readonly { readonly item: string }[]): Progress {
  const isPublic = new Set(published.map(({ item }) => item));
  const groups = framework.subIndicators.map(({ code, name }) => {
    const items = framework.items.filter(({ subIndicator }) => subIndicator === code);
    return {
      ...{ code, name, total: items.length },
      published: items.filter((item) => isPublic.has(item.code)).length,
    };
  });
  const sum = (key: 'published' | 'total') => groups.reduce((all, group) => all + group[key], 0);
  return { year: framework.fiscalYear, published: sum('published'), total: sum('total'), groups };
}

export interface Executive {
  readonly name: Words;
  readonly position: Words | null;
  /** Hash of a photo. */
  readonly photo: string | null;
}

/** The executives of the register: a heading begins each. */
export function executivesIn({ blocks }: Snapshot): Executive[] {
  const people: Executive[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 3) {
      people.push({ name: block.text, position: null, photo: null });
      continue;
    }
    const last = people.pop();
    if (last) people.push(told(last, block));
  }
  return people;
}

function told(person: Executive, block: SnapshotBlock): Executive {
  if (block.type === 'picture') return { ...person, photo: block.sha256 };
  return block.type === 'paragraph' && person.position === null
    ? { ...person, position: block.text }
    : person;
}
