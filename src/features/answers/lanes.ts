interface Waiting<Item, Done> {
  readonly item: Item;
  readonly settle: (done: Done) => void;
}

interface Lane<Item, Done> {
  readonly waiting: Waiting<Item, Done>[];
  isBusy: boolean;
}

export interface LaneBounds {
  /** So many items are handled in one go at most, and so many lanes at the same time. */
  readonly together: number;
  readonly atOnce: number;
}

/**
 * Handles items many in one go: one that comes alone is handled at once, and what comes to a lane while it is busy goes
 * together next. `handle` answers for each item in the order given, and never rejects.
 */
export function createLanes<Item, Done>(
  handle: (items: readonly Item[]) => Promise<readonly Done[]>,
  { together, atOnce }: LaneBounds,
) {
  const lanes = new Map<string, Lane<Item, Done>>();
  let busy = 0;

  const turn = () => {
    for (const [key, lane] of lanes) {
      if (busy >= atOnce) return;
      if (!lane.isBusy) void go(key, lane);
    }
  };
  const go = async (key: string, lane: Lane<Item, Done>) => {
    lane.isBusy = true;
    busy += 1;
    const batch = lane.waiting.splice(0, together);
    const done = await handle(batch.map(({ item }) => item));
    for (const [at, { settle }] of batch.entries()) settle(done[at] as Done);
    // To the end of the row, so that one lane in demand does not keep the others waiting.
    lanes.delete(key);
    if (lane.waiting.length > 0) lanes.set(key, lane);
    lane.isBusy = false;
    busy -= 1;
    turn();
  };

  return (key: string, item: Item): Promise<Done> => {
    const { promise, resolve: settle } = Promise.withResolvers<Done>();
    const lane = lanes.get(key) ?? { waiting: [], isBusy: false };
    lanes.set(key, lane);
    lane.waiting.push({ item, settle });
    turn();
    return promise;
  };
}
