import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemLinkElsewhere } from './item-link-elsewhere.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemLinkElsewhere, itemUnderCheck(changes));

describe('item-link-elsewhere', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const linked = (url: string) => run({ evidence: [evidence({ kind: 'link', url })] });

  it.each([
    'https://files.example.org/o12.pdf',
    'https://thungsommut.go.th.example.org/',
    'https://notthungsommut.go.th/',
    'https://thungsommut.go.th@example.org/',
  ])('remarks on %s', (url) => {
    expect(linked(url)).toMatchObject([{ severity: 'notice', expected: 'thungsommut.go.th' }]);
  });

  it.each([
    'https://thungsommut.go.th/',
    'http://WWW.Thungsommut.go.th./ita',
    'https://ita.thungsommut.go.th/o12',
    'not an address',
    'mailto:a@example.org',
  ])('lets %s be', (url) => {
    expect(linked(url)).toEqual([]);
  });

  it('says nothing where the own site is unknown', () => {
    expect(
      run({ channels: [], evidence: [evidence({ kind: 'link', url: 'https://a.example.org/' })] }),
    ).toEqual([]);
  });
});
