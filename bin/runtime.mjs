// Runs on any Node from 18 up: finds the pinned Node, installs and builds a checkout when it is stale.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PINNED_MAJOR = 26;
const isCheckout = existsSync(join(root, 'src')) && existsSync(join(root, 'package-lock.json'));

/** A sentence the person can act on, without a stack trace. */
export class Refusal extends Error {}

/** Path of the pinned Node, from the platform package; this process's own Node when it is new enough. */
export function pinnedNode() {
  const name = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${
    process.platform === 'win32' ? 'win' : process.platform
  }-${process.arch}`;
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    if (Number(process.versions.node.split('.')[0]) >= PINNED_MAJOR) return process.execPath;
    throw new Refusal(
      `Prongsai ต้องใช้ Node ${PINNED_MAJOR} แต่ไม่พบแพ็กเกจ ${name} สำหรับเครื่องนี้ · ติดตั้ง Node ${PINNED_MAJOR} แล้วสั่งอีกครั้ง\n` +
        `Prongsai needs Node ${PINNED_MAJOR}, and its package ${name} is not installed: install Node ${PINNED_MAJOR}, then run this again.`,
    );
  }
}

/** Installs dependencies and compiles when the lock file or the sources changed since the last time. */
export function setUp({ quiet = false } = {}) {
  if (!isCheckout) return;
  const modules = join(root, 'node_modules');
  const say = (line) => quiet || process.stderr.write(`${line}\n`);
  if (isStale(join(modules, '.prongsai-installed'), lockStamp())) {
    say('กำลังติดตั้งไลบรารี · Installing libraries …');
    // Not `npm ci`: it refuses a lock file that lacks another platform's optional package.
    npm([
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    writeFileSync(join(modules, '.prongsai-installed'), lockStamp());
  }
  const stamp = sourceStamp();
  if (isStale(join(root, 'dist', '.stamp'), stamp)) {
    say('กำลังสร้างโปรแกรม · Building …');
    run(pinnedNode(), [join(modules, 'typescript', 'bin', 'tsc'), '-p', join(root, 'tsconfig.json')]);
    mkdirSync(join(root, 'dist'), { recursive: true });
    // The compiler leaves what is not TypeScript behind.
    cpSync(join(root, 'src', 'db', 'migrations'), join(root, 'dist', 'db', 'migrations'), {
      recursive: true,
    });
    writeFileSync(join(root, 'dist', '.stamp'), stamp);
  }
}

/** Runs a program to its end; its failure ends this process with the same code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (done.error) throw new Refusal(`${command}: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Each password's hash takes tens of megabytes for a moment; glibc would keep them for the next one, for good. */
const largeBlocksGivenBack = { MALLOC_MMAP_THRESHOLD_: '1048576' };

/** Starts the command on the pinned Node with this terminal; signals and exit code pass through. */
export function runCommand(args, node = pinnedNode()) {
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, 'dist', 'cli.js'), ...args],
    { stdio: 'inherit', env: { ...largeBlocksGivenBack, ...process.env } },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(new Refusal(error.message)));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

export function refuse(error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) run(process.execPath, [cli, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
}

function isStale(file, stamp) {
  return !existsSync(file) || readFileSync(file, 'utf8') !== stamp;
}

function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function sourceStamp() {
  const hash = createHash('sha256')
    .update(lockStamp())
    .update(readFileSync(join(root, 'tsconfig.json')));
  for (const file of walk(join(root, 'src'))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}:${mtimeMs}:${size};`);
  }
  return hash.digest('hex');
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}
