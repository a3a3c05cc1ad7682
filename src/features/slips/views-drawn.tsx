import { randomUUID } from 'node:crypto';
import { FormActions, OfficeForm, TextField } from '../../web/office/form.tsx';
import { CheckField } from '../../web/office/form-choices.tsx';
import { Panel } from '../../web/office/panel.tsx';
import type { SlipsPageProps } from './views-slips.tsx';
import { MakingTicks } from './views-ticks.tsx';
import { words } from './words.ts';

/** Makes and prints drawn slips in one step, and cancels them. */
export function Drawn(props: SlipsPageProps) {
  const { visit, view, address, form } = props;
  const { page } = visit;
  const { typed, errors } = form;
  const { made, fetched } = view.counts.drawn;
  return (
    <Panel title={page.say(words.drawn)} id="drawn">
      <p>{page.say(words.drawnLead)}</p>
      {view.may.print.ok ? (
        <>
          <p class="quiet">{page.say(words.once)}</p>
          <OfficeForm page={page} action={`${address}/drawn`} guard={false}>
            <TextField
              {...{ page, name: 'count', label: words.count, hint: words.countHint, required: true }}
              {...{ value: typed.count, error: errors.count, width: 'short', inputMode: 'numeric' }}
            />
            <MakingTicks {...props} ticks={{ checked: 'checked', over: 'over' }} />
            <input type="hidden" name="form" value={randomUUID()} />
            <FormActions page={page} submit={words.makeDrawn} />
          </OfficeForm>
        </>
      ) : (
        <p class="quiet">{page.say(view.may.print.error)}</p>
      )}
      {view.may.invite.ok && made > fetched && (
        <div class="slip-part">
          <h3>{page.say(words.cancelTitle)}</h3>
          <OfficeForm page={page} action={`${address}/drawn/cancellation`} guard={false}>
            <TextField
              {...{ page, name: 'code', label: words.code, hint: words.codeHint, literal: true }}
              {...{ value: typed.code, error: errors.code, autocomplete: 'off', width: 'medium' }}
            />
            <CheckField {...{ page, name: 'all', label: words.all, checked: typed.all !== undefined }} />
            {errors.sure && (
              <CheckField
                {...{ page, name: 'sure', label: words.sure, error: errors.sure, checked: false }}
              />
            )}
            <FormActions page={page} submit={words.cancelSlips} danger />
          </OfficeForm>
        </div>
      )}
    </Panel>
  );
}
