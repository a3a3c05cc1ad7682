import type { Bilingual } from '../../lib/bilingual.ts';
import { controlOf, Field, type FieldProps, fieldId, Notes } from './field-frame.tsx';
import { officeWords as words } from './words.ts';

export interface Option {
  readonly value: string;
  /** Bilingual, or a name kept as it is (a unit, a person). */
  readonly label: Bilingual | string;
  readonly hint?: Bilingual;
}

export interface SelectFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** The entry that stands for "nothing chosen"; null leaves it out. */
  readonly blank?: Bilingual | null;
}

export function SelectField(props: SelectFieldProps) {
  const { page, value, options, blank = words.choose } = props;
  return (
    <Field {...props}>
      <select class="ds-input" {...controlOf(props)}>
        {blank && <option value="">{page.say(blank)}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {labelOf(props, option)}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface CheckFieldProps extends FieldProps {
  readonly checked: boolean;
  /** What is sent when ticked. */
  readonly value?: string;
}

/** One box to tick, its label behind it. */
export function CheckField(props: CheckFieldProps) {
  const { page, name, label, checked, value = 'yes', id = fieldId(name) } = props;
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <Notes {...props} hint={undefined} />
      <div class="tick">
        <input class="ds-input" type="checkbox" value={value} checked={checked} {...controlOf(props)} />
        <div>
          <label for={id}>{page.say(label)}</label>
          <Notes {...props} error={undefined} />
        </div>
      </div>
    </div>
  );
}

export interface GroupProps extends FieldProps {
  readonly options: readonly Option[];
}

export function RadioGroup(props: GroupProps & { readonly value: string | undefined }) {
  return <Group {...props} type="radio" isChosen={(value) => value === props.value} />;
}

/** Several boxes of one name; `choices()` of field-types.ts reads them. */
export function CheckGroup(props: GroupProps & { readonly values: readonly string[] }) {
  return <Group {...props} type="checkbox" isChosen={(value) => props.values.includes(value)} />;
}

interface ChoosingProps extends GroupProps {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
}

function Group(props: ChoosingProps) {
  const { page, name, label, required, options, type, isChosen } = props;
  const { id, 'aria-describedby': describedBy, 'aria-invalid': invalid } = controlOf(props);
  return (
    <fieldset class={props.error ? 'field field-wrong' : 'field'} aria-describedby={describedBy}>
      <legend>
        {page.say(label)}
        {required === false && <span class="optional"> {page.say(words.optional)}</span>}
      </legend>
      <Notes {...props} />
      {options.map((option, at) => (
        <div class="tick">
          <input
            class="ds-input"
            type={type}
            // The error's link lands on the first of the group.
            id={at === 0 ? id : `${id}-${at}`}
            name={name}
            value={option.value}
            checked={isChosen(option.value)}
            aria-invalid={invalid}
          />
          <div>
            <label for={at === 0 ? id : `${id}-${at}`}>{labelOf(props, option)}</label>
            {option.hint && <p class="hint">{page.say(option.hint)}</p>}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function labelOf({ page }: FieldProps, { label }: Option): string {
  return typeof label === 'string' ? label : page.say(label);
}
