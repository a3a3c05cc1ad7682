import { createSetupCode, type SetupCode } from '../features/set-up/code.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Terminal } from './terminal.ts';

export interface SetUpGuard {
  readonly setupCode: SetupCode;
  /** What the terminal says once the server listens at `url`. */
  readonly greet: (url: string) => string;
}

/** The code of the first start, told in the terminal: whoever can read that may found the agency. */
export function guardSetUp({ language, print }: Terminal): SetUpGuard {
  let listening: string | null = null;
  let first = '';
  const setupCode = createSetupCode((code) => {
    if (listening === null) first = code;
    else print(invite(listening, code)[language]);
  });
  const greet = (url: string) => {
    listening = url;
    return invite(url, first)[language];
  };
  return { setupCode, greet };
}

function invite(url: string, code: string): Bilingual {
  return {
    th: `ยังไม่มีหน่วยงานในระบบ · เปิด ${url}/set-up แล้วใส่รหัสเริ่มใช้งาน ${code}`,
    en: `No agency is set up yet. Open ${url}/set-up and type the start code ${code}`,
  };
}
