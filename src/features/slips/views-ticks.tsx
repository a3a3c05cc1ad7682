import { CheckField } from '../../web/office/form-choices.tsx';
import type { Ticks } from './ask.ts';
import type { SlipsPageProps } from './views-slips.tsx';
import { words } from './words.ts';

/** Who may answer, to be checked; and, once it was asked for, that more slips than people are meant. */
export function MakingTicks(props: SlipsPageProps & { readonly ticks: Ticks }) {
  const { survey, form, ticks } = props;
  const { page } = props.visit;
  const { typed, errors } = form;
  const { checked, over } = ticks;
  const asksOver = errors[over] !== undefined || typed[over] !== undefined;
  return (
    <>
      <p>{page.say(survey.instrument === null ? words.whoIsConcerned : words.whoMayAnswer)}</p>
      <CheckField
        {...{ page, name: checked, label: words.checked, error: errors[checked] }}
        checked={typed[checked] !== undefined}
      />
      {asksOver && (
        <CheckField
          {...{ page, name: over, label: words.over, hint: words.overHint, error: errors[over] }}
          checked={typed[over] !== undefined}
        />
      )}
    </>
  );
}
