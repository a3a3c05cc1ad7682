import type { Bilingual } from '../../lib/bilingual.ts';
import { printInstant } from '../../web/office/dates.ts';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FileField, FormActions, OfficeForm } from '../../web/office/form.tsx';
import { type OfficeFrame, OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { ReportImport } from './queries.ts';
import { importWords as words } from './words.ts';

export const MOST_BYTES = 20 * 1024 * 1024;

export interface UploadPageProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly notice: Bilingual | null;
  /** The year the report must be of; null: any, by what the report says. */
  readonly year: number | null;
  readonly imports: readonly ReportImport[];
  readonly errors: FieldErrors;
}

export function UploadPage(props: UploadPageProps) {
  const { page, frame, notice, year, imports, errors } = props;
  const at = year === null ? '/office/years' : `/office/years/${year}`;
  const crumb = year === null ? page.say(words.years) : `${page.say(words.years)} ${year}`;
  return (
    <OfficeLayout
      page={page}
      frame={frame}
      title={year === null ? page.say(words.title) : `${page.say(words.title)} ${year}`}
      lead={page.say(words.lead)}
      section="year"
      styles={['year.css']}
      notice={notice}
      crumbs={[{ label: crumb, href: at }]}
      actions={
        imports.length > 0 && (
          <a class="ds-button quiet-button" href={at}>
            {page.say(words.board)}
          </a>
        )
      }
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary page={page} errors={errors} />
      <OfficeForm page={page} action={`${at}/import`} upload guard={false}>
        <FileField
          page={page}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".docx,.pdf,.xlsx,.html,.htm,.md,.txt"
          error={errors.file}
          mostBytes={MOST_BYTES}
          required
        />
        <FormActions page={page} submit={words.read} cancel={{ href: at }} />
      </OfficeForm>
      {imports.length > 0 && <Past page={page} imports={imports} />}
    </OfficeLayout>
  );
}

function Past({ page, imports }: Pick<UploadPageProps, 'page' | 'imports'>) {
  return (
    <Panel title={page.say(words.past)} flush>
      <DataTable
        page={page}
        caption={words.past}
        rows={imports}
        columns={[
          { label: words.file, kind: 'head', cell: ({ fileName }) => fileName },
          { label: words.when, cell: ({ importedAt }) => printInstant(page, importedAt) },
          { label: words.who, cell: ({ importedByName }) => importedByName ?? '' },
          {
            label: words.rows,
            kind: 'number',
            cell: ({ created }) => Object.keys(created.versions).length,
          },
          { label: words.kept, cell: ({ created }) => created.kept.map(keyName).join(', ') || '–' },
        ]}
      />
    </Panel>
  );
}

/** "item:O14" → "O14" */
function keyName(key: string): string {
  return key.replace(/^item:/, '').replace(':', ' ');
}
