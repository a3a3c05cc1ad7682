import { accept, appeal, judge, settle } from '../features/verdicts/acts.ts';
import { listVerdicts } from '../features/verdicts/queries.ts';
import { assertDefined } from '../lib/assert.ts';
import type { DemoItem } from './data-items.ts';
import { must } from './must.ts';
import { type Happening, happening, later, type Telling } from './story.ts';

/** What the assessors said of an item and what the agency answered, recorded by the ITA officer. */
export function verdictHappenings(telling: Telling, story: DemoItem): Happening[] {
  const { item, verdict, end } = story;
  if (!verdict) return [];
  const { tenant, people, calendar } = telling;
  const person = people['ita-officer'];
  const first = happening(telling, item, calendar.at(verdict.day), async ({ key, at, editions: edition }) => {
    const givenOn = calendar.day(verdict.day);
    const appealBy = verdict.appealBy === null ? null : calendar.day(verdict.appealBy);
    const given = { ...verdict, round: 'first', edition, givenOn, appealBy } as const;
    must(await judge({ tenant, key, person, at }, given), `${item} verdict`);
  });
  const answer = happening(telling, item, calendar.at(later(verdict.day, 5)), async ({ key, at }) => {
    const doing = { tenant, key, person, at };
    must(await (end === 'accepted' ? accept(doing) : appeal(doing, story.appeal ?? '')), `${item} ${end}`);
  });
  if (end === 'verdict') return [first];
  return end === 'settled' ? [first, answer, settlement(telling, story)] : [first, answer];
}

function settlement(telling: Telling, { item, verdict, final }: DemoItem): Happening {
  const { tenant, people, calendar } = telling;
  const day = later(assertDefined(verdict, item).day, 40);
  return happening(telling, item, calendar.at(day), async ({ key, at }) => {
    const [newest] = await listVerdicts(tenant, key);
    const { edition } = assertDefined(newest, `${item} first verdict`);
    const given = { ...assertDefined(final, item), round: 'final', appealBy: null } as const;
    const verdict = { ...given, edition, givenOn: calendar.day(day) };
    must(await settle({ tenant, key, person: people['ita-officer'], at }, verdict), `${item} final`);
  });
}
