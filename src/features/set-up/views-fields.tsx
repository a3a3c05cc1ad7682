import { TextField, type TextFieldProps } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { setUpLabels as labels } from './forms.ts';
import type { SetUpProps } from './views.tsx';
import { words } from './words.ts';

type TextProps = SetUpProps & { readonly name: keyof typeof labels } & Partial<
    Pick<TextFieldProps, 'hint' | 'type' | 'autocomplete' | 'literal' | 'maxLength' | 'required'>
  >;

/** In the order of the Thai dictionary: by code point, "เชียงใหม่" would stand after "อ". */
function provinceNames(): string[] {
  const { compare } = new Intl.Collator('th');
  return loadGeography()
    .provinces.map(({ name }) => name)
    .sort(compare);
}

/** What was typed stands in it again, unless it is a password. */
export function Text({ typed, errors, name, type = 'text', ...rest }: TextProps) {
  const value = type === 'password' ? '' : typed[name];
  const shared = { name, label: labels[name], error: errors[name], required: true, maxLength: 200 };
  return <TextField {...{ ...shared, ...rest, type, value }} />;
}

export function AgencyFields(props: SetUpProps) {
  const { page, typed, errors } = props;
  const select = (name: 'kind' | 'province') => ({
    ...{ page, name, label: labels[name], value: typed[name], error: errors[name], required: true },
  });
  return (
    <fieldset>
      <legend>
        <h2>{page.say(words.agency)}</h2>
      </legend>
      <SelectField
        {...select('kind')}
        options={loadAgencyKinds().map(({ code, full, en }) => ({ value: code, label: { th: full, en } }))}
      />
      <Text {...props} name="name" hint={words.nameHint} autocomplete="organization" />
      <SelectField
        {...select('province')}
        options={provinceNames().map((name) => ({ value: name, label: name }))}
      />
      <Text {...props} name="district" hint={words.placeHint} required={undefined} autocomplete="off" />
      <Text {...props} name="subdistrict" required={undefined} autocomplete="off" />
    </fieldset>
  );
}

export function PersonFields(props: SetUpProps) {
  return (
    <fieldset>
      <legend>
        <h2>{props.page.say(words.person)}</h2>
      </legend>
      <Text {...props} name="personName" autocomplete="name" />
      <Text {...props} name="email" type="email" autocomplete="username" literal />
      <Text
        {...{ ...props, name: 'password', type: 'password', hint: words.passwordHint }}
        {...{ autocomplete: 'new-password', maxLength: 256 }}
      />
      <Text {...props} name="repeat" type="password" autocomplete="new-password" maxLength={256} />
    </fieldset>
  );
}
