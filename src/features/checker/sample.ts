import { readFile } from 'node:fs/promises';
import type { Upload } from './service.ts';

/** src/features/checker and dist/features/checker are equally deep. */
const sample = new URL('../../../data/demo/report-2566.md', import.meta.url);

/** The invented report of the button "try the sample". */
export async function readSample(): Promise<Upload> {
  return { bytes: await readFile(sample), fileName: 'report-2566.md', year: null, scheme: 'nacc' };
}
