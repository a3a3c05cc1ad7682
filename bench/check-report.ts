// How long one report takes to check in a warm process, and how much memory. Run: node bin/setup.mjs bench bench/check-report.ts [FILE]
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkFile } from '../src/features/checker/check-file.ts';

const given = process.argv[2];
const sample = new URL('../../shared/samples/report-2566.md', import.meta.url).pathname;
const demo = new URL('../data/demo/report-2566.md', import.meta.url).pathname;
const path = given ?? (existsSync(sample) ? sample : demo);
const bytes = readFileSync(path);
const upload = { bytes, fileName: basename(path), year: null, scheme: 'nacc' };

const times: number[] = [];
for (let round = 0; round < 40; round += 1) {
  const start = performance.now();
  const done = await checkFile(upload, () => undefined);
  times.push(performance.now() - start);
  if (!done.ok) throw new Error(done.error.message.en);
}
const [cold = 0, ...warm] = times;
warm.sort((a, b) => a - b);
const at = (part: number) => (warm[Math.floor(part * warm.length)] ?? 0).toFixed(1);
console.log(`${basename(path)} (${bytes.length} bytes)`);
console.log(`first ${cold.toFixed(0)} ms · warm p50 ${at(0.5)} ms · p95 ${at(0.95)} ms · budget 200 ms`);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
