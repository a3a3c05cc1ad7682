import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { SelectField } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, fieldsOf, StateVersion } from '../../web/office/form-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { networkCodes, networkName } from './rules.ts';
import { socialLabels, pageWords as words } from './words.ts';

interface SocialFormProps {
  readonly page: Page;
  /** Null for a new one. */
  readonly id: string | null;
  readonly state: FormState;
}

export function SocialForm({ page, id, state }: SocialFormProps) {
  const { typed } = state;
  const field = fieldsOf(page, socialLabels, state);
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
