import { describe, expect, it } from 'vitest';
import { findPlace } from './place.ts';

const geography = {
  provinces: [
    {
      name: 'ลำปาง',
      districts: [
        { name: 'เมืองลำปาง', subdistricts: ['เวียงเหนือ', 'พระบาท'] },
        { name: 'เกาะคา', subdistricts: ['เกาะคา'] },
      ],
    },
  ],
};
const sao = { namedAfter: 'subdistrict', family: 'sao' } as const;
const university = { namedAfter: null, family: 'university' } as const;

describe('the place of an agency', () => {
  it('is found by its names, with or without the words in front', () => {
    const typed = { subdistrict: 'ต.พระบาท', district: 'อำเภอเมืองลำปาง', province: 'ลำปาง' };
    expect(findPlace(typed, sao, geography)).toEqual({
      ok: true,
      value: { subdistrict: 'พระบาท', district: 'เมืองลำปาง', province: 'ลำปาง' },
    });
  });

  it('is asked for again where it does not exist, with the nearest name', () => {
    const typed = { subdistrict: 'พระบาด', district: 'เมืองลำปาง', province: 'ลำปาง' };
    expect(findPlace(typed, sao, geography)).toMatchObject({
      error: { subdistrict: { th: expect.stringContaining('“พระบาท”') } },
    });
    expect(findPlace({ ...typed, district: 'เกาะคา' }, sao, geography).ok).toBe(false);
    expect(findPlace({ ...typed, province: 'ลำพูน' }, sao, geography)).toMatchObject({
      error: { province: expect.anything() },
    });
  });

  it('may be a province alone for an agency that is not local', () => {
    const typed = { subdistrict: '', district: '', province: 'ลำปาง' };
    expect(findPlace(typed, university, geography).ok).toBe(true);
    expect(findPlace(typed, sao, geography)).toMatchObject({ error: { district: expect.anything() } });
    expect(findPlace({ ...typed, district: 'เกาะคา' }, sao, geography)).toMatchObject({
      error: { subdistrict: expect.anything() },
    });
  });
});
