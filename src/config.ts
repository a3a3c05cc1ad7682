import { z } from 'zod';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';

/** Everything the environment can set. This file is the only one that reads it. */
const environment = z.object({
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  WRITES_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(60),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
});

export interface Config {
  readonly host: string;
  /** 0: any free port (tests). */
  readonly port: number;
  /** Reports one address may send in a minute; 0 lets everything through. */
  readonly writesPerMinute: number;
  /** Behind a proxy that sets X-Forwarded-For: count by the address it names. */
  readonly trustProxy: boolean;
}

const allowed: Readonly<Record<string, Bilingual>> = {
  HOST: { th: 'ต้องเป็นชื่อหรือเลขที่อยู่เครือข่าย', en: 'must be a name or network address' },
  PORT: { th: 'ต้องเป็นจำนวนเต็ม 0–65535', en: 'must be a whole number from 0 to 65535' },
  WRITES_PER_MINUTE: {
    th: 'ต้องเป็นจำนวนเต็มตั้งแต่ 0 (0 คือไม่จำกัด)',
    en: 'must be a whole number from 0 up (0: no limit)',
  },
  TRUST_PROXY: { th: 'ต้องเป็น 0 หรือ 1', en: 'must be 0 or 1' },
};

/** An empty variable counts as not set. A bad one is a sentence that names it. */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env): Result<Config, Bilingual> {
  const given = Object.keys(allowed).map((name) => [name, variables[name] || undefined]);
  const read = environment.safeParse(Object.fromEntries(given));
  if (!read.success) return err(badVariable(String(read.error.issues[0]?.path[0] ?? 'HOST'), variables));
  const { HOST, PORT, WRITES_PER_MINUTE, TRUST_PROXY } = read.data;
  return ok({ host: HOST, port: PORT, writesPerMinute: WRITES_PER_MINUTE, trustProxy: TRUST_PROXY === '1' });
}

function badVariable(name: string, variables: NodeJS.ProcessEnv): Bilingual {
  const rule = allowed[name] ?? { th: '', en: '' };
  return {
    th: `ค่า ${name}="${variables[name]}" ใช้ไม่ได้ · ${name} ${rule.th}`,
    en: `${name}="${variables[name]}" cannot be used: ${name} ${rule.en}.`,
  };
}
