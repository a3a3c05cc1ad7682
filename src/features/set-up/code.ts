import { isSetupCode, setupCode } from '../../credentials/readable-code.ts';

/** The one-time code that guards the set-up page: in memory and in the terminal, nowhere else. */
export interface SetupCode {
  /** Null once an agency is set up. */
  readonly read: () => string | null;
  /** Whether a typed code is the one. Of wrong ones, ten make a new code. */
  readonly try: (typed: string) => boolean;
  readonly consume: () => void;
}

/** Nobody mistypes twelve letters ten times; a program that guesses starts anew against another code. */
const MOST_WRONG = 10;

/** `announce` prints a code where only the person who starts the server can read it. */
export function createSetupCode(announce: (code: string) => void): SetupCode {
  let code: string | null = setupCode();
  let wrong = 0;
  announce(code);
  return {
    read: () => code,
    try: (typed) => {
      if (code === null) return false;
      if (isSetupCode(typed, code)) return true;
      wrong += 1;
      if (wrong < MOST_WRONG) return false;
      wrong = 0;
      code = setupCode();
      announce(code);
      return false;
    },
    consume: () => {
      code = null;
    },
  };
}
