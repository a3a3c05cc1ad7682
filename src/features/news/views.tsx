import { printDate } from '../../web/office/dates.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { FormActions, OfficeForm, PreviewButton, TextArea, TextField } from '../../web/office/form.tsx';
import { FormFaults, type FormState, fieldsOf, StateVersion } from '../../web/office/form-state.tsx';
import { Paging } from '../../web/office/paging.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { NewsBody } from './body.tsx';
import { isPublic, type News, type Picture } from './rules.ts';
import { newsLabels, newsWords as words } from './words.ts';

interface NewsListProps {
  readonly page: Page;
  readonly news: readonly News[];
  readonly today: Temporal.PlainDate;
  readonly paging: { readonly current: number; readonly pages: number };
}

export function NewsList({ page, news, today, paging }: NewsListProps) {
  if (news.length === 0) return <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />;
  return (
    <>
      <Panel title={page.say(words.title)} flush>
        <DataTable
          page={page}
          caption={words.title}
          rows={news}
          columns={[
            {
              label: words.newsTitle,
              kind: 'head',
              cell: ({ id, title }) => <a href={`/office/news/${id}`}>{title}</a>,
            },
            {
              label: words.day,
              kind: 'narrow',
              cell: ({ publishOn }) => (publishOn ? printDate(page, publishOn) : '–'),
            },
            {
              label: words.state,
              kind: 'narrow',
              cell: (each) => <NewsStatus page={page} news={each} today={today} />,
            },
          ]}
        />
      </Panel>
      <Paging page={page} {...paging} hrefOf={(number) => `/office/news?page=${number}`} />
    </>
  );
}

interface NewsStatusProps {
  readonly page: Page;
  readonly news: Pick<News, 'status' | 'publishOn'>;
  readonly today: Temporal.PlainDate;
}

export function NewsStatus({ page, news, today }: NewsStatusProps) {
  if (news.status === 'draft') return <StatusTag page={page} tone="neutral" label={words.draft} />;
  return isPublic(news, today) ? (
    <StatusTag page={page} tone="success" label={words.published} />
  ) : (
    <StatusTag page={page} tone="progress" label={words.scheduled} />
  );
}

interface NewsFormProps {
  readonly page: Page;
  /** Null for one that is not saved yet. */
  readonly id: string | null;
  readonly state: FormState;
  readonly pictures: readonly Picture[];
  /** Show the text as the public will see it. */
  readonly hasPreview: boolean;
}

export function NewsForm({ page, id, state, pictures, hasPreview }: NewsFormProps) {
  const { typed } = state;
  const field = fieldsOf(page, newsLabels, state);
  return (
    <>
      <FormFaults page={page} state={state} labels={newsLabels} />
      {hasPreview && <Preview page={page} id={id} body={typed.body ?? ''} pictures={pictures} />}
      <OfficeForm page={page} action={id === null ? '/office/news' : `/office/news/${id}`}>
        {id !== null && <StateVersion state={state} />}
        <TextField {...field('title')} required maxLength={300} />
        <TextField {...field('titleEn')} required={false} maxLength={300} />
        <TextArea {...field('summary')} required={false} hint={words.summaryHint} rows={2} maxLength={500} />
        <TextArea
          {...field('body')}
          required={false}
          hint={words.bodyHint}
          rows={16}
          maxLength={50_000}
          isMarkdown
        />
        <FormActions page={page} submit={words.save} cancel={{ href: '/office/news' }}>
          <PreviewButton page={page} />
        </FormActions>
      </OfficeForm>
    </>
  );
}

interface PreviewProps {
  readonly page: Page;
  readonly id: string | null;
  readonly body: string;
  readonly pictures: readonly Picture[];
}

function Preview({ page, id, body, pictures }: PreviewProps) {
  return (
    <Panel title={page.say(words.previewTitle)} id="preview">
      {body.trim() === '' && pictures.length === 0 ? (
        <p>{page.say(words.nothingYet)}</p>
      ) : (
        <NewsBody
          body={body}
          pictures={pictures}
          srcOf={(picture) => `/office/news/${id}/pictures/${picture.id}`}
        />
      )}
    </Panel>
  );
}
