import type { Page } from '../page.ts';
import { printInstant } from './dates.ts';
import { officeWords as words } from './words.ts';

export interface ConflictField {
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

export interface ConflictNoticeProps {
  readonly page: Page;
  readonly who: string;
  readonly when: Temporal.Instant;
  readonly fields: readonly ConflictField[];
}

/** Above the form of a 409: who saved before, and both texts of every field that differs. */
export function ConflictNotice({ page, who, when, fields }: ConflictNoticeProps) {
  const differing = fields.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <section class="failure conflict" role="alert" tabindex={-1} data-errors aria-labelledby="conflict-title">
      <h2 id="conflict-title">{page.say(words.conflict)}</h2>
      <p>
        {page.say(words.savedBy)} {who} · <time datetime={when.toString()}>{printInstant(page, when)}</time>
      </p>
      <p>{page.say(words.conflictWhy)}</p>
      {differing.map((field) => (
        <Both page={page} field={field} />
      ))}
    </section>
  );
}

function Both({ page, field }: { page: Page; field: ConflictField }) {
  return (
    <div class="both">
      <h3>{field.label}</h3>
      <dl>
        <div>
          <dt>{page.say(words.theirs)}</dt>
          <dd>{field.theirs || page.say(words.empty)}</dd>
        </div>
        <div>
          <dt>{page.say(words.yours)}</dt>
          <dd>{field.yours || page.say(words.empty)}</dd>
        </div>
      </dl>
    </div>
  );
}
