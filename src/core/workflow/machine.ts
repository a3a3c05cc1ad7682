/** One way on: what may be done in which states, and where it leads. */
export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** A status and all that moves it, by the name of the act. */
export interface Machine<S extends string, A extends string> {
  readonly states: readonly S[];
  readonly start: S;
  readonly acts: Readonly<Record<A, Transition<S>>>;
}

/** The state after an act; null where the act cannot be done in this state. */
export function stateAfter<S extends string, A extends string>(
  { acts }: Machine<S, A>,
  state: S,
  act: A,
): S | null {
  const { from, to } = acts[act];
  return from.includes(state) ? to : null;
}

/** The machine as a Mermaid state diagram; `docs/states/` holds it, drawn from the table the program runs on. */
export function drawMachine<S extends string, A extends string>({ start, acts }: Machine<S, A>): string {
  const id = (state: string) => state.replaceAll('-', '_');
  const arrows = Object.entries<Transition<S>>(acts).flatMap(([act, { from, to }]) =>
    from.map((state) => `  ${id(state)} --> ${id(to)}: ${act}`),
  );
  return ['stateDiagram-v2', `  [*] --> ${id(start)}`, ...arrows, ''].join('\n');
}
