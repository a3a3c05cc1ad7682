import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport } from '../../../../test/support/report.ts';
import type { Finding } from '../finding.ts';
import type { Geography } from '../geography.ts';
import type { Report } from '../report.ts';
import { placeUnknown } from './place-unknown.ts';

const correct = correctReport(loadFramework());
const file = new URL('../../../../data/geography/thailand.json', import.meta.url);
const country = JSON.parse(readFileSync(file, 'utf8')) as Geography;

/** The country with one more, invented subdistrict in a district that exists. */
const geography: Geography = {
  provinces: country.provinces.map((province) => ({
    ...province,
    districts: province.districts.map((district) =>
      district.name === 'สุวรรณคูหา'
        ? { ...district, subdistricts: [...district.subdistricts, 'ลานลมเย็น'] }
        : district,
    ),
  })),
};
const place = { block: 1, line: 3, part: 'cover' as const };

interface Printed {
  readonly name?: string;
  readonly kind?: string;
  readonly district?: string;
  readonly province?: string;
  /** The whole line, where it is not simply the parts in order. */
  readonly line?: string;
}

function at({ name = 'ทุ่งสมมุติ', kind = 'sao', district, province, line }: Printed): Report {
  const text = line ?? `องค์การบริหารส่วนตำบล${name} อำเภอ${district ?? ''} จังหวัด${province ?? ''}`;
  const passage = { text, place };
  const part = (value: string | undefined) => (value === undefined ? null : { text: value, place });
  return {
    ...correct,
    agency: { kind, name, district: part(district), province: part(province), printed: passage },
    passages: [passage],
  };
}

const run = (printed: Printed): readonly Finding[] =>
  placeUnknown.check({ ...contextOf(at(printed)), geography });

describe('place-unknown', () => {
  it('finds nothing where the places are real', () => {
    expect(placeUnknown.check({ ...contextOf(correct), geography })).toEqual([]);
    expect(run({ name: 'ลานลมเย็น', district: 'สุวรรณคูหา', province: 'หนองบัวลำภู' })).toEqual([]);
  });

  it('names the right district and province by a subdistrict that stands once', () => {
    const printed = { name: 'ลานลมเย็น', district: 'สวรรคต', province: 'หนองบัว' };
    const because = 'เพราะตำบลลานลมเย็นอยู่ในอำเภอสุวรรณคูหา จังหวัดหนองบัวลำภู';
    expect(run(printed)).toEqual([
      {
        rule: 'place-unknown',
        severity: 'error',
        message: {
          th: `ไม่มีจังหวัดชื่อ “หนองบัว” น่าจะเป็นจังหวัดหนองบัวลำภู ${because}`,
          en: 'There is no province “หนองบัว”; it is probably หนองบัวลำภู, because subdistrict ลานลมเย็น lies in district สุวรรณคูหา, province หนองบัวลำภู.',
        },
        place,
        alsoAt: [],
        found: 'หนองบัว',
        expected: 'หนองบัวลำภู',
        remedy: expect.anything(),
        fix: { place, from: 'จังหวัดหนองบัว', to: 'จังหวัดหนองบัวลำภู' },
      },
      expect.objectContaining({
        severity: 'warning',
        message: {
          th: `ไม่มีอำเภอชื่อ “สวรรคต” น่าจะเป็นอำเภอสุวรรณคูหา ${because}`,
          en: expect.any(String),
        },
        found: 'สวรรคต',
        expected: 'สุวรรณคูหา',
        fix: { place, from: 'อำเภอสวรรคต', to: 'อำเภอสุวรรณคูหา' },
      }),
    ]);
  });

  it('mends a label with its name, and only where it can tell them apart', () => {
    const line = 'องค์การบริหารส่วนตำบลลานลมเย็น อำเภอสุวรรณคูหา จัหวัดหนองบัว';
    const printed = { name: 'ลานลมเย็น', district: 'สุวรรณคูหา', province: 'หนองบัว', line };
    expect(run(printed)).toMatchObject([{ fix: { from: 'จัหวัดหนองบัว', to: 'จังหวัดหนองบัวลำภู' } }]);
    const twice = 'อบต.ลานลมเย็น ใกล้ตัวเมืองหนองบัว';
    expect(run({ ...printed, line: twice })).toMatchObject([{ expected: 'หนองบัวลำภู', fix: null }]);
  });

  it('names the nearest where the subdistrict tells nothing', () => {
    expect(run({ district: 'แม่ริม', province: 'เชียงไหม่' })).toMatchObject([
      { severity: 'error', expected: 'เชียงใหม่', fix: { from: 'จังหวัดเชียงไหม่', to: 'จังหวัดเชียงใหม่' } },
    ]);
    expect(run({ district: 'แม่ริบ', province: 'เชียงใหม่' })).toMatchObject([
      { severity: 'warning', found: 'แม่ริบ', expected: 'แม่ริม' },
    ]);
    expect(run({ district: 'แม่ริม', province: 'ดาวอังคารไกลโพ้น' })).toMatchObject([
      { severity: 'error', expected: null, fix: null },
    ]);
  });

  it('finds a district of another province', () => {
    expect(run({ district: 'แม่ริม', province: 'ลำพูน' })).toMatchObject([
      {
        severity: 'warning',
        message: { th: 'อำเภอแม่ริมอยู่ในจังหวัดเชียงใหม่ ไม่ใช่จังหวัดลำพูน' },
        found: 'แม่ริม',
      },
    ]);
  });

  it('trusts the printed province before a namesake of the subdistrict', () => {
    expect(run({ name: 'ลานลมเย็น', district: 'แม่ริบ', province: 'เชียงใหม่' })).toMatchObject([
      { expected: 'แม่ริม' },
    ]);
  });

  it('notices a subdistrict known only elsewhere', () => {
    expect(run({ name: 'ลานลมเย็น', district: 'แม่ริม', province: 'เชียงใหม่' })).toMatchObject([
      { severity: 'notice', expected: 'สุวรรณคูหา', fix: null },
    ]);
    expect(
      run({ kind: 'subdistrict-municipality', name: 'ลานลมเย็น', district: 'แม่ริม', province: 'เชียงใหม่' }),
    ).toEqual([]);
  });

  it('goes by what a kind is named after, not by the words of its name', () => {
    const context = contextOf(at({ name: 'ลานลมเย็น', district: 'แม่ริม', province: 'เชียงใหม่' }));
    const named = (namedAfter: 'subdistrict' | null) => ({
      ...context,
      geography,
      kinds: context.kinds.map((kind) => ({ ...kind, full: 'สภาสมมุติ', namedAfter })),
    });
    expect(placeUnknown.check(named('subdistrict'))).toMatchObject([{ severity: 'notice' }]);
    expect(placeUnknown.check(named(null))).toEqual([]);
  });

  it.each([
    { district: 'เมือง', province: 'ลำพูน' },
    { district: 'เมืองลำพูน', province: 'ลำพูน' },
    { district: 'อำเภอแม่ริม', province: 'จังหวัดเชียงใหม่ ๕๐๑๘๐' },
    { district: 'อ.แม่ริม', province: 'จ.เชียงใหม่' },
    { district: 'บางรัก', province: 'กทม.' },
    { province: 'เชียงใหม่' },
    { district: 'แม่ริม' },
    {},
    { district: '', province: '' },
  ])('says nothing of %o', (printed) => {
    expect(run(printed)).toEqual([]);
  });

  it('finds nothing anywhere in the country', () => {
    for (const province of geography.provinces) {
      for (const district of province.districts) {
        const name = district.subdistricts[0] ?? 'ทุ่งสมมุติ';
        expect(run({ name, district: district.name, province: province.name })).toEqual([]);
      }
    }
  });

  it('lets a word of the sentence run into the name of a province', () => {
    expect(run({ province: 'เชียงใหม่มอบนโยบาย' })).toEqual([]);
  });

  it('cannot judge without a geography', () => {
    const report = at({ district: 'ก', province: 'ข' });
    expect(placeUnknown.check({ ...contextOf(report), geography: { provinces: [] } })).toEqual([]);
  });
});
