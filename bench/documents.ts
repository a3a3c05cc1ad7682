import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { examine } from '../src/core/checking/examine.ts';
import { readDocument } from '../src/documents/read/read.ts';
import { chooseFramework } from '../src/features/checker/check-file.ts';
import { recognise } from '../src/features/checker/recognise/recognise.ts';
import { renderDocument } from '../src/features/documents/render.ts';
import { documentKinds, paperFormats } from '../src/features/documents/rules.ts';
import { loadAgencyKinds, loadGeography } from '../src/features/frameworks/queries.ts';

/**
 * Claims: in a warm process the memo takes under 50 ms as PDF, the whole report on measures under 500 ms as DOCX and
 * as PDF, and memory stays bounded however many papers are written. Reading and checking are not timed. Prints a
 * table; exits 1 when a claim fails. Run: node bin/setup.mjs bench bench/documents.ts [FILE]
 */
const rounds = 20;
const many = 300;
const budgets: Readonly<Record<string, number>> = {
  'memo.pdf': 50,
  'measures.docx': 500,
  'measures.pdf': 500,
};
const growthLimit = 200;

const sample = new URL('../../shared/samples/report-2566.md', import.meta.url).pathname;
const demo = new URL('../data/demo/report-2566.md', import.meta.url).pathname;
const path = process.argv[2] ?? (existsSync(sample) ? sample : demo);

const read = await readDocument(readFileSync(path), basename(path));
if (!read.ok) throw new Error(read.error.message.en);
const chosen = chooseFramework(read.value, { year: null, scheme: 'nacc' });
if (!chosen.ok) throw new Error(chosen.error.message.en);
const { framework } = chosen.value;
const knowledge = { framework, geography: loadGeography(), kinds: loadAgencyKinds() };
const report = recognise(read.value, knowledge);
if (!report.ok) throw new Error(report.error.message.en);
const examination = examine(report.value, knowledge);

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
let failed = false;

console.log(`papers of ${basename(path)}`);
console.log('paper            first     p50     p95  budget      size');
for (const document of documentKinds) {
  for (const format of paperFormats) {
    const times: number[] = [];
    let size = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now();
      size = (await renderDocument(examination, { document, format, language: 'th' })).bytes.length;
      times.push(performance.now() - start);
    }
    const [first = 0, ...warm] = times;
    warm.sort((a, b) => a - b);
    const at = (part: number): number => warm[Math.floor(part * warm.length)] ?? 0;
    const budget = budgets[`${document}.${format}`];
    if (budget !== undefined && at(0.5) > budget) failed = true;
    const print = (value: number): string => `${value.toFixed(0)} ms`.padStart(8);
    const name = `${document}.${format}`.padEnd(14);
    const limit = budget === undefined ? '–'.padStart(8) : print(budget);
    console.log(
      `${name}${print(first)}${print(at(0.5))}${print(at(0.95))}${limit}${`${Math.round(size / 1024)} kB`.padStart(10)}`,
    );
  }
}

const before = process.memoryUsage.rss();
const started = performance.now();
for (let round = 0; round < many; round += 1) {
  const document = documentKinds[round % documentKinds.length] ?? 'memo';
  await renderDocument(examination, { document, format: 'pdf', language: 'th' });
}
const perSecond = (many * 1000) / (performance.now() - started);
const grown = process.memoryUsage.rss() - before;
if (grown / 1024 / 1024 > growthLimit) failed = true;
console.log(
  `${many} more PDFs: ${perSecond.toFixed(0)} a second · memory grew by ${megabytes(grown)} (limit ${growthLimit} MB)`,
);
console.log(`peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
process.exitCode = failed ? 1 : 0;
