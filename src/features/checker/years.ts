import { frameworkIds, loadFramework } from '../frameworks/queries.ts';

/** Fiscal years of the frameworks at hand, newest first: what the form offers beside "read it from the report". */
export function fiscalYears(): number[] {
  const years = frameworkIds().flatMap((id) => {
    const loaded = loadFramework(id);
    return loaded.ok ? [loaded.value.fiscalYear] : [];
  });
  return [...new Set(years)].sort((a, b) => b - a);
}
