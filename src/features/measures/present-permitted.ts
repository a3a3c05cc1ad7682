import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { mayNote, mayStrike } from '../progress/rules.ts';
import type { LoadedMeasure } from './load-measure.ts';
import { type Act, acts, isShown, mayAct, mayEdit, mayPlan, mayRemove, type Person } from './rules.ts';

type May = Result<unknown, Bilingual>;

/** What a person may do with a measure as it stands, each with the reason when not. */
export interface Permitted {
  readonly act: Readonly<Record<Act, May>>;
  readonly plan: May;
  readonly remove: May;
  readonly edit: May;
  readonly note: May;
  readonly strike: May;
  /** False: being called done asks why there is no evidence. */
  readonly hasEvidence: boolean;
}

export function permitted(
  person: Person,
  { measure, state, progress }: Pick<LoadedMeasure, 'measure' | 'state' | 'progress'>,
): Permitted {
  const noted = { ...state, measureStatus: measure.status };
  return {
    act: Object.fromEntries(acts.map((act) => [act, mayAct(person, state, act)])) as Record<Act, May>,
    plan: mayPlan(person, measure.yearIsOpen),
    remove: mayRemove(person, measure, progress.length),
    edit: mayEdit(person, measure),
    note: mayNote(person, noted),
    strike: mayStrike(person, noted, false),
    hasEvidence: isShown(state, ''),
  };
}
