import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demo, prongsai, root } from './support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packed tarball, laid out as npm would: its files under node_modules/prongsai, its libraries beside it. */
function installPacked(): string {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(command, [...first, 'pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const modules = join(folder, 'elsewhere', 'node_modules');
  mkdirSync(join(modules, 'prongsai'), { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(folder, tarball),
    '-C',
    join(modules, 'prongsai'),
    '--strip-components=1',
  ]);
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  return join(modules, 'prongsai');
}

it('works from a packed tarball, away from the checkout', () => {
  const installed = installPacked();
  const run = prongsai(['check', demo, '--format', 'json'], {
    launcher: join(installed, 'bin/prongsai'),
    cwd: join(folder, 'elsewhere'),
  });
  expect(run.err).toBe('');
  expect(run.code).toBe(1);
  expect(run.out).toContain('score-instrument');
  expect(readdirSync(installed).sort()).not.toContain('src');
  expect(picturesOf(installed)).not.toEqual([]);
  expect(picturesOf(installed).filter((path) => !existsSync(path))).toEqual([]);
});

/** Every picture that the pages of the package show. */
function picturesOf(installed: string): string[] {
  const guides = readdirSync(join(installed, 'docs', 'guides')).map((name) => join('docs', 'guides', name));
  return ['README.md', ...guides].flatMap((page) => {
    const text = readFileSync(join(installed, page), 'utf8');
    return [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, path = '']) =>
      join(installed, dirname(page), path),
    );
  });
}
