import { describe, expect, it } from 'vitest';
import { networkOf } from '../../web/network.ts';
import { createGate, usualGate } from './gate.ts';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:12:3::1', '2001:db8:12::/48'],
    ['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['local', 'local'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the gate', () => {
  const settings = {
    bits: 4,
    worked: { atOnce: 3, perMinute: 60 },
    plain: { atOnce: 1, perMinute: 6 },
  };

  it('lets so many of one network in at once, others beside them, and says how long to wait', () => {
    const gate = createGate(settings, () => 0);
    const pass = (address: string) => gate.pass('worked', address);
    expect(['10.1.1.1', '10.1.1.2', '10.1.1.250', '10.1.1.1'].map(pass)).toEqual([0, 0, 0, 1]);
    expect(pass('10.1.2.1')).toBe(0);
    expect(gate.pass('plain', '10.1.1.1')).toBe(0);
    expect(gate.pass('plain', '10.1.1.9')).toBe(10);
  });

  it('lets the next in after the wait it named', () => {
    let now = 0;
    const gate = createGate(settings, () => now);
    gate.pass('plain', '10.1.1.1');
    const seconds = gate.pass('plain', '10.1.1.1');
    now += (seconds - 1) * 1_000;
    expect(gate.pass('plain', '10.1.1.1')).toBeGreaterThan(0);
    now += 1_000;
    expect(gate.pass('plain', '10.1.1.1')).toBe(0);
  });

  it('lets far fewer in that did no work, and a whole office that was invited', () => {
    const gate = createGate(usualGate, () => 0);
    const letIn = (kind: 'plain' | 'worked' | 'invited') =>
      Array.from({ length: 700 }, () => gate.pass(kind, '10.1.1.1')).filter((wait) => wait === 0).length;
    expect([letIn('plain'), letIn('worked'), letIn('invited')]).toEqual([10, 200, 600]);
    expect([gate.pass('plain', '10.1.1.9'), gate.pass('worked', '10.1.1.9')]).toEqual([60, 2]);
  });

  it('never saves up more than at once', () => {
    let now = 0;
    const gate = createGate(settings, () => now);
    gate.pass('worked', '10.1.1.1');
    now = 3_600_000;
    const passed = Array.from({ length: 5 }, () => gate.pass('worked', '10.1.1.1'));
    expect(passed.filter((wait) => wait === 0)).toHaveLength(3);
  });
});
