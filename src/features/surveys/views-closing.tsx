import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import { FormActions, HiddenVersion, OfficeForm } from '../../web/office/form.tsx';
import type { Page } from '../../web/page.ts';
import { actWords, watchWords } from './words-watch.ts';

interface SaidProps {
  readonly page: Page;
  readonly lines: readonly Bilingual[];
}

export function Said({ page, lines }: SaidProps) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{page.say(line)}</li>
      ))}
    </ul>
  );
}

interface ClosingProps {
  readonly page: Page;
  /** What will happen. */
  readonly text: Child;
  /** Of the survey. */
  readonly address: string;
  readonly version: number;
}

/** Two ways to close; the one that cannot be undone carries `unseal=now`, so that a request that says nothing is the mild one. */
export function ClosingForm({ page, text, address, version }: ClosingProps) {
  return (
    <div class="confirm">
      <div class="confirm-text">{text}</div>
      <OfficeForm page={page} action={`${address}/closing`} guard={false}>
        <HiddenVersion version={version} />
        <FormActions
          {...{ page, submit: watchWords.closeBoth, name: 'unseal', value: 'now', danger: true }}
          cancel={{ href: address }}
        >
          <button class="ds-button quiet-button" type="submit" name="unseal" value="">
            {page.say(actWords.close)}
          </button>
        </FormActions>
      </OfficeForm>
    </div>
  );
}
