// The public pages of a large site: from memory and printed anew, at full and at half load, and the bytes of a first
// view. The load comes from the same machine and takes its share of it, so what the server itself needs for an answer is
// told beside: processor time of its main thread. Run: node bench/public-site.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { NEWEST, NEWS, seedSite, VERSIONS, YEARS } from './seed-site.ts';

const SECONDS = 5;
const CONNECTIONS = 50;

const parent = await mkdtemp(join(tmpdir(), 'prongsai-bench-'));
await chmod(parent, 0o711);
const folder = join(parent, 'data');
const begin = performance.now();
await seedSite(folder);
console.log(
  `seeded ${YEARS} years × 43 items × ${VERSIONS} versions and ${NEWS} news in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
);
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, 'serve'], {
  env: { ...process.env, PRONGSAI_DATA: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise<string>((resolve, reject) => {
  // Read to the end: a pipe that nobody empties would stop the server's log.
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    const found = /→ (http:\S+)/.exec(text)?.[1];
    if (found) resolve(found);
  });
  server.once('exit', () => reject(new Error('the server did not start')));
});

/** Milliseconds the server's main thread has worked so far; NaN where the system does not tell. */
async function worked(): Promise<number> {
  const stat = await readFile(`/proc/${server.pid}/task/${server.pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

let asked = 0;

async function load(what: string, path: string, { fresh = false, rate = 0 } = {}): Promise<number> {
  const before = await worked();
  const result = await autocannon({
    url: `${url}${path}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'br' },
    ...(rate > 0 && { overallRate: rate }),
    // An address nobody asked for before is on no kept page.
    ...(fresh && {
      requests: [
        {
          setupRequest: (request) => {
            asked += 1;
            return { ...request, path: `${path}${path.includes('?') ? '&' : '?'}fresh=${asked}` };
          },
        },
      ],
    }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${path}: ${result.non2xx} not answered, ${result.errors} errors`);
  }
  const { p50, p99 } = result.latency;
  const average = result.requests.average;
  const each = ((await worked()) - before) / result.requests.total;
  console.log(
    `${what.padEnd(44)} ${average.toFixed(0).padStart(6)}/s  p50 ${String(p50).padStart(4)} ms  p99 ${String(p99).padStart(4)} ms  ${each.toFixed(3)} ms each`,
  );
  return average;
}

/** Bytes a stranger's browser takes for a first look: the page, its styles and scripts, and the fonts it preloads. */
async function firstView(path: string): Promise<number> {
  const headers = { 'accept-encoding': 'br' };
  const size = async (address: string) => {
    const answer = await fetch(`${url}${address}`, { headers });
    const told = answer.headers.get('content-length');
    const body = await answer.arrayBuffer();
    return { bytes: told ? Number(told) : body.byteLength, text: new TextDecoder().decode(body) };
  };
  const page = await size(path);
  const parts = [...page.text.matchAll(/(?:href|src)="(\/(?:assets|site)[^"]+)"/g)].map(([, at = '']) => at);
  const sizes = await Promise.all([...new Set(parts)].map(async (part) => (await size(part)).bytes));
  return sizes.reduce((sum, bytes) => sum + bytes, page.bytes);
}

const search = `/search?q=${encodeURIComponent('ภาษีที่ดิน')}`;
for (const [name, path, isKept] of [
  ['front page', '/', true],
  ['ITA page of the year', `/ita/${NEWEST}`, true],
  ['one item', `/ita/${NEWEST}/O14`, true],
  ['list of news', '/news', true],
  ['search in Thai', search, false],
] as const) {
  if (isKept) {
    const full = await load(`${name}, from memory`, path);
    await load(`${name}, from memory, half load`, path, { rate: Math.floor(full / 2) });
  }
  const printed = await load(`${name}, printed anew`, path, { fresh: true });
  await load(`${name}, printed anew, half load`, path, { fresh: true, rate: Math.floor(printed / 2) });
  // Asked for before, as a page that many read is.
  for (const _ of [1, 2, 3]) await firstView(path);
  console.log(
    `${`${name}, first view`.padEnd(44)} ${((await firstView(path)) / 1000).toFixed(1).padStart(6)} kB`,
  );
}
server.kill('SIGTERM');
await once(server, 'exit');
await rm(parent, { recursive: true, force: true });
