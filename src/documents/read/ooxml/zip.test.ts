import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type RawMember, rawZip } from '../../../../test/support/hostile/raw-zip.ts';
import { openZip } from './zip.ts';

function read(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const member = zip.ok ? zip.value.read(name) : zip;
  if (!member.ok) return member.error.code;
  return member.value === null ? 'none' : new TextDecoder().decode(member.value);
}

const code = (members: readonly RawMember[]) => read(rawZip(members), members[0]?.name ?? '');

it('reads members packed, stored and empty, by name without case', () => {
  const bytes = zipSync({
    'A/b.xml': strToU8('ก'.repeat(50)),
    'c.xml': [strToU8('ข'), { level: 0 }],
    'd.xml': strToU8(''),
  });
  expect(read(bytes, 'a/B.XML')).toBe('ก'.repeat(50));
  expect(read(bytes, 'c.xml')).toBe('ข');
  expect(read(bytes, 'd.xml')).toBe('');
  expect(read(bytes, 'e.xml')).toBe('none');
});

it('reads behind a comment, and a file within a larger buffer', () => {
  const bytes = zipSync({ a: strToU8('x') }, { comment: 'ก'.repeat(100) } as object);
  const larger = Buffer.concat([Buffer.from('before'), bytes]).subarray(6);
  expect(read(larger, 'a')).toBe('x');
});

describe('refuses before inflating', () => {
  it.each([
    [
      'more members than a document has',
      Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, data: 'x' })),
      'zip-bomb',
    ],
    ['a size no document has', [{ name: 'a', data: 'x', announced: 0x7fff_ffff }], 'zip-bomb'],
    [
      'sizes that add up',
      Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, data: 'x', announced: 45e6 })),
      'zip-bomb',
    ],
    ['a ratio no text has', [{ name: 'a', data: new Uint8Array(40e6) }], 'zip-bomb'],
    ['an encrypted member', [{ name: 'a', data: 'x', encrypted: true }], 'encrypted'],
    [
      'members that share bytes',
      [
        { name: 'a', data: Buffer.alloc(9e5, 'ab') },
        { name: 'b', data: '', sameBytesAs: 0 },
      ],
      'zip-bomb',
    ],
  ])('%s', (_, members, expected) => {
    expect(code(members)).toBe(expected);
  });
});

describe('refuses while inflating', () => {
  it('a member longer than announced', () => {
    expect(code([{ name: 'a', data: Buffer.alloc(1_000, 'ab'), announced: 100 }])).toBe('corrupt');
  });

  it('a member shorter than announced', () => {
    expect(code([{ name: 'a', data: 'short', announced: 100 }])).toBe('corrupt');
  });

  it('a member whose bytes were changed', () => {
    const bytes = zipSync({ a: [strToU8('สวัสดี'), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf(strToU8('สวัสดี'));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(read(bytes, 'a')).toBe('corrupt');
  });
});

it.each([
  ['nothing', new Uint8Array(0)],
  ['a cut file', rawZip([{ name: 'a', data: 'abc' }]).subarray(0, 40)],
  ['an end without a directory', rawZip([{ name: 'a', data: 'abc' }]).slice(-22)],
])('calls %s damaged', (_, bytes) => {
  expect(read(bytes, 'a')).toBe('corrupt');
});
