import type { Bilingual } from '../../lib/bilingual.ts';
import { HiddenVersion } from '../../web/office/form.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import type { Page } from '../../web/page.ts';
import type { Permitted } from './present-permitted.ts';
import type { Measure } from './queries.ts';
import { measureAddress } from './rules.ts';
import { WithoutEvidence } from './views-without-evidence.tsx';
import { words } from './words.ts';

export interface NextProps {
  readonly page: Page;
  readonly measure: Measure;
  readonly may: Permitted;
  /** Of the form that calls it done without evidence. */
  readonly state: FormState;
}

/** What this person can do with the measure now; when nothing, the reason. */
export function NextSteps({ page, measure, may, state }: NextProps) {
  const address = measureAddress(measure);
  const { act } = may;
  const press = { page, version: measure.version };
  const needsReason = act.finish.ok && !may.hasEvidence;
  const main = Object.values(act).some((each) => each.ok);
  return (
    <>
      <div class="steps">
        {act.begin.ok && <Press {...press} action={`${address}/start`} label={words.begin} />}
        {act.finish.ok && may.hasEvidence && (
          <Press {...press} action={`${address}/completion`} label={words.finish} />
        )}
        {act.verify.ok && <Press {...press} action={`${address}/verification`} label={words.verify} />}
      </div>
      {needsReason && (
        <WithoutEvidence page={page} measure={measure} action={`${address}/completion`} state={state} />
      )}
      {act['send-back'].ok && (
        <p>
          <a href={`${address}/return`}>{page.say(words.sendBack)}</a>
        </p>
      )}
      {act.reset.ok && (
        <p>
          <a href={`${address}/reset`}>{page.say(words.reset)}</a>
        </p>
      )}
      {!main && <p class="quiet">{whyNot(page, measure, may)}</p>}
      {measure.status === 'done' && !act.verify.ok && main && (
        <p class="quiet">{page.say(act.verify.error)}</p>
      )}
    </>
  );
}

/** The act that would come next says best why it cannot. */
function whyNot(page: Page, { status }: Measure, { act }: Permitted): string {
  const next = { 'not-begun': act.begin, doing: act.finish, done: act.verify, verified: act['send-back'] }[
    status
  ];
  return next.ok ? '' : page.say(next.error);
}

interface PressProps {
  readonly page: Page;
  readonly action: string;
  readonly label: Bilingual;
  readonly version: number;
}

function Press({ page, action, label, version }: PressProps) {
  return (
    <form method="post" action={action}>
      <HiddenVersion version={version} />
      <button class="ds-button" type="submit">
        {page.say(label)}
      </button>
    </form>
  );
}
