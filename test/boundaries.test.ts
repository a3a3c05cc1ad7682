import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditedActions } from '../src/features/audit/rules.ts';

const root = new URL('..', import.meta.url).pathname;
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !/\.generated\.ts$/.test(file));
const code = sources.filter((file) => !/\.test\.tsx?$/.test(file));
const text = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** The room a file stands in: "lib", "core", "features/checker"; entries (cli, demo, server, app, worker) are "entry". */
function room(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  if (/\.tsx?$/.test(first) || first === 'cli' || first === 'demo') return 'entry';
  return first === 'features' ? `features/${second}` : first;
}

const mayImport: Record<string, readonly string[]> = {
  lib: [],
  core: ['lib'],
  db: ['lib'],
  documents: ['lib'],
  workers: ['lib'],
  outside: ['lib'],
  config: ['lib'],
  credentials: ['lib'],
  web: ['lib', 'db'],
  jobs: ['lib', 'db', 'outside'],
};

/** What a slice lets others use: its questions to the database, its rules, and what is done to its subject. */
const sharedFiles = /\/(queries|rules|acts)\.ts$/;

function importsOf(file: string): string[] {
  const found = (text.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map((match) => match[1] ?? '');
}

function allowed(from: string, target: string): boolean {
  const [here, there] = [room(from), room(target)];
  if (here === 'entry' || here === there) return true;
  if (here === 'jobs' && there.startsWith('features/')) return sharedFiles.test(target);
  if (!here.startsWith('features/')) return (mayImport[here] ?? []).includes(there);
  if (there.startsWith('features/')) return sharedFiles.test(target);
  return ['lib', 'core', 'credentials', 'db', 'web', 'documents', 'workers', 'outside'].includes(there);
}

describe('imports', () => {
  it('follow the house', () => {
    const wrong = code.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file), name))
        .filter((target) => target.startsWith('src/') && !allowed(file, target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep lib and core free of input, output, clock and chance', () => {
    const pure = code.filter((file) => ['lib', 'core'].includes(room(file)));
    const wrong = pure.filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith('node:')) ||
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|Temporal\.Now\b|\bprocess\./.test(
          text.get(file) ?? '',
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('leave the environment to config.ts', () => {
    const readers = code.filter((file) => /process\.env/.test(text.get(file) ?? ''));
    expect(readers).toEqual(['src/config.ts']);
  });

  it('leave SQL to db/ and queries.ts', () => {
    const speaksSql =
      /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>]*>)?`|\bsql\.raw\(|\.query\(\s*[`'"](select|insert|update|delete|alter|create|drop|set|begin)\b|from '(kysely|pg)'/;
    // A type of the driver is no statement.
    const statements = (file: string) =>
      (text.get(file) ?? '').replaceAll("import type { PoolConfig } from 'pg';\n", '');
    const wrong = code.filter(
      (file) => !/^src\/(db\/|features\/[^/]+\/queries\.ts$)/.test(file) && speaksSql.test(statements(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('know no barrel and no default export', () => {
    const wrong = code.filter((file) => /^export (\* from|default)/m.test(text.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });
});

function lines(file: string): number {
  return (text.get(file) ?? '').trimEnd().split('\n').length;
}

/** Lines that say something: neither blank, comment nor import. */
function tellingLines(file: string): number {
  const all = (text.get(file) ?? '').split('\n');
  return all.filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/\*|\*|import\b)/.test(line)).length;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** Lines of each named function, by the indentation its first line has and its closing brace repeats. */
function functionLengths(source: string): { name: string; length: number }[] {
  const all = source.split('\n');
  return all.flatMap((line, start) => {
    const head =
      /^(\s*)(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?\(.*=>\s*\{$)/.exec(line);
    if (!head) return [];
    const end = all.findIndex((other, index) => index > start && other.startsWith(`${head[1]}}`));
    return end < 0 ? [] : [{ name: head[2] ?? head[3] ?? '', length: end - start + 1 }];
  });
}

describe('sizes', () => {
  it('stop a source file at 250 lines and a test at 500', () => {
    const long = sources.filter((file) => lines(file) > (/\.test\.tsx?$/.test(file) ? 500 : 250));
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  it('keep nine files of ten to 120 telling lines and half to 45', () => {
    const all = code.map(tellingLines);
    expect(quantile(all, 0.5)).toBeLessThanOrEqual(45);
    expect(quantile(all, 0.9)).toBeLessThanOrEqual(120);
  });

  it('stop a function at 50 lines, nine of ten at 25', () => {
    const all = code.flatMap((file) =>
      functionLengths(text.get(file) ?? '').map((each) => ({ file, ...each })),
    );
    expect(all.filter((each) => each.length > 50)).toEqual([]);
    expect(
      quantile(
        all.map((each) => each.length),
        0.9,
      ),
    ).toBeLessThanOrEqual(25);
  });

  it('keep a handler to 25 lines', () => {
    const rooms = code.filter((file) => /^src\/features\/[^/]+\/(office|public)\.tsx$/.test(file));
    const all = rooms.flatMap((file) =>
      functionLengths(text.get(file) ?? '').map((each) => ({ file, ...each })),
    );
    // A list of routes is rows, however many.
    const handlers = all.filter(({ name }) => !name.endsWith('Routes'));
    expect(handlers.length).toBeGreaterThan(30);
    expect(handlers.filter(({ length }) => length > 25)).toEqual([]);
  });
});

describe('the audit trail', () => {
  const registry = 'src/features/audit/rules.ts';
  const elsewhere = code.filter((file) => file !== registry);
  const registered = Object.keys(auditedActions);
  const families = [...new Set(registered.map((action) => action.split('.')[0] ?? ''))];

  it('takes registered actions only: every name of their shape is in the list', () => {
    const recorders = elsewhere.filter((file) => /\brecordAudit\(/.test(text.get(file) ?? ''));
    expect(recorders.length).toBeGreaterThan(10);
    // On the lines that say "action"; a query's columns have names of the same shape.
    const shape = new RegExp(`'((?:${families.join('|')})\\.[a-z-]+)'`, 'g');
    const unknown = recorders
      .flatMap((file) => (text.get(file) ?? '').split('\n'))
      .filter((line) => /\baction\b/.test(line))
      .flatMap((line) => [...line.matchAll(shape)].map((found) => found[1] ?? ''));
    expect(unknown.filter((action) => !registered.includes(action))).toEqual([]);
  });

  it('is written through the registry: only its own room appends', () => {
    const appending = elsewhere.filter((file) => /\bappendAudit\(/.test(text.get(file) ?? ''));
    expect(appending).toEqual(['src/db/audit.ts', 'src/features/audit/queries.ts']);
  });

  it('has a use for every action that is registered', () => {
    const all = elsewhere.map((file) => text.get(file) ?? '').join('\n');
    const isUsed = (action: string) =>
      all.includes(`'${action}'`) || all.includes(`\`${action.split('.')[0]}.\${`);
    expect(registered.filter((action) => !isUsed(action))).toEqual([]);
  });
});

describe('data', () => {
  it('stops a reviewed file at 500 lines', () => {
    const files = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('geography'))
      .map((entry) => join(entry.parentPath, entry.name));
    const long = files.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 500);
    expect(long).toEqual([]);
  });
});
