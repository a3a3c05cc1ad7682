import { EmptyState } from '../../web/office/empty-state.tsx';
import { ErrorSummary } from '../../web/office/error-summary.tsx';
import { FormActions, OfficeForm } from '../../web/office/form.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { Page } from '../../web/page.ts';
import { address as at, type Factors, needsSecondFactor } from './rules.ts';
import type { Refused } from './show.tsx';
import { App, PasswordAgain } from './views-app.tsx';
import { type PasskeyLine, Passkeys } from './views-passkeys.tsx';
import { words } from './words.ts';

export interface FactorPanelsProps {
  readonly page: Page;
  readonly factors: Factors;
  readonly passkeys: readonly PasskeyLine[];
  readonly refused: Refused;
}

export function FactorPanels(props: FactorPanelsProps) {
  const { factors } = props;
  return (
    <>
      <Passkeys {...props} />
      <App {...props} />
      {needsSecondFactor(factors) && <Codes {...props} />}
    </>
  );
}

function Codes({ page, factors, refused }: FactorPanelsProps) {
  const { codes: errors = {} } = refused;
  const left = `${page.say(words.codesLeft)} ${factors.recoveryCodes}`;
  return (
    <Panel title={page.say(words.codes)} id="codes">
      {factors.recoveryCodes === 0 ? (
        <EmptyState title={left} text={page.say(words.codesWhy)} />
      ) : (
        <p>
          <strong>{left}</strong> · {page.say(words.codesWhy)}
        </p>
      )}
      <ErrorSummary page={page} errors={errors} labels={{ password: words.password }} />
      <OfficeForm page={page} action={`${at}/codes`} guard={false}>
        <PasswordAgain page={page} of="codes" refused={refused} error={errors.password} />
        <p class="hint">{page.say(words.newCodesWhy)}</p>
        <FormActions page={page} submit={words.newCodes} />
      </OfficeForm>
    </Panel>
  );
}
