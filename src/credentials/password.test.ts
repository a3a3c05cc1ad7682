import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from './password.ts';

const plain = 'น้ำใสไหลเย็น เห็นตัวปลา';
const phc = await hashPassword(plain);
/** The reference program's own vector: argon2id, "password", "somesalt", m = 65536, t = 2, p = 1. */
const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

describe('hashPassword', () => {
  it('gives a PHC string with the parameters of OWASP and its own salt', async () => {
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword(plain)).not.toBe(phc);
  });

  it('leaves the main thread free', async () => {
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    await Promise.all([hashPassword(plain), hashPassword(plain)]);
    clearInterval(counter);
    expect(turns).toBeGreaterThan(2);
  });

  it('throws above 256 letters', () => expect(hashPassword('ก'.repeat(257))).rejects.toThrow());
});

describe('verifyPassword', () => {
  it('knows the right password from any other', async () => {
    expect(await verifyPassword(plain, phc)).toBe(true);
    expect(await verifyPassword(`${plain} `, phc)).toBe(false);
    expect(await verifyPassword('', phc)).toBe(false);
  });

  it('takes one password in both ways of writing it', async () => {
    const hash = await hashPassword('ทำงานด้วยกันทุกวัน é');
    expect(await verifyPassword('ทํางานด้วยกันทุกวัน é', hash)).toBe(true);
  });

  it('reads hashes of other programs and other costs', async () => {
    expect(await verifyPassword('password', reference)).toBe(true);
    expect(await verifyPassword('Password', reference)).toBe(false);
  });

  it('does the same work for an unknown account', async () => {
    const clock = async (hash: string | null) => {
      const started = performance.now();
      expect(await verifyPassword('something else', hash)).toBe(false);
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      known.push(await clock(phc));
      unknown.push(await clock(null));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it('says no without work above 256 letters', async () => {
    expect(await verifyPassword('ก'.repeat(1_000_000), phc)).toBe(false);
  });

  it.each([
    '',
    '$argon2id$',
    phc.replace('argon2id', 'argon2i'),
    phc.replace('m=19456', 'm=4194304'),
    phc.replace('m=19456', 'm=65537'),
    phc.replace('m=19456', 'm=1'),
    phc.replace('t=2', 't=999'),
    phc.replace('t=2', 't=0'),
    phc.replace('p=1', 'p=99'),
    phc.replace('p=1', 'p=0'),
    `${phc}${'A'.repeat(100_000)}`,
  ])('refuses the hostile hash %#', async (hash) => {
    const before = process.memoryUsage.rss();
    expect(await verifyPassword(plain, hash)).toBe(false);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 2 ** 20);
    expect(needsRehash(hash)).toBe(true);
  });
});

describe('needsRehash', () => {
  it('asks for it when the cost is another than today', () => {
    expect(needsRehash(phc)).toBe(false);
    expect(needsRehash(reference)).toBe(true);
    expect(needsRehash(phc.replace('t=2', 't=1'))).toBe(true);
  });
});
