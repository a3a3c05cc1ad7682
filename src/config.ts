import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  type ClamdPlace,
  type Environment,
  environment,
  groups,
  rules,
  secretVariables,
  type Variable,
} from './config/environment.ts';
import type { DatabasePlace } from './db/place.ts';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';

export interface Config {
  readonly host: string;
  /** 0: any free port (tests). */
  readonly port: number;
  /** The site's origin, "https://ita.example.go.th"; null: taken from each request. */
  readonly publicUrl: string | null;
  /** Writes one address of a stranger may send in a minute; 0 lets everything through. */
  readonly writesPerMinute: number;
  /** Behind a proxy that sets X-Forwarded-For: count by the address it names. */
  readonly trustProxy: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Who may read /metrics; null: this machine only. */
  readonly metricsToken: string | null;
  readonly database: DatabasePlace;
  /** No place was named: where the built-in database cannot be made, the checker is served alone. */
  readonly mayServeAlone: boolean;
  /** 32 bytes; null: kept in a file of `keyFolder`. */
  readonly secretKey: Uint8Array | null;
  /** The data folder, where the key's file lies; null with DATABASE_URL alone. */
  readonly keyFolder: string | null;
  /** Null: reminders stay in the app. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Null: uploads are not scanned. */
  readonly clamd: ClamdPlace | null;
  readonly oidc: OidcConfig | null;
  /** Fill a new database with the invented agency. */
  readonly demo: boolean;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the sign-in button, after "Sign in with". */
  readonly label: string;
}

/**
 * Reads the environment; nothing else of this program does. An empty variable counts as not set. A bad one, or one
 * that needs another, is a sentence that names it.
 */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env): Result<Config, Bilingual> {
  const given = Object.keys(rules).map((name) => [name, variables[name] || undefined]);
  const read = environment.safeParse(Object.fromEntries(given));
  if (!read.success) return err(badVariable(read.error.issues[0]?.path[0] as Variable, variables));
  const lonely = groups.find(
    (group) => group.some((name) => read.data[name]) && !group.every((name) => read.data[name]),
  );
  return lonely ? err(incomplete(lonely, read.data)) : ok(toConfig(read.data));
}

function toConfig(read: Environment): Config {
  const { SMTP_URL, MAIL_FROM, SECRET_KEY } = read;
  const database = databasePlace(read);
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? null,
    writesPerMinute: read.WRITES_PER_MINUTE,
    trustProxy: read.TRUST_PROXY === '1',
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN ?? null,
    database,
    mayServeAlone: !read.DATABASE_URL && !read.PRONGSAI_DATA,
    secretKey: SECRET_KEY ? Uint8Array.from(Buffer.from(SECRET_KEY, 'hex')) : null,
    keyFolder: database.kind === 'embedded' ? database.folder : (read.PRONGSAI_DATA ?? null),
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    clamd: read.CLAMD ?? null,
    oidc: oidcOf(read),
    demo: read.PRONGSAI_DEMO === '1',
  };
}

function oidcOf(read: Environment): OidcConfig | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_LABEL: label,
  } = read;
  return issuer && clientId && clientSecret && label ? { issuer, clientId, clientSecret, label } : null;
}

/** DATABASE_URL, or a data folder: the one named, the system's when root, the user's own state folder otherwise. */
function databasePlace(read: Environment): DatabasePlace {
  const { DATABASE_URL, DATABASE_APP_URL, PRONGSAI_DATA, XDG_STATE_HOME } = read;
  if (DATABASE_URL) return { kind: 'url', ownerUrl: DATABASE_URL, appUrl: DATABASE_APP_URL ?? null };
  if (PRONGSAI_DATA) return { kind: 'embedded', folder: PRONGSAI_DATA };
  if (process.getuid?.() === 0) return { kind: 'embedded', folder: '/var/lib/prongsai' };
  const state = XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return { kind: 'embedded', folder: join(state, 'prongsai') };
}

function badVariable(name: Variable, variables: NodeJS.ProcessEnv): Bilingual {
  const rule = rules[name];
  const value = secretVariables.has(name) ? '…' : variables[name];
  return {
    th: `ค่า ${name}="${value}" ใช้ไม่ได้ · ${name} ${rule.th}`,
    en: `${name}="${value}" cannot be used: ${name} ${rule.en}.`,
  };
}

function incomplete(group: readonly Variable[], read: Environment): Bilingual {
  const list = (isSet: boolean) => group.filter((name) => Boolean(read[name]) === isSet).join(', ');
  return {
    th: `ตั้ง ${list(true)} แล้ว แต่ยังไม่ได้ตั้ง ${list(false)} · ต้องตั้งครบทุกค่า หรือไม่ตั้งเลย`,
    en: `${list(true)} is set but ${list(false)} is not: set all of them, or none.`,
  };
}
