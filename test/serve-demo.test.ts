import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roles } from '../src/web/reader.ts';
import { prongsai, root } from './support/command.ts';
import { openFolder } from './support/database-server.ts';

const server = join(root, 'dist', 'cli.js');
let parent: string;
beforeAll(async () => {
  parent = await openFolder();
  // Builds when the sources have changed.
  prongsai(['--version']);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Starts, asks one page, stops; answers what the terminal said and the page. */
async function serveOnce(demo: '0' | '1') {
  const env = { ...process.env, PRONGSAI_DATA: join(parent, 'data'), PORT: '0', PRONGSAI_DEMO: demo };
  const child = spawn(process.execPath, [server, 'serve', '--lang', 'en'], { env });
  const exited = once(child, 'exit');
  let said = '';
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const hear = (text: string) => {
        said += text;
        // The greeting is said at once, so what follows the address is there with it.
        const found = /→ (http:\S+)\n/.exec(said)?.[1];
        if (found) resolve(found);
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      exited.then(() => reject(new Error(said)));
    });
    return { greeting: said.replaceAll(url, 'URL'), page: await (await fetch(`${url}/ita/2566/O14`)).text() };
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}

it('seeds a new database once and prints the same accounts at every start', async () => {
  const first = await serveOnce('1');
  const accounts = first.greeting.match(/\S+@donfasai\.example +([A-Z4679]{4}-){3}[A-Z4679]{4} .*/g) ?? [];
  expect(accounts).toHaveLength(roles.length);
  expect(first.greeting).toContain('URL/sign-in');
  expect(first.greeting).not.toContain('/set-up');
  expect(first.page).toContain('คู่มือรับหนังสือเข้า');
  const second = await serveOnce('0');
  for (const line of accounts) expect(second.greeting).toContain(line);
  // Each start has a port of its own, which the page's own address names.
  const withoutPort = (page: string) => page.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1');
  expect(withoutPort(second.page)).toBe(withoutPort(first.page));
}, 120_000);
