import { z } from 'zod';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';

/** Everything the environment can set. This file is the only one that reads it. */
const environment = z.object({
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
});

export interface Config {
  readonly host: string;
  /** 0: any free port (tests). */
  readonly port: number;
}

export function loadConfig(variables: NodeJS.ProcessEnv = process.env): Result<Config, Bilingual> {
  const read = environment.safeParse({
    HOST: variables.HOST || undefined,
    PORT: variables.PORT || undefined,
  });
  if (read.success) return ok({ host: read.data.HOST, port: read.data.PORT });
  const name = String(read.error.issues[0]?.path[0] ?? 'HOST');
  return err({
    th: `ค่า ${name}="${variables[name]}" ใช้ไม่ได้ · PORT ต้องเป็นจำนวนเต็ม 0–65535 และ HOST ต้องเป็นชื่อหรือเลขที่อยู่เครือข่าย`,
    en: `${name}="${variables[name]}" cannot be used: PORT is a whole number from 0 to 65535, HOST a name or network address.`,
  });
}
