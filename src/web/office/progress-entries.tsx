import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { printDate, printInstant } from './dates.ts';

/** One thing that was done, on a day. */
export interface ProgressEntry {
  readonly progressId: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  /** Null for what an import brought. */
  readonly writtenByName: string | null;
  readonly writtenAt: Temporal.Instant;
  readonly struck: { readonly reason: string } | null;
  readonly files: readonly { readonly position: number; readonly fileName: string }[];
}

export interface ProgressEntriesProps {
  readonly page: Page;
  readonly entries: readonly ProgressEntry[];
  /** Where an entry can be struck; null where this reader may not. */
  readonly strikeHref: ((progressId: string) => string) | null;
  /** The fiscal year [start, end) in the common era: a day outside it is marked. Not given: none is. */
  readonly within?: { readonly start: string; readonly end: string };
}

const words = {
  none: { th: 'ยังไม่มีบันทึกความก้าวหน้า', en: 'No progress noted yet' },
  imported: { th: 'นำเข้าจากรายงาน', en: 'Taken over from a report' },
  struck: { th: 'ขีดออกแล้ว', en: 'Struck out' },
  strike: { th: 'ขีดออก', en: 'Strike out' },
  outside: { th: 'นอกปีงบประมาณ', en: 'outside the fiscal year' },
} as const satisfies Record<string, Bilingual>;

/** What was done, day by day; a struck entry stays readable. */
export function ProgressEntries({ page, entries, strikeHref, within }: ProgressEntriesProps) {
  if (entries.length === 0) return <p class="quiet">{page.say(words.none)}</p>;
  return (
    <ol class="history">
      {entries.map((entry) => (
        <li id={`progress-${entry.progressId}`}>
          <p class="history-what">
            <time datetime={entry.happenedOn.toString()}>{printDate(page, entry.happenedOn)}</time>
            {within && isOutside(entry, within) && (
              <span class="due-soon small"> {page.say(words.outside)}</span>
            )}
          </p>
          <p>{entry.struck ? <s>{entry.text}</s> : entry.text}</p>
          <Files entry={entry} />
          <p class="history-who">
            {entry.writtenByName ?? page.say(words.imported)} · {printInstant(page, entry.writtenAt)}
            {!entry.struck && strikeHref && (
              <>
                {' '}
                ·{' '}
                <a
                  href={strikeHref(entry.progressId)}
                  aria-label={`${page.say(words.strike)}: ${printDate(page, entry.happenedOn)}`}
                >
                  {page.say(words.strike)}
                </a>
              </>
            )}
          </p>
          {entry.struck && (
            <p class="history-reason">
              <strong>{page.say(words.struck)}:</strong> {entry.struck.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function isOutside({ happenedOn }: ProgressEntry, { start, end }: { start: string; end: string }): boolean {
  const day = happenedOn.toString();
  return day < start || day >= end;
}

function Files({ entry: { progressId, files } }: { entry: ProgressEntry }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map(({ position, fileName }) => (
        <li>
          <a href={`/office/progress/${progressId}/files/${position}`}>{fileName}</a>
        </li>
      ))}
    </ul>
  );
}
