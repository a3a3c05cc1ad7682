import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, link, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemLoginWall } from './item-login-wall.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemLoginWall, itemUnderCheck(changes));

describe('item-login-wall', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const url = 'https://drive.example.org/file/1';
  const probed = (status: number, finalUrl: string | null = url) =>
    run({
      evidence: [evidence({ kind: 'link', url, link: link({ outcome: 'login-wall', status, finalUrl }) })],
    });

  it('is certain where the site says so or leads to a sign-in elsewhere', () => {
    expect(probed(401)).toMatchObject([{ severity: 'error', found: url, place: { evidenceId: 'a' } }]);
    expect(probed(302, 'https://accounts.google.com/ServiceLogin')).toMatchObject([{ severity: 'error' }]);
  });

  it('doubts what may shut out machines only', () => {
    expect(probed(403, 'https://other.example.org/')).toMatchObject([{ severity: 'warning' }]);
    expect(probed(200)).toMatchObject([{ severity: 'warning' }]);
    expect(probed(200, null)).toMatchObject([{ severity: 'warning' }]);
  });
});
