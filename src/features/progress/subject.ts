import type { Framework } from '../../core/framework/schema.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { loadFramework } from '../frameworks/queries.ts';
import type { Measure } from '../measures/queries.ts';
import type { NotedSubject } from './rules.ts';

/** What an address or an entry names, before it is known to exist. */
export type SubjectName =
  | { readonly kind: 'measure'; readonly year: number; readonly id: string }
  | { readonly kind: 'disclosure'; readonly year: number; readonly item: string };

export interface Subject extends NotedSubject {
  /** "measure:<id>" or "disclosure:2566:O14" */
  readonly name: string;
  readonly year: number;
  readonly title: Bilingual;
  readonly address: string;
  readonly framework: string;
  readonly section: 'measures' | 'disclosures';
  /** Null of an item. */
  readonly measure: Measure | null;
}

/** The subject an entry was written of. */
export function nameOf(subject: string, year: number): SubjectName {
  const [kind = '', ...rest] = subject.split(':');
  return kind === 'measure'
    ? { kind, year, id: rest[0] ?? '' }
    : { kind: 'disclosure', year, item: rest[1] ?? '' };
}

export function titleOf(framework: string, code: string): Bilingual {
  const title = frameworkOf(framework).items.find((item) => item.code === code)?.title;
  return { th: `${code} ${title?.th ?? ''}`, en: `${code} ${title?.en ?? ''}` };
}

/** The fiscal year's first day and the first day after it, in the common era. */
export function yearOf({ framework }: Pick<Subject, 'framework'>): Pick<Framework, 'start' | 'end'> {
  return frameworkOf(framework);
}

/** Throws when a year was opened from a framework this program no longer brings. */
function frameworkOf(id: string): Framework {
  const loaded = loadFramework(id);
  return assertDefined(loaded.ok ? loaded.value : null, `framework ${id}`);
}
