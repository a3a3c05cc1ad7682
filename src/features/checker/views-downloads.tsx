import type { Page } from '../../web/page.ts';
import { type DocumentKind, documentKinds, paperFormats } from '../documents/rules.ts';
import { findingWords as words } from './views-words.ts';

const names = {
  memo: words.memo,
  measures: words.measures,
  scores: words.scores,
  findings: words.findingList,
} satisfies Record<DocumentKind, unknown>;

const labels = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };

/** One form: the report travels in a hidden field, because nothing of it is kept here. */
export function Downloads({ page, packed }: { page: Page; packed: string }) {
  const { say } = page;
  return (
    <form action="/documents" method="post" enctype="multipart/form-data" class="downloads" data-downloads>
      <input type="hidden" name="packed" value={packed} />
      <input type="hidden" name="lang" value={page.language} />
      {documentKinds.map((kind) => (
        <fieldset>
          <legend>{say(names[kind])}</legend>
          {kind === 'memo' && <Emblem page={page} />}
          <div class="row">
            {paperFormats.map((format) => (
              <button
                class="ds-button"
                data-variant="secondary"
                type="submit"
                name="order"
                value={`${kind}.${format}`}
                aria-label={`${say(names[kind])} ${labels[format]}`}
              >
                {labels[format]}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  );
}

/** Above the memo's buttons, because it is of use to no other paper and must be chosen before one is pressed. */
function Emblem({ page: { say } }: { page: Page }) {
  return (
    <div class="emblem">
      <label for="emblem">{say(words.emblem)}</label>
      <input
        class="ds-input"
        type="file"
        id="emblem"
        name="emblem"
        accept="image/png,image/jpeg"
        aria-describedby="emblem-note"
      />
      <p id="emblem-note" class="emblem-note">
        {say(words.emblemNote)}
      </p>
    </div>
  );
}
