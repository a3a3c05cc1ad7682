import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../src/core/checking/examine.ts';
import type { Finding } from '../src/core/checking/finding.ts';
import { placeKey } from '../src/core/checking/where.ts';
import { loadAgencyKinds, loadGeography } from '../src/features/frameworks/queries.ts';
import { readText } from './support/checker.ts';
import { loadFramework } from './support/framework.ts';

const sample = new URL('../../shared/samples/report-2566.md', import.meta.url);
const absent = existsSync(sample) ? '' : ' (the sample is not here: skipped)';

const judged = [
  'foreign-agency',
  'agency-kind',
  'copied-text',
  'progress-box',
  'progress-unevidenced',
  'owner-missing',
  'measure-incomplete',
  'place-unknown',
  'text-damaged',
];

function examineFile(file: URL) {
  const knowledge = { framework: loadFramework(), geography: loadGeography(), kinds: loadAgencyKinds() };
  return examine(readText(readFileSync(file, 'utf8')), knowledge);
}

/** "severity place found → expected", where the texts are short enough to be read here. */
function brief({ severity, place, found, expected }: Finding): string {
  const where = place.item ?? place.indicator ?? place.measure ?? place.part;
  const short = (text: string | null): string => (text === null ? '–' : text.length > 44 ? '…' : text);
  return `${severity} ${where} ${short(found)} → ${short(expected)}`;
}

describe.skipIf(absent !== '')(`names, copies, evidence and damage in a real report${absent}`, () => {
  const examination = absent === '' ? examineFile(sample) : null;
  const findings = (examination?.findings ?? []).filter(({ rule }) => judged.includes(rule));
  const of = (rule: string): readonly string[] => findings.filter((one) => one.rule === rule).map(brief);
  const own = 'องค์การบริหารส่วนตำบลกุดผึ้ง';

  it('names the other town in three places', () => {
    expect(of('foreign-agency')).toEqual([
      `error 1 เทศบาลตำบลม่วงคัน → ${own}`,
      `error 3 เทศบาลตำบลม่วงคัน → ${own}`,
      `error signatures นายกเทศมนตรีเทศบาลตำบลม่วงคัน → นายก${own}`,
    ]);
  });

  it('names the words of another kind, the misprint and the addressee', () => {
    expect(of('agency-kind')).toEqual([
      `error 5 เทศบาล → ${own}`,
      `error 7 เทศบาล → ${own}`,
      'error memo นายองค์การบริหารส่วนตำบล → นายกองค์การบริหารส่วนตำบล',
      'warning 1 องค์กรบริหารส่วนตำบล → องค์การบริหารส่วนตำบล',
    ]);
  });

  it('tells the misplaced texts by their subjects', () => {
    const copied = findings.filter(({ rule }) => rule === 'copied-text');
    expect(copied.map(({ severity, place, message }) => [severity, place.item, message.th])).toEqual([
      ['error', 'O24', 'ข้อ O24: ใช้ข้อความเดียวกับข้อ O22 ซึ่งกล่าวถึง “จัดซื้อจัดจ้าง” ไม่ใช่เรื่องของข้อนี้'],
      ['warning', 'O18', 'ข้อ O18: ใช้ข้อความเดียวกับข้อ O15 ซึ่งกล่าวถึง “คู่มือการให้บริการ” ไม่ใช่เรื่องของข้อนี้'],
    ]);
  });

  it('groups the ticks without evidence', () => {
    const bare = findings.filter(({ rule }) => rule === 'progress-unevidenced');
    expect(bare.map(({ place, alsoAt }) => [place.part, 1 + alsoAt.length])).toEqual([
      ['indicators', 6],
      ['items', 42],
    ]);
  });

  it('names the likely district and province', () => {
    expect(of('place-unknown')).toEqual([
      'error cover หนองบัว → หนองบัวลำภู',
      'warning cover สวรรคต → สุวรรณคูหา',
    ]);
  });

  it('finds what is wrong with the three measures', () => {
    expect(of('measure-incomplete').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'warning 1',
      'warning 2',
      'warning 3',
      'notice 1',
      'notice 2',
    ]);
  });

  it('finds the damaged words', () => {
    expect(of('text-damaged').toSorted()).toEqual([
      'notice O21 ราคาากลาง → –',
      'notice O21 …เป็นข้อมูลแบบรายเดือน ที่มีข้อมูลครอบคลุมใน → –',
      'notice O43 มาตราการ → มาตรการ',
      'notice memo "การประเมินคุณธรรมและความ → –',
      'notice memo (Integrity and Transparency → –',
      'warning O33 รายงานผลตามรายงานผลตาม → รายงานผลตาม',
      'warning O37 ดำเนินการดำเนินการ → ดำเนินการ',
      'warning cover จัหวัด → จังหวัด',
    ]);
  });

  it('finds nothing in boxes and owners', () => {
    expect([...of('progress-box'), ...of('owner-missing')]).toEqual([]);
  });

  it('mends only what stands where it says', () => {
    const passages = examination?.report.passages ?? [];
    const fixes = findings.flatMap(({ fix, alsoAt }) =>
      fix ? [fix, ...alsoAt.map((place) => ({ ...fix, place }))] : [],
    );
    expect(fixes.length).toBeGreaterThan(9);
    for (const { place, from } of fixes) {
      const at = passages.filter((one) => placeKey(one.place) === placeKey(place));
      expect(
        at.some(({ text }) => text.includes(from)),
        from,
      ).toBe(true);
    }
  });
});

describe('a correct report', () => {
  it('has no finding at all', () => {
    const { findings } = examineFile(new URL('../data/demo/report-2566-correct.md', import.meta.url));
    expect(findings.filter(({ rule }) => judged.includes(rule)).map(brief)).toEqual([]);
  });
});

describe('the invented report with mistakes', () => {
  const { findings } = examineFile(new URL('../data/demo/report-2566.md', import.meta.url));

  it.each(judged)('shows the rule %s', (rule) => {
    expect(findings.some((one) => one.rule === rule)).toBe(true);
  });
});
