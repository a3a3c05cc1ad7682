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
