import type { Finding } from './finding.ts';
import type { Report } from './report.ts';

/** Where tables were guessed from positions, text may stand in the wrong cell, so no error is certain and none is mended. */
export function asCertain({ certainty }: Report, findings: readonly Finding[]): readonly Finding[] {
  if (certainty !== 'geometry') return findings;
  return findings.map((finding) =>
    finding.severity === 'error' ? { ...finding, severity: 'warning', fix: null } : finding,
  );
}
