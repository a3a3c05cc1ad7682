import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { Loaded } from './present.ts';
import { words } from './words.ts';

/** The names of the two ticks in a form that makes slips. */
export interface Ticks {
  readonly checked: string;
  readonly over: string;
}

/** How many would be in force, of how many people; null where that is no more than there are, or nobody knows. */
export function overPopulation(
  { survey, counts }: Loaded,
  more: number,
): { slips: number; people: number } | null {
  const slips = counts.reduce((sum, { made }) => sum + made, more);
  return survey.population !== null && slips > survey.population
    ? { slips, people: survey.population }
    : null;
}

/**
 * What must be ticked before slips are made: that those who get one may answer, and, where there would be more slips than
 * people, that this is meant. Not refused: slips get lost, and people come.
 */
export function ticksMissing(
  loaded: Loaded,
  typed: TypedFields,
  more: number,
  { checked, over }: Ticks,
): FieldErrors | null {
  const excess = overPopulation(loaded, more);
  const errors = {
    ...(typed[checked] === undefined && { [checked]: words.notChecked }),
    ...(excess && typed[over] === undefined && { [over]: words.overPopulation(excess) }),
  };
  return Object.keys(errors).length > 0 ? errors : null;
}
