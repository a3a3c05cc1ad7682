import type { Severity } from '../finding.ts';

const rising: readonly Severity[] = ['notice', 'warning', 'error'];

/** The mildest of some severities. */
export function leastSevere(severities: readonly [Severity, ...Severity[]]): Severity {
  return rising.find((one) => severities.includes(one)) ?? severities[0];
}
