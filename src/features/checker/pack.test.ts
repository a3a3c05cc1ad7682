import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { correctReport, withItem } from '../../../test/support/report.ts';
import { PACK_LIMIT, packReport, unpackReport } from './pack.ts';

const framework = loadFramework();
const report = correctReport(framework);
const packed = packReport({ framework: framework.id, report });

function pack(value: unknown): string {
  return gzipSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

function codeOf(text: string): string {
  const result = unpackReport(text);
  return result.ok ? 'ok' : result.error.code;
}

describe('packReport', () => {
  it('comes back as it was', () => {
    expect(unpackReport(packed)).toEqual({ ok: true, value: { framework: framework.id, report } });
  });

  it('carries any text of a report back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('O1', 'O22', 'O43'), (text, code) => {
        const changed = withItem(report, code, { title: text, progress: { text, done: null } });
        const result = unpackReport(packReport({ framework: framework.id, report: changed }));
        expect(result).toEqual({ ok: true, value: { framework: framework.id, report: changed } });
      }),
      { numRuns: 50 },
    );
  });

  it('fits a form field', () => {
    expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(packed.length).toBeLessThan(100_000);
  });
});

describe('unpackReport', () => {
  it.each([
    ['nothing', ''],
    ['other text', 'ไม่ใช่ข้อมูล'],
    ['base64 of no gzip', Buffer.from('hello').toString('base64url')],
    ['half a package', packed.slice(0, packed.length / 2)],
    ['a package with a sign changed', `${packed.slice(0, 400)}AAAA${packed.slice(404)}`],
    ['no JSON', pack('{"framework":')],
    ['null', pack(null)],
    ['a list', pack([])],
    ['no report', pack({ framework: 'nacc-2566' })],
    ['a path as framework', pack({ framework: '../../etc', report })],
    ['a key too many', pack({ framework: 'nacc-2566', report: { ...report, extra: 1 } })],
    ['a prototype', pack(`{"__proto__":{"a":1},"framework":"nacc-2566","report":${JSON.stringify(report)}}`)],
    ['a wrong part', pack({ framework: 'nacc-2566', report: { ...report, certainty: 'sure' } })],
    ['a number that is none', pack({ framework: 'nacc-2566', report: withTotal('1e9') })],
    ['a negative place', pack({ framework: 'nacc-2566', report: withBlock(-1) })],
    ['deep nesting', pack('['.repeat(1_000_000))],
    ['a bomb', pack('0'.repeat(PACK_LIMIT + 1))],
    ['too long', 'A'.repeat(PACK_LIMIT + 1)],
  ])('refuses %s', (_, text) => {
    expect(codeOf(text)).toBe('bad-package');
  });

  it('says in both languages what to do', () => {
    const result = unpackReport('x');
    expect(result.ok ? null : result.error.message).toMatchObject({
      th: expect.stringContaining('ตรวจไฟล์'),
      en: expect.stringContaining('Check the report file again'),
    });
  });

  it('never throws, whatever bytes are sent', () => {
    const json = fc.json().map(pack);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), json), (text) => {
        expect(codeOf(text)).toBe('bad-package');
      }),
    );
  });

  it('never throws on a mutated package', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.constantFrom(...'AZaz09_-'), (at, sign) => {
        expect(['ok', 'bad-package']).toContain(codeOf(packed.slice(0, at) + sign + packed.slice(at + 1)));
      }),
    );
  });
});

function withTotal(value: string) {
  const { passages, scores } = report;
  return { ...report, scores: { ...scores, totals: [{ value, passage: passages[0] }] } };
}

function withBlock(block: number) {
  return { ...report, passages: [{ text: '', place: { block, part: 'other' } }] };
}
