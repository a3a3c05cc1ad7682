import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { createApp } from '../../src/app.tsx';
import type { CheckerService } from '../../src/features/checker/service.ts';
import { unpackedChromium, unpackedLibraries } from './chromium.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

/**
 * A Chromium from npm, else one that is installed. Where neither starts the journeys fail, they do not skip: a page
 * nobody opened is not a page that works.
 */
export async function openBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const candidate of [plainNpmChromium, npmChromiumWithLibraries, installedChromium]) {
    try {
      return await candidate();
    } catch (error) {
      reasons.push(String(error).split('\n').slice(0, 4).join(' '));
    }
  }
  throw new Error(`No browser starts, so the pages cannot be tried: ${reasons.join(' · ')}`);
}

async function plainNpmChromium(): Promise<Browser> {
  return launch(await unpackedChromium(), {});
}

/** On a bare machine the package brings the few shared libraries that Chromium needs, too. */
async function npmChromiumWithLibraries(): Promise<Browser> {
  return launch(await unpackedChromium(), { LD_LIBRARY_PATH: await unpackedLibraries() });
}

function launch(executablePath: string, env: Record<string, string>): Promise<Browser> {
  // Not the package's own flags: they put everything in one process and switch web security off.
  return chromium.launch({
    executablePath,
    args: quiet,
    env: { ...process.env, ...env },
    chromiumSandbox: false,
    headless: true,
  });
}

async function installedChromium(): Promise<Browser> {
  const executablePath = installed.find((path) => existsSync(path));
  if (!executablePath) throw new Error(`no Chromium or Chrome at ${installed.join(', ')}`);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: quiet, chromiumSandbox: !isRoot, headless: true });
}

/** The whole app on a free port of this machine. */
export async function serveApp(
  service: CheckerService,
): Promise<{ url: string; close: () => Promise<void> }> {
  const app = createApp({ config: { writesPerMinute: 0, trustProxy: false }, service });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await service.close();
    },
  };
}
