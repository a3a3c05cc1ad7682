import { describe, expect, it } from 'vitest';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { foreignAgency } from './foreign-report.ts';

const kinds = loadAgencyKinds();
const of = (kind: string | null, name: string | null) => ({
  fileName: 'r.md',
  fiscalYear: 2566,
  agency: { kind, name },
});

describe('whose report it is', () => {
  it.each([
    ['อบต.ทุ่งตัวอย่าง', ''],
    ['องค์การบริหารส่วนตำบล ทุ่งตัวอย่าง', 'sao'],
    ['ทุ่งตัวอย่าง', 'sao'],
    ['ทุ่งตัวอย่าง', ''],
  ])('is ours where kind and name agree: %s', (name, kind) => {
    expect(foreignAgency(of('sao', 'ทุ่งตัวอย่าง'), { name, kind }, kinds)).toBe(null);
    expect(foreignAgency(of(null, 'ทุ่งตัวอย่าง'), { name, kind }, kinds)).toBe(null);
  });

  it('is another’s where the name or the kind differs', () => {
    const own = { name: 'อบต.ทุ่งตัวอย่าง', kind: '' };
    expect(foreignAgency(of('sao', 'ดอนฟ้าใส'), own, kinds)).toBe('องค์การบริหารส่วนตำบลดอนฟ้าใส');
    expect(foreignAgency(of('subdistrict-municipality', 'ทุ่งตัวอย่าง'), own, kinds)).toBe('เทศบาลตำบลทุ่งตัวอย่าง');
    // A name that is part of ours is another name.
    expect(foreignAgency(of('sao', 'ทุ่ง'), own, kinds)).toBe('องค์การบริหารส่วนตำบลทุ่ง');
  });

  it('is nobody’s in particular where the report does not say', () => {
    expect(foreignAgency(of('sao', null), { name: 'ก', kind: '' }, kinds)).toBe(null);
  });
});
