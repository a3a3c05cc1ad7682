import { Reason } from '../../web/office/history.tsx';
import { FoldedChanges } from '../../web/office/history-changes.tsx';
import { ShortHash } from '../../web/office/short-hash.tsx';
import type { Page } from '../../web/page.ts';
import type { ChangedPart } from './difference.ts';
import type { ChangeLine, EntryLine } from './present.ts';
import { words } from './words.ts';

export function Entries({ page, entries }: { page: Page; entries: readonly EntryLine[] }) {
  return (
    <ol class="trail">
      {entries.map((entry) => (
        <Entry page={page} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ page, entry }: { page: Page; entry: EntryLine }) {
  const { sequence, when, moment, who, what, about, href, reason, changes, hash } = entry;
  return (
    <li id={`entry-${sequence}`}>
      <p class="trail-what">
        <span class="trail-number">{sequence}</span>
        <span>
          <strong>{what}</strong> · {href ? <a href={href}>{about}</a> : about}
        </span>
      </p>
      <p class="trail-who">
        {who} · <time datetime={moment}>{when}</time>
      </p>
      <Reason page={page} reason={reason} />
      {changes.length > 0 && <Changes page={page} changes={changes} />}
      <div class="trail-hash">
        {page.say(words.hash)} <ShortHash hash={hash} />
      </div>
    </li>
  );
}

function Changes({ page, changes }: { page: Page; changes: readonly ChangeLine[] }) {
  return (
    <FoldedChanges page={page} count={changes.length}>
      {changes.map(({ label, parts }) => (
        <div>
          <dt>{label}</dt>
          {parts.map((part) => (
            <>
              <Side page={page} part={part} side="before" />
              <Side page={page} part={part} side="after" />
            </>
          ))}
        </div>
      ))}
    </FoldedChanges>
  );
}

/** One side of a change, with the text around it that stayed. Nothing for a side that was never there. */
function Side({ page, part, side }: { page: Page; part: ChangedPart; side: 'before' | 'after' }) {
  const text = part[side];
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <dd>
      <span class="visually-hidden">{page.say(words[side])} </span>
      {part.lead}
      <Mark>{text === null ? page.say(words.none) : text || page.say(words.empty)}</Mark>
      {part.tail}
    </dd>
  );
}
