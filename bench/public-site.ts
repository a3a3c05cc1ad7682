// The public pages of the invented agency: from memory and printed anew, at full and at half load, and the bytes of a
// first view. The load comes from the same machine and takes its share of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const SECONDS = 6;
const CONNECTIONS = 50;
const year = 2566;

const parent = await mkdtemp(join(tmpdir(), 'prongsai-bench-'));
await chmod(parent, 0o711);
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, 'serve'], {
  env: {
    ...process.env,
    PRONGSAI_DATA: join(parent, 'data'),
    PORT: '0',
    PRONGSAI_DEMO: '1',
    LOG_LEVEL: 'silent',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise<string>((resolve, reject) => {
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    const found = /→ (http:\S+)/.exec(text)?.[1];
    if (found) resolve(found);
  });
  server.once('exit', () => reject(new Error('the server did not start')));
});

async function load(what: string, path: string, { fresh = false, rate = 0 } = {}): Promise<number> {
  let asked = 0;
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
            return { ...request, path: `${path}?fresh=${asked}` };
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
  console.log(
    `${what.padEnd(40)} ${average.toFixed(0).padStart(6)}/s  p50 ${String(p50).padStart(4)} ms  p99 ${String(p99).padStart(4)} ms`,
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

for (const [name, path] of [
  ['front page', '/'],
  ['ITA page of the year', `/ita/${year}`],
  ['one item', `/ita/${year}/O1`],
] as const) {
  const full = await load(`${name}, from memory`, path);
  await load(`${name}, from memory, half load`, path, { rate: Math.floor(full / 2) });
  const printed = await load(`${name}, printed anew`, path, { fresh: true });
  await load(`${name}, printed anew, half load`, path, { fresh: true, rate: Math.floor(printed / 2) });
  console.log(
    `${`${name}, first view`.padEnd(40)} ${((await firstView(path)) / 1000).toFixed(1).padStart(6)} kB`,
  );
}
server.kill('SIGTERM');
await once(server, 'exit');
await rm(parent, { recursive: true, force: true });
