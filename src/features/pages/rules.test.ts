import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../test/support/item.ts';
import { itemPlaceholder } from '../../core/checking/item/rules/item-placeholder.ts';
import { privacyWording } from './privacy-wording.ts';
import { expectedTitle, isSlug, networkName, urlFault } from './rules.ts';

describe('an address of a network', () => {
  it.each([
    ['facebook', 'https://www.facebook.com/thung', true],
    ['facebook', 'https://facebook.com.evil.test/thung', false],
    ['facebook', 'https://notfacebook.com/thung', false],
    ['facebook', 'http://www.facebook.com/thung', false],
    ['line', 'https://lin.ee/abc', true],
    ['other', 'https://social.example.go.th/@thung', true],
    ['other', 'http://social.example.go.th/', false],
  ] as const)('%s %s %s', (network, url, fine) => expect(urlFault(network, url) === null).toBe(fine));

  it('has the network’s name, or the code of one no longer known', () => {
    expect([networkName('line').th, networkName('myspace').th, networkName('toString').th]).toEqual([
      'LINE',
      'myspace',
      'toString',
    ]);
  });
});

it.each([
  ['privacy', true],
  ['new', false],
  ['1st', false],
  ['a/b', false],
  ['กฎหมาย', false],
  ['a'.repeat(65), false],
])('%s as a page’s address: %s', (slug, fine) => expect(isSlug(slug)).toBe(fine));

it('expects a privacy policy and the laws', () => {
  expect([expectedTitle('privacy')?.en, expectedTitle('constructor')]).toEqual(['Privacy policy', null]);
});

describe('the wording to begin a privacy policy with', () => {
  const found = (body: string) =>
    runItemRule(
      itemPlaceholder,
      itemUnderCheck({
        code: 'O10',
        evidence: [evidence({ kind: 'page', title: 'นโยบาย', text: body, fileName: null })],
      }),
    );
  const wording = privacyWording('อบต.ทุ่งตัวอย่าง');

  it('names the agency and has blanks the checker finds, each of them', () => {
    expect(wording).toContain('อบต.ทุ่งตัวอย่าง');
    const lines = wording.split('\n').filter((line) => line.includes('[ระบุ'));
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const line of lines) expect(found(line), line).toHaveLength(1);
  });

  it('is in order once the blanks are filled', () => {
    expect(found(wording.replace(/\[ระบุ[^\]]*\]/g, 'สำนักปลัด'))).toEqual([]);
  });
});
