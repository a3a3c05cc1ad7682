import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeClamd, type Manner, startFakeClamd, virusMark } from '../../test/support/fake-clamd.ts';
import { createScanner } from './clamd.ts';

const started: FakeClamd[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function clamd(manner: Manner = 'honest', path?: string): Promise<FakeClamd> {
  const fake = await startFakeClamd(manner, path);
  started.push(fake);
  return fake;
}

const clean = Uint8Array.from([1, 2, 3]);

describe('the virus scanner', () => {
  it('is not asked where none is set up', async () => {
    expect(await createScanner(null).scan(clean)).toEqual({ ok: true, value: 'not-scanned' });
  });

  it('finds a file clean, over TCP and over a socket file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    folders.push(folder);
    for (const fake of [await clamd(), await clamd('honest', join(folder, 'clamd.ctl'))]) {
      expect(await createScanner(fake.address).scan(clean)).toEqual({ ok: true, value: 'clean' });
      expect(fake.files).toEqual([Buffer.from(clean)]);
    }
  });

  it('is found by a place already read', async () => {
    const { address } = await clamd();
    const place = { host: '127.0.0.1', port: Number(address.split(':').at(-1)) };
    expect(await createScanner(place).scan(clean)).toEqual({ ok: true, value: 'clean' });
  });

  it('names what it found, without the marks of a page', async () => {
    const fake = await clamd();
    const done = await createScanner(fake.address).scan(Buffer.concat([Buffer.alloc(70_000), virusMark()]));
    expect(done).toMatchObject({ ok: false, error: { code: 'infected' } });
    expect(done.ok ? '' : done.error.message.en).toContain('found Test.Fakeb-1 in this file');
  });

  it('gets every byte of a large file, also when it reads slowly', async () => {
    const bytes = Buffer.alloc(3_000_001);
    for (let at = 0; at < bytes.length; at++) bytes[at] = at % 251;
    const fake = await clamd('slow-reader');
    expect(await createScanner(fake.address).scan(bytes)).toEqual({ ok: true, value: 'clean' });
    expect(fake.files[0]?.equals(bytes)).toBe(true);
  });

  it('scans an empty file too', async () => {
    const fake = await clamd();
    expect(await createScanner(fake.address).scan(new Uint8Array(0))).toEqual({ ok: true, value: 'clean' });
  });

  it.each<Manner>(['silent', 'hangs-up', 'babbles', 'nonsense', 'too-large'])(
    'lets no file pass when the daemon is %s',
    async (manner) => {
      const fake = await clamd(manner);
      const longest = manner === 'silent' ? 150 : 20_000;
      const done = await createScanner(fake.address, longest).scan(clean);
      expect(done).toMatchObject({ ok: false, error: { code: 'unreachable' } });
      expect(done.ok ? '' : done.error.message.th).toContain('ยังไม่รับไฟล์');
    },
  );

  it.each([
    'tcp:127.0.0.1:1',
    'tcp:localhost',
    'tcp:127.0.0.1:99999',
    'unix:',
    'unix:/nowhere/clamd.ctl',
  ] as const)('lets no file pass when nothing answers at %s', async (address) => {
    const done = await createScanner(address, 5_000).scan(clean);
    expect(done).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});
