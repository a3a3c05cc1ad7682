// Submissions to a survey, each acknowledged once it is on the disk: through the collector alone, then over HTTP through the
// whole app (sustained, at 500 a second, 5,000 clients at once), what was lost or counted twice, and the results of a
// million answers. Clients share the machine. No work is asked of them (0 bits, no limit by network): a page does it on the
// respondent's own device. Run: node bench/surveys.ts [seconds]
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { slotsOf } from '../src/core/surveying/question-set.ts';
import { readTenant, withTenant } from '../src/db/tenant.ts';
import { ticketOfNumber } from '../src/features/answering/rules.ts';
import { hourOf } from '../src/features/answering/work.ts';
import { createCollector } from '../src/features/answers/collector.ts';
import { countSurvey } from '../src/features/answers/counts.ts';
import { receiptOf } from '../src/features/answers/keep-batch.ts';
import { countSealed, insertAnswers } from '../src/features/answers/queries.ts';
import { openFolder } from '../test/support/database-server.ts';
import { SECRET_KEY, type SeededSurvey, seedSurvey, withFolder } from '../test/support/seed-survey.ts';
import { submissionTo } from '../test/support/submission.ts';

const SECONDS = Number(process.argv[2] ?? 10);
const CONNECTIONS = 100;
const CLIENTS = 5_000;
const MILLION = 1_000_000;
/** One in so many is sent a second time, as a page does whose line was cut. */
const AGAIN = 50;

const parent = await openFolder();
const folder = join(parent, 'data');
const row = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`);
const times = (sorted: readonly number[]) => {
  const at = (part: number) => (sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms · p99 ${at(0.99)} ms · longest ${at(1)} ms`;
};
console.log(
  `${cpus().length} cores (${cpus()[0]?.model}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`,
);

async function collectAlone({ agencyId, survey }: SeededSurvey): Promise<void> {
  await withFolder(folder, async ({ db }) => {
    const parts = { db, secretKey: SECRET_KEY, now: () => Temporal.Now.instant() };
    const collector = createCollector(parts);
    let kept = 0;
    const end = performance.now() + SECONDS * 500;
    const begin = performance.now();
    const answerOn = async () => {
      while (performance.now() < end) {
        if ((await collector.submit(submissionTo(survey, agencyId))).ok) kept += 1;
      }
    };
    await Promise.all(Array.from({ length: 200 }, answerOn));
    row('collector alone, 200 at once', `${((kept / (performance.now() - begin)) * 1000).toFixed(0)}/s`);
  });
}

async function serve(): Promise<{ server: ChildProcess; url: string }> {
  const script = fileURLToPath(new URL('../test/support/survey-server.ts', import.meta.url));
  const server = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  return { server, url: String(line).trim() };
}

const receipts: string[] = [];
let sentAgain = 0;

interface Asking {
  drawn: string;
}

/** Everybody's answers, another ticket each, most of them new. */
function requestOf(survey: SeededSurvey['survey']): autocannon.Request {
  const slots = slotsOf(survey.questions);
  const recent: string[] = [];
  return {
    method: 'POST',
    path: `/s/${survey.code}/answers`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    setupRequest: (request, context) => {
      const isAgain = recent.length > 0 && randomInt(AGAIN) === 0;
      const drawn = (isAgain && recent[randomInt(recent.length)]) || randomBytes(32).toString('hex');
      if (isAgain) sentAgain += 1;
      else recent[randomInt(100)] = drawn;
      (context as Asking).drawn = drawn;
      const options = slots.map(({ name, scale }) => `${name}=${1 + randomInt(scale.options.length)}`);
      const body = `ticket=${drawn}&work=${hourOf(Temporal.Now.instant())}.1&${options.join('&')}`;
      return { ...request, body };
    },
    onResponse: (status, _body, context) => {
      const ticket = status === 200 && ticketOfNumber((context as Asking).drawn);
      if (ticket) receipts.push(receiptOf(ticket).toString('hex'));
    },
  };
}

async function load(
  what: string,
  url: string,
  options: Partial<autocannon.Options>,
  survey: SeededSurvey['survey'],
) {
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: SECONDS, timeout: 60, requests: [requestOf(survey)] },
    ...options,
  });
  const { latency, requests, errors, timeouts, non2xx } = result;
  const failures = errors + timeouts + non2xx;
  row(
    what,
    `${(requests.total / result.duration).toFixed(0)}/s · p50 ${latency.p50} ms · p99 ${latency.p99} ms · ${failures} failed`,
  );
}

/** Five thousand connections, each with one answer. */
async function burst(url: string, survey: SeededSurvey['survey']): Promise<void> {
  const taken: number[] = [];
  let failed = 0;
  const begin = performance.now();
  const request = requestOf(survey);
  await new Promise<void>((resolve) => {
    const run = autocannon(
      { url, connections: CLIENTS, amount: CLIENTS, timeout: 60, requests: [request] },
      () => resolve(),
    );
    run.on('response', (_client, status, _bytes, ms) => {
      taken.push(ms);
      if (status !== 200) failed += 1;
    });
    run.on('reqError', () => {
      failed += 1;
    });
  });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const sorted = taken.toSorted((one, other) => one - other);
  row(`${CLIENTS} clients at once`, `all in ${seconds} s · ${times(sorted)} · ${failed} failed`);
}

/** What lies on the disk after all, against what was acknowledged. */
async function audit({ agencyId, survey }: SeededSurvey): Promise<void> {
  await withFolder(folder, ({ db }) =>
    readTenant(db, agencyId, async (tenant) => {
      const leaves = await tenant.db.selectFrom('survey_receipt').select('leaf').execute();
      const stored = new Set(leaves.map(({ leaf }) => leaf.toString('hex')));
      const sealed = await countSealed(tenant, { surveyId: survey.id, opening: 1 });
      const acknowledged = new Set(receipts);
      const lost = [...acknowledged].filter((receipt) => !stored.has(receipt)).length;
      row('acknowledged over HTTP, of them sent a second time', `${acknowledged.size} · ${sentAgain}`);
      row('lost · counted twice', `${lost} · ${sealed - stored.size}`);
    }),
  );
}

async function countMillion(): Promise<void> {
  await withFolder(folder, async (database) => {
    const { agencyId, survey } = await seedSurvey(database, 'IIT');
    const slots = slotsOf(survey.questions);
    const width = slots.length + 1;
    await withTenant(database.db, agencyId, async (tenant) => {
      for (let at = 0; at < MILLION; at += 10_000) {
        const answers = randomBytes(10_000 * width);
        for (let byte = 0; byte < answers.length; byte += 1) {
          const options = slots[(byte % width) - 1]?.scale.options.length ?? 0;
          answers[byte] = (answers[byte] ?? 0) % (options === 0 ? 2 : options + 1);
        }
        // Ids in rising order, as unsealing gives them.
        const ids = randomBytes(160_000);
        for (let id = 0; id < 10_000; id += 1) ids.writeUInt32BE((at + id) * 4_294, id * 16);
        await insertAnswers(tenant, survey.id, { ids, answers, width });
      }
    });
    const seconds: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const begin = performance.now();
      await readTenant(database.db, agencyId, (tenant) => countSurvey(tenant, survey, 0));
      seconds.push((performance.now() - begin) / 1000);
    }
    const each = seconds.map((second) => second.toFixed(2)).join(', ');
    row(
      `results of ${MILLION.toLocaleString('en')} answers of ${slots.length} parts, three times`,
      `${each} s`,
    );
  });
}

const seeded = await withFolder(folder, (database) => seedSurvey(database));
await collectAlone(seeded);
// What came this way is not counted below.
const { server, url } = await serve();
await load('warming up', url, { duration: 2 }, seeded.survey);
await load(`whole app over HTTP, ${CONNECTIONS} connections`, url, {}, seeded.survey);
await load('whole app over HTTP at 500/s', url, { overallRate: 500 }, seeded.survey);
await burst(url, seeded.survey);
const stopped = once(server, 'exit');
server.kill('SIGTERM');
await stopped;
await audit(seeded);
await countMillion();
await rm(parent, { recursive: true, force: true });
