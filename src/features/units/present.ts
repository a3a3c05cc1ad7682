import { printDate } from '../../web/office/dates.ts';
import type { Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
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

export function presentUnits(
  page: Page,
  units: readonly Unit[],
  people: readonly UnitPerson[],
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
      heads: named('unit-head'),
      officers: named('unit-officer'),
      ...stateOf(page, unit, today),
      isFirst: at === 0,
      isLast: at === units.length - 1,
    };
  });
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
