import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatabasePlace } from './db/place.ts';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';

const postgresUrl = /^postgres(ql)?:\/\//;

/** Everything the environment can set. This file is the only one that reads it. */
const environment = z.object({
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  WRITES_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(60),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  PRONGSAI_DATA: z.string().max(4096).optional(),
  XDG_STATE_HOME: z.string().startsWith('/').max(4096).optional(),
  DATABASE_URL: z.string().regex(postgresUrl).optional(),
  DATABASE_APP_URL: z.string().regex(postgresUrl).optional(),
});

export interface Config {
  readonly host: string;
  /** 0: any free port (tests). */
  readonly port: number;
  /** Reports one address may send in a minute; 0 lets everything through. */
  readonly writesPerMinute: number;
  /** Behind a proxy that sets X-Forwarded-For: count by the address it names. */
  readonly trustProxy: boolean;
  readonly database: DatabasePlace;
}

const allowed: Readonly<Record<string, Bilingual>> = {
  HOST: { th: 'ต้องเป็นชื่อหรือเลขที่อยู่เครือข่าย', en: 'must be a name or network address' },
  PORT: { th: 'ต้องเป็นจำนวนเต็ม 0–65535', en: 'must be a whole number from 0 to 65535' },
  WRITES_PER_MINUTE: {
    th: 'ต้องเป็นจำนวนเต็มตั้งแต่ 0 (0 คือไม่จำกัด)',
    en: 'must be a whole number from 0 up (0: no limit)',
  },
  TRUST_PROXY: { th: 'ต้องเป็น 0 หรือ 1', en: 'must be 0 or 1' },
  PRONGSAI_DATA: { th: 'ต้องเป็นชื่อโฟลเดอร์', en: 'must name a folder' },
  XDG_STATE_HOME: { th: 'ต้องเป็นชื่อโฟลเดอร์เต็ม', en: 'must be an absolute path' },
  DATABASE_URL: { th: 'ต้องขึ้นต้นด้วย postgres://', en: 'must start with postgres://' },
  DATABASE_APP_URL: { th: 'ต้องขึ้นต้นด้วย postgres://', en: 'must start with postgres://' },
};

/** Settings that hold a password are never repeated. */
const secret = new Set(['DATABASE_URL', 'DATABASE_APP_URL']);

/** An empty variable counts as not set. A bad one is a sentence that names it. */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env): Result<Config, Bilingual> {
  const given = Object.keys(allowed).map((name) => [name, variables[name] || undefined]);
  const read = environment.safeParse(Object.fromEntries(given));
  if (!read.success) return err(badVariable(String(read.error.issues[0]?.path[0] ?? 'HOST'), variables));
  const { HOST, PORT, WRITES_PER_MINUTE, TRUST_PROXY } = read.data;
  const database = databasePlace(read.data);
  return ok({
    host: HOST,
    port: PORT,
    writesPerMinute: WRITES_PER_MINUTE,
    trustProxy: TRUST_PROXY === '1',
    database,
  });
}

/** DATABASE_URL, or a data folder: the one named, the system's when root, the user's own state folder otherwise. */
function databasePlace(read: z.infer<typeof environment>): DatabasePlace {
  const { DATABASE_URL, DATABASE_APP_URL, PRONGSAI_DATA, XDG_STATE_HOME } = read;
  if (DATABASE_URL) return { kind: 'url', ownerUrl: DATABASE_URL, appUrl: DATABASE_APP_URL ?? null };
  if (PRONGSAI_DATA) return { kind: 'embedded', folder: PRONGSAI_DATA };
  if (process.getuid?.() === 0) return { kind: 'embedded', folder: '/var/lib/prongsai' };
  const state = XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return { kind: 'embedded', folder: join(state, 'prongsai') };
}

function badVariable(name: string, variables: NodeJS.ProcessEnv): Bilingual {
  const rule = allowed[name] ?? { th: '', en: '' };
  const value = secret.has(name) ? '…' : variables[name];
  return {
    th: `ค่า ${name}="${value}" ใช้ไม่ได้ · ${name} ${rule.th}`,
    en: `${name}="${value}" cannot be used: ${name} ${rule.en}.`,
  };
}
