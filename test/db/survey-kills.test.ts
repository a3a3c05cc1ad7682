import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slotsOf } from '../../src/core/surveying/question-set.ts';
import { readPostmaster } from '../../src/db/embedded/postmaster.ts';
import { readTenant } from '../../src/db/tenant.ts';
import { inFours, ticketOfNumber } from '../../src/features/answering/rules.ts';
import { hourOf } from '../../src/features/answering/work.ts';
import { receiptOf } from '../../src/features/answers/keep-batch.ts';
import { readOpeningKey } from '../../src/features/answers/opening-key.ts';
import { listSealed } from '../../src/features/answers/queries.ts';
import { openAnswer } from '../../src/features/answers/sealing.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { prongsai, root } from '../support/command.ts';
import { openFolder } from '../support/database-server.ts';
import { SECRET_KEY, type SeededSurvey, seedSurvey, withFolder } from '../support/seed-survey.ts';

const KILLS = 50;
const CLIENTS = 24;
/** An answer tells its own number in as many options of two. */
const BITS = 16;

let parent: string;
let folder: string;
let seeded: SeededSurvey;
let server: ChildProcess | null = null;
let url = '';
beforeAll(async () => {
  parent = await openFolder();
  folder = join(parent, 'data');
  // Builds when the sources have changed.
  prongsai(['--version']);
  seeded = await withFolder(folder, (database) => seedSurvey(database));
}, 120_000);
afterAll(async () => {
  server?.kill('SIGKILL');
  await rm(parent, { recursive: true, force: true });
});

/** Starts the app, again and again where a killed database's last processes are still in the way. */
async function start(): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const child = spawn(process.execPath, [join(root, 'test/support/survey-server.ts'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const line = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (/^http/.test(String(line[0]))) {
      [server, url] = [child, String(line[0]).trim()];
      return;
    }
  }
  throw new Error('the server does not start any more');
}

const postmaster = async () => (await readPostmaster(join(folder, 'postgres')))?.pid ?? null;

/** One of the database's own processes that serves a connection. */
function backendOf(pid: number): number | null {
  const listed = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' });
  const backends = listed.stdout.split('\n').filter((line) => /prongsai_app/.test(line));
  return backends.length === 0 ? null : Number.parseInt(backends[randomInt(backends.length)] ?? '', 10);
}

type Victim = 'app' | 'database' | 'both' | 'connection';
/** What does not end the app comes more often: a start takes seconds where cores are few. */
const victims: readonly Victim[] = ['app', 'database', 'both', 'connection', 'connection', 'connection'];

/** Kills without warning; true when the app ended of it, or will. */
async function kill(victim: Victim): Promise<boolean> {
  const pid = await postmaster();
  if (victim === 'connection') {
    const backend = pid && backendOf(pid);
    if (backend) process.kill(backend, 'SIGKILL');
    return false;
  }
  if (victim !== 'app' && pid) process.kill(pid, 'SIGKILL');
  if (victim !== 'database') server?.kill('SIGKILL');
  return true;
}

const acknowledged = new Map<number, string>();
const sent: string[] = [];

/** Somebody who answers and sends the same answer until it is acknowledged; then the next person. */
async function answerOn(isOver: () => boolean): Promise<void> {
  const slots = slotsOf(seeded.survey.questions);
  while (!isOver()) {
    const drawn = randomBytes(32).toString('hex');
    const number = sent.push(drawn) - 1;
    const fields = new URLSearchParams({ ticket: drawn, work: `${hourOf(Temporal.Now.instant())}.1` });
    for (const [at, { name }] of slots.slice(0, BITS).entries())
      fields.set(name, String(1 + ((number >> at) & 1)));
    while (!acknowledged.has(number)) {
      const answer = await fetch(`${url}/s/${seeded.survey.code}/answers`, {
        ...{ method: 'POST', body: fields, headers: { 'sec-fetch-site': 'same-origin' } },
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => null);
      const receipt = receiptOf(assertDefined(ticketOfNumber(drawn), 'ticket')).toString('hex');
      if (answer?.status === 200 && answer.text.includes(inFours(receipt))) acknowledged.set(number, receipt);
      else if (answer && ![500, 503].includes(answer.status))
        throw new Error(`${answer.status} ${answer.text}`);
      // As a page does whose request failed: it tries again.
      else await pause(answer ? 5 : 50);
    }
  }
}

/** The numbers in the sealed answers, opened with the key. */
function storedNumbers(): Promise<{ numbers: number[]; receipts: Set<string>; counted: number }> {
  return withFolder(folder, ({ db }) =>
    readTenant(db, seeded.agencyId, async (tenant) => {
      const opening = { surveyId: seeded.survey.id, opening: 1 };
      const key = assertDefined(await readOpeningKey(tenant, opening, SECRET_KEY), 'key');
      const numbers: number[] = [];
      for await (const rows of listSealed(tenant, opening, 'answer')) {
        for (const row of rows) {
          const plain = assertDefined(openAnswer(key, opening, row), 'answer');
          numbers.push([...plain.subarray(1, 1 + BITS)].reduce((sum, bit, at) => sum + ((bit - 1) << at), 0));
        }
      }
      const leaves = await tenant.db.selectFrom('survey_receipt').select('leaf').execute();
      const days = await tenant.db.selectFrom('survey_day').select('answers').execute();
      const receipts = new Set(leaves.map(({ leaf }) => leaf.toString('hex')));
      return { numbers, receipts, counted: days.reduce((sum, { answers }) => sum + answers, 0) };
    }),
  );
}

it('keeps every acknowledged answer exactly once, however often app and database are killed', async () => {
  await start();
  let kills = 0;
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => answerOn(() => kills >= KILLS)));
  const failed = clients.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const died = new Map<Victim, number>();
  while (kills < KILLS) {
    // After some answers more, so that each kill meets work.
    const enough = acknowledged.size + randomInt(1, 60);
    while (acknowledged.size < enough) {
      const over = await Promise.race([failed, pause(1)]);
      if (over?.error) throw over.error;
    }
    const victim = assertDefined(victims[randomInt(victims.length)], 'victim');
    const running = server;
    const exited = running && once(running, 'exit');
    kills += 1;
    died.set(victim, (died.get(victim) ?? 0) + 1);
    if (await kill(victim)) {
      await exited;
      await start();
    }
  }
  await clients;
  const stopped = once(assertDefined(server, 'server'), 'exit');
  server?.kill('SIGTERM');
  await stopped;
  const { numbers, receipts, counted } = await storedNumbers();
  const times = Map.groupBy(numbers, (number) => number);
  expect([...times.values()].filter((same) => same.length > 1)).toEqual([]);
  expect([...acknowledged.keys()].filter((number) => !times.has(number))).toEqual([]);
  expect([...acknowledged.values()].filter((receipt) => !receipts.has(receipt))).toEqual([]);
  // Every client went on until its last answer was acknowledged: nothing else is there.
  expect([numbers.length, receipts.size, counted]).toEqual(Array(3).fill(sent.length));
  process.stdout.write(
    `${sent.length} answers, killed: ${[...died].map((each) => each.join(' ')).join(', ')}\n`,
  );
}, 400_000);
