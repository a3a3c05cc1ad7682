import type { Json } from '../../db/canonical-json.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import type { Conflict } from './form-state.tsx';
import type { HistoryEntry } from './history.tsx';
import type { HistoryChange } from './history-changes.tsx';
import type { TypedFields } from './read-fields.ts';

/** A row of the audit trail about one thing. */
export interface RecordedChange {
  readonly when: Temporal.Instant;
  readonly who: string | null;
  readonly action: string;
  readonly reason: string | null;
  readonly before: Json | null;
  readonly after: Json | null;
}

const system: Bilingual = { th: 'ระบบ', en: 'The system' };

export interface HistoryWords {
  readonly actions: Readonly<Record<string, Bilingual>>;
  /** Names of what is recorded; what has none here is not printed. */
  readonly labels: Readonly<Record<string, Bilingual>>;
  /** A value as a person reads it, where a code is recorded. */
  readonly show?: (name: string, value: string) => string;
}

export function historyEntries(
  page: Page,
  rows: readonly RecordedChange[],
  words: HistoryWords,
): HistoryEntry[] {
  return rows.map(({ when, who, action, reason, before, after }) => ({
    when,
    who: who ?? page.say(system),
    what: page.say(words.actions[action] ?? { th: action, en: action }),
    reason,
    changes: changesOf(page, fieldsOf(before), fieldsOf(after), words),
  }));
}

function changesOf(
  page: Page,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { labels, show = (_, value) => value }: HistoryWords,
): HistoryChange[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const [old, now] = [before[name] ?? '', after[name] ?? ''];
    if (old === now) return [];
    return [{ label: page.say(label), before: old && show(name, old), after: now && show(name, now) }];
  });
}

function fieldsOf(recorded: Json | null): Readonly<Record<string, string>> {
  if (recorded === null || typeof recorded !== 'object' || Array.isArray(recorded)) return {};
  return Object.fromEntries(Object.entries(recorded).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Who saved last, for the person who comes second. Nobody is known where the row was never changed since it was made. */
export function conflictWith(
  page: Page,
  [last]: readonly RecordedChange[],
  saved: { readonly version: number; readonly typed: TypedFields; readonly now: Temporal.Instant },
): Conflict {
  return {
    who: last?.who ?? page.say(system),
    when: last?.when ?? saved.now,
    version: saved.version,
    theirs: saved.typed,
  };
}
