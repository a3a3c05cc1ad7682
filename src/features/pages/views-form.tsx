import { Markdown, parseMarkdown } from '../../web/markdown.tsx';
import { FormActions, OfficeForm, PreviewButton, TextArea, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, fieldsOf, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { pageLabels, pageWords as words } from './words.ts';

interface PageFormProps {
  readonly page: Page;
  /** Null for a page whose address is still to be chosen. */
  readonly slug: string | null;
  readonly state: FormState;
  /** A wording of ours can be put in. */
  readonly mayBegin: boolean;
  /** Markdown to show as it will look; null shows nothing. */
  readonly preview: string | null;
}

export function PageForm({ page, slug, state, mayBegin, preview }: PageFormProps) {
  const field = fieldsOf(page, pageLabels, state);
  return (
    <>
      <FormFaults page={page} state={state} labels={pageLabels} />
      {preview !== null && <Preview page={page} text={preview} />}
      <OfficeForm
        page={page}
        action={slug === null ? '/office/agency/pages' : `/office/agency/pages/${slug}`}
      >
        <StateVersion state={state} />
        <TextField {...field('title')} required maxLength={200} />
        <TextField {...field('titleEn')} required={false} maxLength={200} />
        {slug === null && (
          <TextField {...field('slug')} required hint={words.slugHint} maxLength={64} literal />
        )}
        {mayBegin && (
          <div class="field">
            <p class="hint">{page.say(words.beginWhy)}</p>
            <button class="ds-button quiet-button" type="submit" name="action" value="begin">
              {page.say(words.begin)}
            </button>
          </div>
        )}
        <TextArea {...field('body')} hint={words.bodyHint} rows={16} maxLength={100_000} isMarkdown />
        <FormActions page={page} submit={words.savePage} cancel={{ href: '/office/agency/pages' }}>
          <PreviewButton page={page} />
        </FormActions>
      </OfficeForm>
    </>
  );
}

function Preview({ page, text }: { page: Page; text: string }) {
  return (
    <Panel title={page.say(words.previewTitle)} id="preview">
      <div class="written">
        {text === '' ? <p>{page.say(words.nothingYet)}</p> : <Markdown node={parseMarkdown(text)} />}
      </div>
    </Panel>
  );
}
