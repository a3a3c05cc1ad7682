import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { correct, demo, prongsai, sample } from './support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'prongsai-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Checked {
  document: { agency: { kind: string; name: string }; fiscalYear: number; memo: { number: string | null } };
  scores: {
    printed: Record<string, unknown>;
    computed: Record<string, unknown> & { level: { name: string } };
  };
  items: { code: string }[];
  findings: {
    rule: string;
    severity: string;
    message: { th: string; en: string };
    place: { line?: number };
  }[];
}

describe('prongsai check', () => {
  it('finds the demo report wanting: exit 1, json by the contract', () => {
    const run = prongsai(['check', demo, '--format', 'json']);
    expect(run.err).toBe('');
    expect(run.code).toBe(1);
    const result = JSON.parse(run.out) as Checked;
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['document', 'scores', 'items', 'measures', 'indicators', 'findings']),
    );
    expect(result.document.fiscalYear).toBe(2566);
    expect(
      result.findings.some(({ rule, severity }) => rule === 'score-instrument' && severity === 'error'),
    ).toBe(true);
    for (const finding of result.findings) {
      expect(finding.message.th).toMatch(/[ก-๙]/);
      expect(finding.message.en).toMatch(/[a-z]/);
    }
  });

  it('finds nothing in the correct report: exit 0', () => {
    const run = prongsai(['check', correct, '--format', 'json']);
    expect((JSON.parse(run.out) as Checked).findings).toEqual([]);
    expect(run.code).toBe(0);
  });

  it.skipIf(!sample)('proves the numbers of the real report', () => {
    const run = prongsai(['check', sample ?? '', '--year', '2566', '--format', 'json']);
    expect(run.code).toBe(1);
    const { scores, items } = JSON.parse(run.out) as Checked;
    expect(scores.computed).toMatchObject({ iit: '82.24', eit: '87.88', oit: '100.00', total: '91.04' });
    expect(scores.computed.exact).toMatchObject({ eit: '2197/25', total: '455177/5000' });
    expect(scores.computed.level.name).toBe('ผ่าน');
    expect(scores.printed).toMatchObject({ iit: '82.24', eit: '91.59', oit: '100.00', total: '91.04' });
    expect(items.map(({ code }) => code)).not.toContain('O6');
  });

  it('reads standard input and answers in English', () => {
    const run = prongsai(['check', '-', '--lang', 'en', '--year', '2566'], {
      input: '| ตัวชี้วัด | รายละเอียดตัวชี้วัด | คะแนน |\n|--|--|--|\n| 1 | การปฏิบัติหน้าที่ | 90.00 |\n',
    });
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(run.out).toContain('computed');
  });

  it('prints SARIF 2.1.0 with a line for each finding', () => {
    const run = prongsai(['check', demo, '--format', 'sarif']);
    const log = JSON.parse(run.out) as {
      version: string;
      runs: { results: { ruleId: string; level: string; locations: object[] }[] }[];
    };
    expect(log.version).toBe('2.1.0');
    const results = log.runs[0]?.results ?? [];
    expect(results.length).toBeGreaterThan(10);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
    expect(JSON.stringify(results[0])).toContain('startLine');
    expect(JSON.stringify(log)).toContain('report-2566.md');
  });
});

it('names a file in SARIF so that no sign of its name ends it', () => {
  const run = prongsai(['check', file('ชื่อ #1?.md', readFileSync(demo)), '--format', 'sarif']);
  expect(run.out).toContain(`${encodeURIComponent('ชื่อ #1?.md')}"`);
});

describe('prongsai check refuses with a sentence and exit 2', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['a file that is not there', () => ['check', join(folder, 'none.docx')], /ไม่พบไฟล์/],
    ['an empty file', () => ['check', file('empty.md', '')], /ไม่มีข้อความ/],
    ['a folder', () => ['check', folder], /ไม่ใช่ไฟล์/],
    ['a binary', () => ['check', file('noise.docx', new Uint8Array([0, 1, 2, 3, 0, 255]))], /[ก-๙]/],
    ['a text that is no report', () => ['check', file('poem.md', 'ลมหนาวพัดมา')], /[ก-๙]/],
    ['another year than asked', () => ['check', demo, '--year', '2565'], /2566/],
    ['a scheme nobody knows', () => ['check', demo, '--scheme', 'xyz'], /xyz/],
    ['a year that is none', () => ['check', demo, '--year', 'soon'], /soon/],
    ['an unknown option', () => ['check', demo, '--colour', 'red'], /--colour/],
    ['an unknown format', () => ['check', demo, '--format', 'yaml'], /yaml/],
    ['no file at all', () => ['check'], /ระบุไฟล์/],
    ['two files', () => ['check', demo, demo], /ระบุไฟล์/],
  ];

  it.each(cases)('%s', (_, args, reason) => {
    const run = prongsai(args());
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toMatch(reason);
    expect(run.err).not.toMatch(/^\s+at /m);
  });
});
