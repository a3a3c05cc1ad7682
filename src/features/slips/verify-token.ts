import { createHash } from 'node:crypto';
import { verifyUnblinded } from '../../credentials/blind-signature.ts';

/** As public/blind-token.js makes it: 32 random bytes before 32 more. */
const MESSAGE_BYTES = 64;

export interface Token {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** "base64url(message).base64url(signature)"; null when it cannot be a token. */
export function readToken(text: string): Token | null {
  const found = /^([A-Za-z0-9_-]{86})\.([A-Za-z0-9_-]{342,684})$/.exec(text);
  if (!found) return null;
  const [message, signature] = [
    Buffer.from(found[1] ?? '', 'base64url'),
    Buffer.from(found[2] ?? '', 'base64url'),
  ];
  // Decoding forgives stray last bits; only the one way of writing these bytes passes.
  return `${message.toString('base64url')}.${signature.toString('base64url')}` === text
    ? { message, signature }
    : null;
}

/**
 * What a token is spent as, 32 bytes; null where the survey's key has not signed it. It is made of the message alone: the
 * signature of a message may be written anew, and must not count anew.
 */
export function ticketOfToken(publicKey: Uint8Array, { message, signature }: Token): Uint8Array | null {
  if (message.length !== MESSAGE_BYTES || !verifyUnblinded(publicKey, message, signature)) return null;
  return createHash('sha256').update('prongsai token ticket\0').update(message).digest();
}
