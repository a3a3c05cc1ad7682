import { createHmac } from 'node:crypto';

/** As the codes people read and type: no letter that looks like another. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY4679';

/**
 * The password of a demo account, worked out from the installation's key: the same at every start, another one on every
 * installation, and stored nowhere in clear. "KX3M-9TQA-…", 73 bits.
 */
export function demoPassword(secretKey: Uint8Array, email: string): string {
  const bytes = createHmac('sha256', secretKey).update(`demo-password:${email}`).digest();
  // Two bytes a letter, so that no letter is noticeably likelier than another.
  const letters = Array.from({ length: 16 }, (_, at) =>
    ALPHABET.charAt(bytes.readUInt16BE(at * 2) % ALPHABET.length),
  );
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
