/** Longest password in UTF-16 units: more would only cost time to hash. */
export const MAX_PASSWORD_LENGTH = 256;

/**
 * One form for what looks alike on the screen (NIST SP 800-63B §5.1.1.2): phones and computers write Thai ำ and accented
 * letters in different ways, and one password must open on both.
 */
export function normalisePassword(plain: string): string {
  return plain.normalize('NFKC');
}
