import type { Bilingual } from '../../lib/bilingual.ts';
import { DateField, FileField, TextArea, TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { type RegisterName, registerTitles } from '../registers/rules.ts';
import { labels, MOST_PAGE } from './forms.ts';
import { type EvidenceKind, MOST_BODY, MOST_FILES } from './rules.ts';
import { words } from './words.ts';

export const ACCEPT = '.pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg';

export interface FieldsProps {
  readonly page: Page;
  readonly kind: EvidenceKind;
  readonly state: FormState;
  /** Of one file. */
  readonly mostBytes: number;
  /** The registers that serve the item. */
  readonly registers?: readonly RegisterName[];
  /** False for a new version of a piece. */
  readonly isNew: boolean;
}

/** What a piece of a kind holds, and of when it is. */
export function EvidenceFields(props: FieldsProps) {
  const { page, state, isNew, kind } = props;
  const title = fieldOf(props, 'title');
  const isOptional = kind === 'file' || kind === 'register';
  return (
    <>
      {isNew && kind !== 'file' && (
        <TextField {...title} required={!isOptional} hint={words.titleHint} maxLength={300} />
      )}
      <OwnField {...props} />
      {isNew && kind === 'file' && (
        <TextField {...title} required={false} hint={words.fileTitleHint} maxLength={300} />
      )}
      <DateField {...fieldOf({ page, state }, 'datedOn')} required={false} />
      <div class="from-to">
        <DateField {...fieldOf({ page, state }, 'coversFrom')} hint={undefined} required={false} />
        <DateField {...fieldOf({ page, state }, 'coversTo')} hint={undefined} required={false} />
      </div>
    </>
  );
}

function OwnField(props: FieldsProps) {
  const { page, kind, mostBytes, registers = [], isNew } = props;
  switch (kind) {
    case 'file':
      return (
        <FileField
          {...fieldOf(props, 'file')}
          label={isNew ? words.file : words.newFile}
          accept={ACCEPT}
          hint={fileHint(mostBytes, isNew)}
          mostBytes={mostBytes}
          multiple={isNew}
          required={isNew}
        />
      );
    case 'page':
      return (
        <TextArea
          {...fieldOf(props, 'page')}
          hint={words.pageHint}
          rows={14}
          maxLength={MOST_PAGE}
          required
        />
      );
    case 'link':
      return <TextField {...fieldOf(props, 'url')} type="url" hint={words.urlHint} required literal />;
    case 'register': {
      const options = registers.map((value) => ({ value, label: registerTitles[value] }));
      return isNew && options.length > 0 ? (
        <SelectField {...fieldOf(props, 'register')} page={page} options={options} blank={null} />
      ) : null;
    }
  }
}

function fieldOf({ page, state }: Pick<FieldsProps, 'page' | 'state'>, name: keyof typeof labels) {
  return { page, name, label: labels[name], value: state.typed[name], error: state.errors[name] };
}

function fileHint(mostBytes: number, isNew: boolean): Bilingual {
  const [each, all] = [mostBytes, MOST_BODY].map((bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`);
  const one = {
    th: `PDF, Word (.docx), Excel (.xlsx), CSV, PNG หรือ JPEG ไม่เกิน ${each} ต่อไฟล์`,
    en: `PDF, Word (.docx), Excel (.xlsx), CSV, PNG or JPEG of at most ${each} each`,
  };
  const more = isNew
    ? {
        th: `ครั้งละไม่เกิน ${MOST_FILES} ไฟล์ รวมไม่เกิน ${all}`,
        en: `up to ${MOST_FILES} files and ${all} at once`,
      }
    : words.newFileHint;
  return { th: `${one.th} · ${more.th}`, en: `${one.en}. ${more.en[0]?.toUpperCase()}${more.en.slice(1)}.` };
}
