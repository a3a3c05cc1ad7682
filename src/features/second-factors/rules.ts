/** What a person can prove herself with beside the password. `recoveryCodes`: how many are left. */
export interface Factors {
  readonly hasTotp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

/** Whether the password alone does not let her in. Recovery codes stand in for a factor, they are none. */
export function needsSecondFactor({ hasTotp, passkeys }: Pick<Factors, 'hasTotp' | 'passkeys'>): boolean {
  return hasTotp || passkeys > 0;
}

/** How an authenticator names the account: its id's 16 bytes, which tell nothing of the person (WebAuthn §14.6.1). */
export function passkeyHandle(accountId: string): Uint8Array {
  return Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
}

/** More than anybody has devices; a list that grows without end is one nobody looks through. */
export const MOST_PASSKEYS = 10;

/** Where a person sees to her own second step. */
export const address = '/office/me/second-step';
