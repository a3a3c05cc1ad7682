import { TextArea, TextField } from '../../web/office/form.tsx';
import { type Option, SelectField } from '../../web/office/form-choices.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import type { profileLabels as labels } from './labels.ts';
import { agencyWords as words } from './words.ts';

export type FieldOf = (name: keyof typeof labels) => {
  readonly page: Page;
  readonly name: string;
  readonly label: (typeof labels)[keyof typeof labels];
  readonly value: string | undefined;
  readonly error: FormState['errors'][string] | undefined;
};

interface PartProps {
  readonly page: Page;
  readonly field: FieldOf;
}

export function Identity({ page, field, kinds }: PartProps & { readonly kinds: readonly Option[] }) {
  return (
    <fieldset>
      <legend class="legend-head">{page.say(words.identity)}</legend>
      <TextField
        {...field('name')}
        required
        hint={words.nameHint}
        maxLength={200}
        autocomplete="organization"
      />
      <TextField {...field('nameEn')} required={false} maxLength={200} />
      <SelectField {...field('kind')} required options={kinds} />
      <TextField {...field('subdistrict')} width="medium" maxLength={100} />
      <TextField {...field('district')} width="medium" maxLength={100} />
      <TextField {...field('province')} required width="medium" maxLength={100} />
    </fieldset>
  );
}

export function Contact({ page, field }: PartProps) {
  return (
    <fieldset>
      <legend class="legend-head">{page.say(words.contactHead)}</legend>
      <TextArea {...field('address')} required={false} hint={words.addressHint} rows={3} maxLength={1000} />
      <TextField {...field('telephone')} required={false} type="tel" width="medium" maxLength={100} />
      <TextField {...field('fax')} required={false} type="tel" width="medium" maxLength={100} />
      <TextField {...field('email')} required={false} type="email" maxLength={254} literal />
      <TextField {...field('website')} required={false} type="url" maxLength={2000} literal />
      <TextField
        {...field('mapUrl')}
        required={false}
        type="url"
        maxLength={2000}
        literal
        hint={words.mapHint}
      />
    </fieldset>
  );
}
