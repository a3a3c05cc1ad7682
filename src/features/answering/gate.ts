import { type Allowance, createNetworkGate, wholeOffice } from '../../web/network-gate.ts';
import { USUAL_BITS } from './work.ts';

export interface GateSettings {
  /** Zero bits asked of the work that a page does before it sends. */
  readonly bits: number;
  readonly worked: Allowance;
  /** Of pages without scripts, which did no work. */
  readonly plain: Allowance;
}

/**
 * Of surveys that anybody may answer: a hall of people answers at once, and who would answer for hundreds needs hours and
 * work, or many networks. The figures stand in docs/guides/survey-threat-model.md too.
 */
export const usualGate: GateSettings = {
  bits: USUAL_BITS,
  worked: { atOnce: 200, perMinute: 30 },
  plain: { atOnce: 10, perMinute: 1 },
};

/** `invited`: a token or a slip, of which each person has one. `shown`: a page that only shows what was posted. */
export type GateKind = 'invited' | 'worked' | 'plain' | 'shown';

/** `pass` counts one sending and answers the seconds to wait, 0 for none. */
export function createGate({ bits, worked, plain }: GateSettings, now?: () => number) {
  const gates = {
    invited: createNetworkGate(wholeOffice, now),
    worked: createNetworkGate(worked, now),
    plain: createNetworkGate(plain, now),
    shown: createNetworkGate(wholeOffice, now),
  };
  return { pass: (kind: GateKind, address: string): number => gates[kind](address), bits };
}

export type Gate = ReturnType<typeof createGate>;
