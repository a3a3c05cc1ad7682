import type { Tenant } from '../db/tenant.ts';
import { findDisclosure } from '../features/disclosures/queries.ts';
import type { ItemKey } from '../features/disclosures/rules.ts';
import { assertDefined } from '../lib/assert.ts';
import type { Reader } from '../web/reader.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoFiles } from './files.ts';
import type { Founded } from './found-agency.ts';

/** What every part of the year's story is told with. */
export interface Telling extends Founded {
  readonly tenant: Tenant;
  /** B.E. */
  readonly fiscalYear: number;
  readonly calendar: DemoCalendar;
  readonly files: DemoFiles;
}

/** Something somebody did, at its time: what comes of several threads is told in the order of their times. */
export interface Happening {
  readonly at: Temporal.Instant;
  readonly happen: () => Promise<unknown>;
}

export async function tellInOrder(happenings: readonly Happening[]): Promise<void> {
  const inOrder = happenings.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  for (const { happen } of inOrder) await happen();
}

/** The unit writes what is its own; the ITA officer writes for units that have no account. */
function doersOf({ people, units }: Telling, unitId: string | null): { writer: Reader; approver: Reader } {
  const isOffice = unitId === units.office;
  return {
    writer: people[isOffice ? 'unit-officer' : 'ita-officer'],
    approver: people[isOffice ? 'unit-head' : 'permanent-secretary'],
  };
}

interface Moment {
  readonly key: ItemKey;
  readonly at: Temporal.Instant;
  readonly version: number;
  readonly editions: number;
  readonly writer: Reader;
  readonly approver: Reader;
}

/** A happening to an item, told what stands then. */
export function happening(
  telling: Telling,
  item: string,
  at: Temporal.Instant,
  act: (moment: Moment) => Promise<unknown>,
): Happening {
  const key = { fiscalYear: telling.fiscalYear, item };
  const happen = async () => {
    const { unitId, version, editions } = assertDefined(await findDisclosure(telling.tenant, key), item);
    return act({ key, at, version, editions, ...doersOf(telling, unitId) });
  };
  return { at, happen };
}

/** "P1M4D" and three days: "P1M7D". */
export function later(stretch: string, days: number): string {
  const { years, months, days: before } = Temporal.Duration.from(stretch);
  return Temporal.Duration.from({ years, months, days: before + days }).toString();
}
