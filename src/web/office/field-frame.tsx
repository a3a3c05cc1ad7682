import type { Child } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { officeWords as words } from './words.ts';

export interface FieldProps {
  readonly page: Page;
  readonly name: string;
  readonly label: Bilingual;
  readonly error?: Bilingual | undefined;
  readonly hint?: Bilingual | undefined;
  /** true: said to be required · false: marked "optional" · absent: neither (a filter). */
  readonly required?: boolean | undefined;
  /** Where one page holds two fields of one name. */
  readonly id?: string | undefined;
}

/** The id a field's error links to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** What ties a control to its label, hint and error. */
export function controlOf({ name, id = fieldId(name), hint, error, required }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    // Not the `required` attribute: the browser's own bubble speaks one language and hides ours.
    'aria-required': required ? ('true' as const) : undefined,
  };
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { readonly children: Child }) {
  const { page, name, label, required, children, id = fieldId(name) } = props;
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {page.say(label)}
        {required === false && <span class="optional"> {page.say(words.optional)}</span>}
      </label>
      <Notes {...props} />
      {children}
    </div>
  );
}

/** Hint and error, in that order, with the ids `controlOf` names. */
export function Notes({ page, name, hint, error, id = fieldId(name) }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {page.say(hint)}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">{page.say(words.error)} </span>
          {page.say(error)}
        </p>
      )}
    </>
  );
}
