import type { CheckResult } from './result.ts';

/**
 * The printed JSON: as `CheckResult`, with the instruments' scores standing beside the total
 * (`scores.computed.iit`), so that a script reads them without knowing the framework's shape.
 */
export function toContract(result: CheckResult): object {
  const { printed, computed } = result.scores;
  const { instruments: printedInstruments, ...restOfPrinted } = printed;
  const { instruments, exact, ...restOfComputed } = computed;
  const { instruments: exactInstruments, ...restOfExact } = exact;
  return {
    ...result,
    scores: {
      printed: { ...restOfPrinted, ...printedInstruments },
      computed: { ...restOfComputed, ...instruments, exact: { ...restOfExact, ...exactInstruments } },
    },
  };
}
