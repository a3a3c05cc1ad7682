import type { Examination } from '../../src/core/checking/examination.ts';
import { examine } from '../../src/core/checking/examine.ts';
import type { Report } from '../../src/core/checking/report.ts';
import { loadGeography } from '../../src/features/frameworks/queries.ts';
import { kinds } from './document.ts';
import { loadFramework } from './framework.ts';
import { correctReport } from './report.ts';

export const framework = loadFramework('nacc-2566');

/** A report examined by every rule; the invented correct one unless told. */
export function examined(report: Report = correctReport(framework)): Examination {
  return examine(report, { framework, geography: loadGeography(), kinds });
}
