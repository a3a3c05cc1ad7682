import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/db/connect.ts';
import { hostDatabase } from '../src/db/host.ts';
import { readMigrations } from '../src/db/migration-files.ts';
import { prongsai, root } from './support/command.ts';
import { foundAgency } from './support/database.ts';
import { openFolder } from './support/database-server.ts';

/** Below a file, so it can never be made. */
const notAFolder = join(root, 'package.json', 'data');
let parent: string;
let folder: string;
beforeAll(async () => {
  parent = await openFolder();
  folder = join(parent, 'data');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const english = (...args: string[]) =>
  prongsai([...args, '--lang', 'en'], { env: { PRONGSAI_DATA: folder } });

describe('prongsai on a data folder of its own', () => {
  it('migrates, verifies, backs up and restores on another', async () => {
    expect(english('verify')).toMatchObject({ code: 2, err: expect.stringContaining('no schema yet') });
    const newest = (await readMigrations()).length;
    expect(english('migrate')).toMatchObject({ code: 0, out: `Schema brought from 0 to ${newest}.\n` });
    const host = await hostDatabase({ kind: 'embedded', folder });
    if (!host.ok) throw new Error(host.error.en);
    const app = openDatabase(host.value.app);
    const agencyId = await foundAgency(app.db);
    const beside = english('verify');
    expect(beside).toMatchObject({
      code: 0,
      out: expect.stringContaining(`อบต.ตัวอย่าง (${agencyId}) · entries: 1, files: 0`),
    });
    await app.close();
    await host.value.stop();
    const backup = join(parent, 'office.zip');
    expect(english('backup', backup)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(backup).subarray(0, 2).toString()).toBe('PK');
    expect(english('restore', backup)).toMatchObject({
      code: 2,
      err: expect.stringContaining('already holds data'),
    });
    folder = join(parent, 'other');
    const restored = english('restore', backup);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('Restored: agencies: 1') });
    const head = /head ([0-9a-f]{64})/.exec(restored.out)?.[1] ?? '';
    expect(beside.out).toContain(head);
    expect(english('verify', '--expect', head).code).toBe(0);
    const forged = english('verify', '--expect', head.replace(/./g, 'a'));
    expect(forged).toMatchObject({ code: 1, out: expect.stringContaining('stands in no chain') });
  });
});

describe('their arguments', () => {
  it.each(['migrate', 'backup', 'restore', 'verify'])('%s explains itself in both languages', (name) => {
    expect(prongsai([name, '--help']).out).toContain('รหัสจบ');
    expect(prongsai([name, '--help', '--lang', 'en']).out).toContain('Exit codes');
  });

  it.each([
    [['backup']],
    [['backup', 'a', 'b']],
    [['restore']],
    [['verify', '--expect', 'x']],
    [['migrate', '--to', '1']],
  ])('%j is refused before any database is touched', (args) => {
    const run = prongsai(args, { env: { PRONGSAI_DATA: notAFolder } });
    expect(run.code).toBe(2);
    expect(run.err).not.toContain(notAFolder);
    expect(run.err).toMatch(/[ก-๙]/);
  });

  it('a folder that cannot be, or a URL that is none, is a sentence', () => {
    const folderRefused = prongsai(['verify'], { env: { PRONGSAI_DATA: notAFolder } });
    expect(folderRefused).toMatchObject({ code: 2, err: expect.stringContaining(notAFolder) });
    const url = prongsai(['verify'], { env: { DATABASE_URL: 'mysql://me:hidden@there/x' } });
    expect(url).toMatchObject({ code: 2, err: expect.stringContaining('must start with postgres://') });
    expect(url.err).not.toContain('hidden');
  });
});
