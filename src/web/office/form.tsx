import type { PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { controlOf, Field, type FieldProps } from './field-frame.tsx';
import { officeWords as words } from './words.ts';

export interface OfficeFormProps {
  readonly page: Page;
  readonly action: string;
  /** Warn before changes are left behind. */
  readonly guard?: boolean;
  /** The form carries a file: sent with progress where scripts run. */
  readonly upload?: boolean;
  readonly id?: string;
}

/** A form that posts. Without browser bubbles: the server answers 422 with our own sentences. */
export function OfficeForm(props: PropsWithChildren<OfficeFormProps>) {
  const { page, action, guard = true, upload = false, id, children } = props;
  const isSentFromHere = guard || upload;
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      novalidate
      enctype={upload ? 'multipart/form-data' : undefined}
      data-guard={guard ? '' : undefined}
      data-upload={upload ? '' : undefined}
      data-dropped={isSentFromHere ? page.say(words.dropped) : undefined}
      data-unsure={isSentFromHere ? page.say(words.unsure) : undefined}
    >
      {children}
    </form>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search';
  readonly maxLength?: number;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel';
  readonly width?: 'short' | 'medium';
  /** One-time codes, addresses: not to be "mended" by a phone. */
  readonly literal?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', maxLength, autocomplete, inputMode, width, literal } = props;
  return (
    <Field {...props}>
      <input
        class={width ? `ds-input input-${width}` : 'ds-input'}
        type={type}
        // A password never travels back.
        value={type === 'password' ? undefined : value}
        maxlength={maxLength}
        autocomplete={autocomplete}
        inputmode={inputMode}
        spellcheck={literal ? false : undefined}
        autocapitalize={literal ? 'none' : undefined}
        {...controlOf(props)}
      />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string | undefined;
  readonly maxLength?: number;
  /** Lines shown before it grows with its text. */
  readonly rows?: number;
  /** Takes Markdown: editor.js, where the page asks for it, puts its buttons above. */
  readonly isMarkdown?: boolean;
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        class="ds-input"
        rows={props.rows ?? 4}
        maxlength={props.maxLength}
        data-markdown={props.isMarkdown ? '' : undefined}
        {...controlOf(props)}
      >
        {props.value ? `\n${props.value}` : ''}
      </textarea>
    </Field>
  );
}

/** One text box for a day, in either calendar; the hint shows how. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return <TextField hint={words.dateHint} autocomplete="off" {...props} width="medium" />;
}

export interface FileFieldProps extends FieldProps {
  /** As the accept attribute: ".pdf,.docx". */
  readonly accept: string;
  /** Types and size in words: {th: 'PDF, DOCX ไม่เกิน 25 MB', …}. */
  readonly hint: Bilingual;
  readonly multiple?: boolean;
  /** Largest file in bytes, told before anything is sent where scripts run. */
  readonly mostBytes?: number;
}

/** A file, with the place where office.js shows how far it is. */
export function FileField(props: FileFieldProps) {
  const { page, accept, multiple, mostBytes } = props;
  return (
    <Field {...props}>
      <input
        class="file-input"
        type="file"
        accept={accept}
        multiple={multiple}
        data-most-bytes={mostBytes}
        data-too-large={mostBytes ? page.say(words.tooLarge) : undefined}
        {...controlOf(props)}
      />
      <div
        class="sending"
        data-progress
        data-sending={page.say(words.sending)}
        data-receiving={page.say(words.receiving)}
        data-cancelled={page.say(words.cancelled)}
        hidden
      >
        <p role="status" />
        <progress max="100" aria-label={page.say(words.sending)} />
        <button class="ds-button quiet-button" type="button" data-cancel>
          {page.say(words.stopSending)}
        </button>
      </div>
    </Field>
  );
}

export interface FormActionsProps {
  readonly page: Page;
  readonly submit: Bilingual;
  readonly cancel?: { readonly href: string; readonly label?: Bilingual };
  readonly danger?: boolean;
  /** Beside another form of the page that is the likelier answer. */
  readonly secondary?: boolean;
  /** Sent with this button, where one form has several. */
  readonly name?: string;
  readonly value?: string;
}

/** The main button, further ones as children, and the way out. */
export function FormActions(props: PropsWithChildren<FormActionsProps>) {
  const { page, submit, cancel, danger, secondary, name, value, children } = props;
  return (
    <div class="form-actions">
      <button
        class={danger ? 'ds-button danger-button' : 'ds-button'}
        data-variant={secondary ? 'secondary' : undefined}
        type="submit"
        name={name}
        value={value}
      >
        {page.say(submit)}
      </button>
      {children}
      {cancel && <a href={cancel.href}>{page.say(cancel.label ?? words.cancel)}</a>}
    </div>
  );
}

/** Asks for the page as it would look, saving nothing. */
export function PreviewButton({ page }: { readonly page: Page }) {
  return (
    <button class="ds-button quiet-button" type="submit" name="action" value="preview">
      {page.say(words.preview)}
    </button>
  );
}

/** The version of the row this form was read from; `version()` of field-types.ts reads it. */
export function HiddenVersion({ version }: { version: number }) {
  return <input type="hidden" name="version" value={String(version)} />;
}
