import { printDate } from '../../web/office/dates.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import type { Signatory } from '../posts/rules.ts';
import type { UnitPerson } from './queries.ts';
import { isClosed, type Unit } from './rules.ts';
import { unitWords as words } from './words.ts';

export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly telephone: string;
  readonly heads: string;
  readonly officers: string;
  readonly tone: Tone;
  /** "ปิดแล้ว 1 ต.ค. 2566" */
  readonly state: { readonly th: string; readonly en: string };
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface UnitsRead {
  readonly units: readonly Unit[];
  readonly people: readonly UnitPerson[];
  /** Who holds the head's post of a unit today, by the unit. */
  readonly heads: ReadonlyMap<string, Pick<Signatory, 'name' | 'acting'>>;
}

/** The post says who is the head; where nobody holds it, the account with the head's role does. */
export function presentUnits(
  page: Page,
  { units, people, heads }: UnitsRead,
  today: Temporal.PlainDate,
): UnitLine[] {
  return units.map((unit, at) => {
    const named = (role: string) =>
      people
        .filter((person) => person.unitId === unit.id && person.role === role)
        .map(({ name }) => name)
        .join(', ');
    return {
      ...{ id: unit.id, name: unit.name, nameEn: unit.nameEn, telephone: unit.telephone },
      heads: headOf(page, heads.get(unit.id)) ?? named('unit-head'),
      officers: named('unit-officer'),
      ...stateOf(page, unit, today),
      isFirst: at === 0,
      isLast: at === units.length - 1,
    };
  });
}

function headOf(page: Page, head: Pick<Signatory, 'name' | 'acting'> | undefined): string | null {
  if (!head) return null;
  return head.acting ? `${head.name} (${page.say(words.acting)})` : head.name;
}

function stateOf(page: Page, unit: Unit, today: Temporal.PlainDate): Pick<UnitLine, 'tone' | 'state'> {
  if (unit.closedOn === null) return { tone: 'success', state: words.open };
  const closed = isClosed(unit, today);
  const word = closed ? words.closed : words.closing;
  const day = printDate(page, unit.closedOn);
  return {
    tone: closed ? 'neutral' : 'warning',
    state: { th: `${word.th} ${day}`, en: `${word.en} ${day}` },
  };
}
