import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demo, prongsai, root } from './support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tenScores = '{"indicators":[91.59,80.48,85.64,77.01,76.47,87.70,84.67,91.27,100,100]}';

describe('prongsai', () => {
  it('lists its commands and its version', () => {
    const help = prongsai(['--help']);
    expect(help.code).toBe(0);
    for (const name of ['check', 'score', 'report', 'frameworks', 'serve'])
      expect(help.out).toContain(`  ${name}`);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(prongsai(['--version']).out.trim()).toBe(version);
  });

  it.each(['check', 'score', 'report', 'frameworks', 'serve'])('explains %s in both languages', (name) => {
    expect(prongsai([name, '--help']).out).toMatch(/[ก-๙]/);
    const english = prongsai([name, '--help', '--lang', 'en']);
    expect(english.out).not.toMatch(/ตัวเลือก/);
    expect(english.code).toBe(0);
  });

  it.each(['chek', '__proto__', 'constructor'])('refuses the command %s', (name) => {
    const run = prongsai([name]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(name);
  });
});

describe('prongsai score', () => {
  it('computes from standard input', () => {
    const run = prongsai(['score', '-', '--year', '2566', '--format', 'json'], { input: tenScores });
    expect(run.code).toBe(0);
    expect(run.out).toContain('"455177/5000"');
    expect(run.out).toContain('"91.04"');
  });

  it('prints the reason of the level', () => {
    const run = prongsai(['score', '--year', '๒๕๖๖'], { input: tenScores });
    expect(run.out).toMatch(/82\.24 < 85/);
    expect(run.out).toContain('2.76');
  });

  it.each([
    ['{"indicators":{"1":101}}', /101/],
    ['{"items":{"O99":100}}', /O99/],
    ['not json', /[ก-๙]/],
    ['', /[ก-๙]/],
  ])('refuses %s', (input, reason) => {
    const run = prongsai(['score', '-', '--year', '2566'], { input });
    expect(run.code).toBe(2);
    expect(run.err).toMatch(reason);
  });
});

describe('prongsai frameworks', () => {
  it('lists and shows', () => {
    expect(prongsai(['frameworks']).out).toContain('nacc-2566');
    expect(prongsai(['frameworks', 'show', 'nacc-2566']).out).toContain('การเปิดเผยข้อมูล');
  });

  it('refuses an unknown id, path and action', () => {
    for (const args of [['show', 'nacc-1999'], ['validate', join(folder, 'none.json')], ['burn']]) {
      const run = prongsai(['frameworks', ...args]);
      expect(run.code).toBe(2);
      expect(run.err).toMatch(/[ก-๙]/);
    }
  });

  it('validates a folder of this repository', () => {
    expect(prongsai(['frameworks', 'validate', join(root, 'data/frameworks/nacc-2566')]).code).toBe(0);
  });
});

describe('prongsai report', () => {
  const magic = { docx: 'PK', xlsx: 'PK', pdf: '%PDF' };
  const orders = ['memo', 'measures', 'scores', 'findings'].flatMap((doc) =>
    Object.entries(magic).map(([to, start]) => ({ doc, to, start })),
  );

  it.each(orders)('writes $doc as $to', ({ doc, to, start }) => {
    const out = join(folder, `${doc}.${to}`);
    const run = prongsai(['report', demo, '--doc', doc, '--to', to, '--out', out]);
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(readFileSync(out).subarray(0, start.length).toString('latin1')).toBe(start);
  });

  const memo = (from: string, out: string) => ['report', from, '--doc', 'memo', '--to', 'pdf', '--out', out];

  it('never writes over the report itself', () => {
    const own = join(folder, 'own.md');
    copyFileSync(demo, own);
    const run = prongsai(memo(own, own));
    expect(run.code).toBe(2);
    expect(run.err).toContain('own.md');
    expect(readFileSync(own)).toEqual(readFileSync(demo));
  });

  it.each([
    ['a folder', '', /โฟลเดอร์/],
    ['another ending', 'memo.docx', /\.pdf/],
  ])('refuses %s as the place', (_, name, reason) => {
    const run = prongsai(memo(demo, join(folder, name)));
    expect(run.code).toBe(2);
    expect(run.err).toMatch(reason);
  });

  it('writes to standard output for "-"', () => {
    expect(prongsai(memo(demo, '-')).out.slice(0, 5)).toBe('%PDF-');
  });

  it('says when the place cannot be written', () => {
    const run = prongsai([
      'report',
      demo,
      '--doc',
      'memo',
      '--to',
      'docx',
      '--out',
      join(folder, 'no/such/memo.docx'),
    ]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('memo.docx');
  });
});
