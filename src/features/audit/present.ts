import type { Bilingual } from '../../lib/bilingual.ts';
import { printInstant } from '../../web/office/dates.ts';
import type { Page } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import type { Reader } from '../../web/reader.ts';
import { type ChangedPart, differencesOf } from './difference.ts';
import type { NamedSubject, TrailEntry } from './queries.ts';
import { auditedActions } from './rules.ts';
import { tellSubject } from './subject.ts';
import { fieldNames, words } from './words.ts';

export interface EntryLine {
  readonly sequence: number;
  readonly when: string;
  /** For machines: ISO in UTC. */
  readonly moment: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  /** Null where the reader may not open it, or it has no page. */
  readonly href: string | null;
  readonly reason: string | null;
  readonly changes: readonly ChangeLine[];
  readonly hash: string;
}

export interface ChangeLine {
  readonly label: string;
  readonly parts: readonly ChangedPart[];
}

export function presentEntries(
  { page, reader }: { readonly page: Page; readonly reader: Reader },
  rows: readonly TrailEntry[],
  names: ReadonlyMap<string, NamedSubject>,
): EntryLine[] {
  return rows.map((row) => {
    const { words: about, page: place } = tellSubject(row.subject, names.get(row.subject) ?? null);
    const changes = differencesOf(row.before, row.after);
    return {
      sequence: row.sequence,
      when: printInstant(page, row.when),
      moment: row.when.toString(),
      who: row.who ?? (row.actor === 'system' ? page.say(words.system) : row.actor),
      what: page.say(actionWords(row.action)),
      about: page.say(about),
      href: place && mayEnter(reader, place.permission).ok ? place.href : null,
      reason: row.reason,
      changes: changes.map(({ path, parts }) => ({ label: labelOf(page, path), parts })),
      hash: row.hash.toString('hex'),
    };
  });
}

/** An entry older than a renamed action keeps its own name. */
function actionWords(action: string): Bilingual {
  return Object.hasOwn(auditedActions, action)
    ? auditedActions[action as keyof typeof auditedActions]
    : { th: action, en: action };
}

/** "selfCheck.2" → "ตรวจตนเอง 2"; what has no name is said as recorded. */
function labelOf(page: Page, path: string): string {
  if (path === '') return page.say(words.whole);
  const [first = '', ...rest] = path.split('.');
  const name = Object.hasOwn(fieldNames, first) ? fieldNames[first] : undefined;
  return [name ? page.say(name) : first, ...rest].join(' ');
}
