import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, link, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemDeadLink } from './item-dead-link.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemDeadLink, itemUnderCheck(changes));

describe('item-dead-link', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const url = 'https://www.thungsommut.go.th/ita/o12';
  const probed = (state: Parameters<typeof link>[0]) =>
    run({ evidence: [evidence({ kind: 'link', url, link: link(state) })] });

  it.each([
    [{ outcome: 'dead', status: 404 }, 'error', '404'],
    [{ outcome: 'dead', status: 410 }, 'error', '410'],
    [{ outcome: 'dead', status: 451 }, 'warning', '451'],
    [{ outcome: 'unreachable', status: null, reason: 'tls' }, 'warning', 'ใบรับรอง'],
    [{ outcome: 'unreachable', status: null, reason: 'name' }, 'warning', 'ไม่พบชื่อ'],
    [{ outcome: 'unreachable', status: null, reason: 'unheard' }, 'warning', 'ติดต่อปลายทางไม่ได้'],
    [{ outcome: 'unreachable', status: 503 }, 'warning', 'ติดต่อปลายทางไม่ได้'],
    [{ outcome: 'refused', status: null }, 'warning', 'สาธารณะ'],
    [{ outcome: 'moved', finalUrl: 'https://new.example.org/o12' }, 'notice', 'ย้าย'],
    [{ outcome: 'moved', finalUrl: 'https://www.thungsommut.go.th/' }, 'warning', 'หน้าแรก'],
    [{ outcome: 'moved', finalUrl: 'https://www.thungsommut.go.th/index.php' }, 'warning', 'หน้าแรก'],
    [{ outcome: 'moved', finalUrl: 'https://www.thungsommut.go.th/?p=12' }, 'notice', 'ย้าย'],
  ] as const)('calls %j an %s', (state, severity, says) => {
    expect(probed(state)).toMatchObject([
      { severity, found: url, place: { evidenceId: 'a' }, message: { th: expect.stringContaining(says) } },
    ]);
  });

  it('says nothing of a link that opens, asks to sign in, or was not tried', () => {
    expect(probed({ outcome: 'ok' })).toEqual([]);
    expect(probed({ outcome: 'login-wall', status: 401 })).toEqual([]);
    expect(run({ evidence: [evidence({ kind: 'link', url })] })).toEqual([]);
  });
});
