import { FileField, FormActions, OfficeForm } from '../../web/office/form.tsx';
import { CheckField, RadioGroup } from '../../web/office/form-choices.tsx';
import { FormFaults, type FormState, StateVersion } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import { isPalette, paletteNames, palettes } from './rules.ts';
import { appearanceLabels, appearanceWords as words } from './words.ts';

export const MOST_LOGO_BYTES = 64 * 1024;

interface AppearanceFormProps {
  readonly page: Page;
  readonly state: FormState;
  /** Address of the logo in use; null where there is none. */
  readonly logoSrc: string | null;
}

export function AppearanceForm({ page, state, logoSrc }: AppearanceFormProps) {
  const { typed, errors } = state;
  const show = (name: string, value: string) =>
    name === 'palette' && isPalette(value) ? page.say(palettes[value].name) : value;
  return (
    <>
      <FormFaults {...{ page, state, labels: appearanceLabels, show }} />
      <OfficeForm page={page} action="/office/agency/appearance" upload>
        <StateVersion state={state} />
        <RadioGroup
          {...{ page, name: 'palette', label: words.palette, value: typed.palette, error: errors.palette }}
          options={paletteNames.map((value) => ({ value, label: palettes[value].name }))}
        />
        <Swatches page={page} />
        {logoSrc && (
          <div class="look-logo">
            <img src={logoSrc} alt={page.say(words.current)} width="64" height="64" />
            <CheckField page={page} name="noLogo" label={words.noLogo} checked={typed.noLogo === 'yes'} />
          </div>
        )}
        <FileField
          {...{ page, name: 'logo', label: words.logo, hint: words.logoHint, required: false }}
          accept=".png,.jpg,.jpeg"
          mostBytes={MOST_LOGO_BYTES}
          error={errors.logo}
        />
        <FormActions page={page} submit={words.save}>
          <a href="/">{page.say(words.see)}</a>
        </FormActions>
      </OfficeForm>
    </>
  );
}

/** Drawn, for styles cannot be written on an element here. */
function Swatches({ page }: { page: Page }) {
  return (
    <ul class="look-swatches">
      {paletteNames.map((name) => {
        const { strong, link, thread, tint } = palettes[name].colours;
        return (
          <li>
            <svg width="132" height="44" viewBox="0 0 132 44" aria-hidden="true" focusable="false">
              {[strong, link, thread, tint].map((colour, at) => (
                <rect x={String(at * 33)} y="0" width="33" height="44" fill={colour} />
              ))}
            </svg>
            <span>{page.say(palettes[name].name)}</span>
          </li>
        );
      })}
    </ul>
  );
}
