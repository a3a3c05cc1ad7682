/** Who answers for an item, and by when. */
export interface Assignment {
  readonly item: string;
  readonly unitId: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  /** `assignment_version` of the row it was read from. */
  readonly version: number;
}

/** What a page sends for one sub-indicator: null leaves its rows as they are. */
export interface GroupChoice {
  readonly unitId: string | null;
  readonly dueOn: Temporal.PlainDate | null;
}

/** The rows as the person wants them: a choice for the whole group stands above the row's own. */
export function withGroups(
  rows: readonly Assignment[],
  groupOf: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, GroupChoice>,
): Assignment[] {
  return rows.map((row) => {
    const group = groups.get(groupOf.get(row.item) ?? '');
    return { ...row, unitId: group?.unitId ?? row.unitId, dueOn: group?.dueOn ?? row.dueOn };
  });
}

export interface AssignmentPlan {
  readonly changed: readonly { readonly from: Assignment; readonly to: Assignment }[];
  /** Wanted changes of rows that somebody else has changed since the page was read. */
  readonly stale: readonly { readonly saved: Assignment; readonly wanted: Assignment }[];
}

/** What a save writes: only rows that differ; a row changed by another to the same is no conflict. */
export function planAssignments(saved: readonly Assignment[], wanted: readonly Assignment[]): AssignmentPlan {
  const known = new Map(saved.map((row) => [row.item, row]));
  const differing = wanted.flatMap((to) => {
    const from = known.get(to.item);
    return from && !isSame(from, to) ? [{ from, to }] : [];
  });
  return {
    changed: differing.filter(({ from, to }) => from.version === to.version),
    stale: differing
      .filter(({ from, to }) => from.version !== to.version)
      .map(({ from, to }) => ({ saved: from, wanted: to })),
  };
}

function isSame(one: Assignment, other: Assignment): boolean {
  return one.unitId === other.unitId && one.dueOn?.toString() === other.dueOn?.toString();
}
