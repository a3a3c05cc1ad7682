import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('a path to go back to', () => {
  it.each(['/office', '/office/years/2566?unit=1', '/office/accounts/%E0%B8%81'])('keeps %s', (path) => {
    expect(localPath(path, '/x')).toBe(path);
  });

  it.each([
    undefined,
    '',
    'office',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
  ])('does not follow %j', (path) => {
    expect(localPath(path, '/x')).toBe('/x');
  });

  it('never leads to another host, whatever is asked', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', 'evil.example', '\t', '@', ':', '%2f', '?', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const path = localPath(`/${pieces.join('')}`, '/x');
        expect(new URL(path, 'http://ours.test').host).toBe('ours.test');
      }),
    );
  });
});
