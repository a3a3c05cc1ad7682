import { describe, expect, it } from 'vitest';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { bareName, placeFaults } from './rules.ts';

const faults = (changes: Partial<Parameters<typeof placeFaults>[0]>) =>
  placeFaults(
    { kind: 'sao', subdistrict: 'พิชัย', district: 'เมืองลำปาง', province: 'ลำปาง', ...changes },
    loadGeography(),
    loadAgencyKinds(),
  );

describe('the place of an agency', () => {
  it('is one of the country', () => expect(faults({})).toEqual({}));

  it.each([
    [{ kind: 'kingdom' }, 'kind'],
    [{ province: '' }, 'province'],
    [{ province: 'แอตแลนติส' }, 'province'],
    // A district of another province.
    [{ district: 'เมืองเชียงใหม่' }, 'district'],
    [{ subdistrict: 'ศรีภูมิ' }, 'subdistrict'],
    // A subdistrict body stands in a subdistrict.
    [{ subdistrict: '' }, 'subdistrict'],
    [{ subdistrict: '', district: '' }, 'district'],
    [{ kind: 'pao', district: '' }, 'district'],
  ])('is refused at the first that is wrong: %j', (changes, name) => {
    expect(Object.keys(faults(changes))).toEqual([name]);
  });

  it('needs only a province where the kind is not of a subdistrict', () => {
    expect(faults({ kind: 'pao', district: '', subdistrict: '' })).toEqual({});
  });

  it('asks about a near name', () => {
    expect(faults({ province: 'ลำปา' }).province?.th).toContain('“ลำปาง”');
  });
});

it.each([
  ['จังหวัดลำปาง', 'ลำปาง'],
  ['จ. ลำปาง', 'ลำปาง'],
  ['อ.เมืองลำปาง', 'เมืองลำปาง'],
  ['ตำบล', 'ตำบล'],
  ['อำนาจเจริญ', 'อำนาจเจริญ'],
])('bareName(%s) is %s', (typed, bare) => expect(bareName(typed)).toBe(bare));
