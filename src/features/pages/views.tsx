import { Markdown, parseMarkdown } from '../../web/markdown.tsx';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { FormActions, OfficeForm, TextArea, TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { networkCodes, networkName, type SocialLink } from './rules.ts';
import { pageLabels, socialLabels, pageWords as words } from './words.ts';

export interface PageLine {
  readonly slug: string;
  readonly title: string;
  readonly isWritten: boolean;
}

export function PageList({ page, pages }: { page: Page; pages: readonly PageLine[] }) {
  return (
    <Panel title={page.say(words.pages)} flush>
      <DataTable
        page={page}
        caption={words.pages}
        rows={pages}
        columns={[
          {
            label: words.pageTitle,
            kind: 'head',
            cell: ({ slug, title }) => <a href={`/office/agency/pages/${slug}`}>{title}</a>,
          },
          { label: words.slug, cell: ({ slug }) => <code>{slug}</code> },
          {
            label: words.state,
            kind: 'narrow',
            cell: ({ isWritten }) => (
              <StatusTag
                page={page}
                tone={isWritten ? 'success' : 'warning'}
                label={isWritten ? words.written : words.notWritten}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}

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
  const { typed, errors } = state;
  const field = <N extends keyof typeof pageLabels>(name: N) => ({
    ...{ page, name, label: pageLabels[name], value: typed[name], error: errors[name] },
  });
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
        <TextArea {...field('body')} hint={words.bodyHint} rows={16} maxLength={100_000} />
        <FormActions page={page} submit={words.savePage} cancel={{ href: '/office/agency/pages' }}>
          <button class="ds-button quiet-button" type="submit" name="action" value="preview">
            {page.say(words.preview)}
          </button>
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

export function SocialList({ page, links }: { page: Page; links: readonly SocialLink[] }) {
  return (
    <Panel title={page.say(words.social)} flush>
      {links.length === 0 ? (
        <EmptyState title={page.say(words.noSocial)} text={page.say(words.noSocialWhy)} />
      ) : (
        <DataTable
          page={page}
          caption={words.social}
          rows={links}
          columns={[
            {
              label: words.label,
              kind: 'head',
              cell: ({ id, label }) => <a href={`/office/agency/social/${id}`}>{label}</a>,
            },
            { label: words.network, cell: ({ network }) => page.say(networkName(network)) },
            { label: words.url, cell: ({ url }) => <span class="written">{url}</span> },
          ]}
        />
      )}
    </Panel>
  );
}

interface SocialFormProps {
  readonly page: Page;
  /** Null for a new one. */
  readonly id: string | null;
  readonly state: FormState;
}

export function SocialForm({ page, id, state }: SocialFormProps) {
  const { typed, errors } = state;
  const field = <N extends keyof typeof socialLabels>(name: N) => ({
    ...{ page, name, label: socialLabels[name], value: typed[name], error: errors[name] },
  });
  const show = (name: string, value: string) => (name === 'network' ? page.say(networkName(value)) : value);
  return (
    <>
      <FormFaults page={page} state={state} labels={socialLabels} show={show} />
      <OfficeForm page={page} action={`/office/agency/social${id ? `/${id}` : ''}`}>
        {typed.version !== undefined && <StateVersion state={state} />}
        <SelectField
          {...field('network')}
          required
          options={networkCodes.map((value) => ({ value, label: networkName(value) }))}
        />
        <TextField {...field('label')} required hint={words.labelHint} maxLength={200} />
        <TextField {...field('url')} required type="url" maxLength={2000} literal />
        <FormActions
          page={page}
          submit={id ? words.saveSocial : words.addSocial}
          cancel={{ href: '/office/agency/social' }}
        />
      </OfficeForm>
      {id && (
        <Panel title={page.say(words.remove)}>
          <p>{page.say(words.removeWhy)}</p>
          <OfficeForm page={page} action={`/office/agency/social/${id}/removal`} guard={false}>
            <StateVersion state={state} />
            <FormActions page={page} submit={words.remove} danger />
          </OfficeForm>
        </Panel>
      )}
    </>
  );
}
