import { describe, expect, it } from 'vitest';
import { type Radar, renderRadar } from './radar.ts';

const names = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของราชการ', 'การป้องกันการทุจริต'];
const radar = (values: readonly (number | null)[], more: Partial<Radar> = {}): string =>
  renderRadar({
    axes: names.map((name, index) => ({ name, value: values[index] ?? null })),
    max: 100,
    title: 'คะแนน <1> & "2"',
    language: 'th',
    ...more,
  });

const full = [91.59, 80.48, 85.64, 77.01, 100];

describe('renderRadar', () => {
  it('prints every value, in the digits asked for', () => {
    const svg = radar(full);
    for (const value of ['91.59', '80.48', '85.64', '77.01', '100.00']) expect(svg).toContain(`>${value}<`);
    expect(radar(full, { digits: 'thai' })).toContain('>๙๑.๕๙<');
  });

  it('draws a score where it belongs: full marks reach the outer ring, nought the middle', () => {
    const svg = radar([100, 0, 0, 0, 0]);
    expect(svg).toContain('cx="380.0" cy="97.0"');
    expect(svg.match(/cx="380\.0" cy="282\.0"/g)).toHaveLength(4);
  });

  it('leaves a gap for an unknown score: no point, no area, no line through it', () => {
    const svg = radar([91.59, null, 85.64, 77.01, 100]);
    expect(svg).toContain('ไม่มีคะแนน');
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).not.toContain('fill-opacity');
    expect(svg.match(/stroke-width="3"/g)).toHaveLength(3);
    expect(radar([null], { language: 'en' })).toContain('no score');
  });

  it('names itself to those who cannot see it, and escapes what it is given', () => {
    const svg = radar(full);
    expect(svg).toContain('role="img" aria-label="คะแนน &#60;1&#62; &#38; &#34;2&#34;"');
    expect(svg).toContain('<title>คะแนน &#60;1&#62;');
    expect(
      renderRadar({ axes: [{ name: '<script>', value: 1 }], max: 100, title: '', language: 'en' }),
    ).not.toContain('<script');
  });

  it('needs no style element, which a content policy refuses', () => {
    expect(radar(full)).not.toMatch(/<style|style=/);
  });

  it('keeps every label inside the picture', () => {
    const rows = [
      ...radar(full, { digits: 'thai' }).matchAll(
        /<text[^>]* x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]+)</g,
      ),
    ];
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const [, x = '', y = '', anchor, text = ''] of rows) {
      const width = text.replace(/\p{M}/gu, '').length * 9.6;
      const left =
        anchor === 'start' ? Number(x) : anchor === 'end' ? Number(x) - width : Number(x) - width / 2;
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(left + width, text).toBeLessThanOrEqual(760);
      expect(Number(y)).toBeGreaterThan(12);
      expect(Number(y)).toBeLessThan(560);
    }
  });
});
