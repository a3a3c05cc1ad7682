import { z } from 'zod';
import type { Bilingual } from '../lib/bilingual.ts';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//);
const switched = z.enum(['0', '1']).default('0');
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** "https://ita.example.go.th" and nothing behind it; plain http only to this machine itself, for trying things out. */
const origin = z
  .string()
  .max(300)
  .refine((text) => isSafeUrl(text) && /^https?:\/\/[^/?#@\\]+\/?$/.test(text))
  .transform((text) => new URL(text).origin);

const issuer = z
  .string()
  .max(1000)
  .refine((text) => isSafeUrl(text) && !/[?#@]/.test(text));

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** Where clamd listens, as `net.connect` takes it. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

const clamd = z
  .string()
  .max(500)
  .regex(/^(unix:\/.+|tcp:[^\s:[\]]+:\d{1,5}|tcp:\[[0-9a-fA-F:.]+\]:\d{1,5})$/)
  .transform((text): ClamdPlace => {
    if (text.startsWith('unix:')) return { path: text.slice(5) };
    const colon = text.lastIndexOf(':');
    return { host: text.slice(4, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
  })
  .refine((place) => 'path' in place || (place.port > 0 && place.port <= 65_535));

/** Everything the environment can set. Each is optional; what is left out has a default or stays off. */
export const environment = z.object({
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: origin.optional(),
  WRITES_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(60),
  TRUST_PROXY: switched,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/)
    .optional(),
  PRONGSAI_DATA: z.string().max(4096).optional(),
  XDG_STATE_HOME: z.string().startsWith('/').max(4096).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
  SMTP_URL: z
    .string()
    .max(1000)
    .regex(/^smtps?:\/\/[^\s/?#]+\/?$/)
    .refine((text) => URL.canParse(text) && !/%(?![0-9a-fA-F]{2})/.test(text))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>"\p{Cc}]{1,100}<[^\s<>@",;]{1,64}@[^\s<>@",;]{1,200}>|[^\s<>@",;]{1,64}@[^\s<>@",;]{1,200})$/u,
    )
    .optional(),
  CLAMD: clamd.optional(),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(1000).optional(),
  OIDC_LABEL: z.string().max(100).optional(),
  PRONGSAI_DEMO: switched,
});

export type Environment = z.infer<typeof environment>;
export type Variable = keyof Environment;

/** Never repeated in a sentence, because they hold a password or are one. */
export const secretVariables: ReadonlySet<string> = new Set<Variable>([
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'SECRET_KEY',
  'SMTP_URL',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
]);

/** What must stand together: one of a group without the others is a mistake. */
export const groups: readonly (readonly Variable[])[] = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL'],
];

/** The rule of each setting, said when a value breaks it. */
export const rules: Readonly<Record<Variable, Bilingual>> = {
  HOST: { th: 'ต้องเป็นชื่อหรือเลขที่อยู่เครือข่าย', en: 'must be a name or network address' },
  PORT: { th: 'ต้องเป็นจำนวนเต็ม 0–65535', en: 'must be a whole number from 0 to 65535' },
  PUBLIC_URL: {
    th: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// และไม่มีอะไรต่อท้ายชื่อ เช่น https://ita.example.go.th',
    en: 'must be an address that starts with https:// and ends with the name, such as https://ita.example.go.th',
  },
  WRITES_PER_MINUTE: {
    th: 'ต้องเป็นจำนวนเต็มตั้งแต่ 0 (0 คือไม่จำกัด)',
    en: 'must be a whole number from 0 up (0: no limit)',
  },
  TRUST_PROXY: { th: 'ต้องเป็น 0 หรือ 1', en: 'must be 0 or 1' },
  LOG_LEVEL: {
    th: 'ต้องเป็น debug, info, warn, error หรือ silent',
    en: 'must be debug, info, warn, error or silent',
  },
  METRICS_TOKEN: {
    th: 'ต้องเป็นตัวอักษรละตินหรือตัวเลข 16–200 ตัว ไม่มีช่องว่าง',
    en: 'must be 16 to 200 Latin letters, digits or signs without spaces',
  },
  PRONGSAI_DATA: { th: 'ต้องเป็นชื่อโฟลเดอร์', en: 'must name a folder' },
  XDG_STATE_HOME: { th: 'ต้องเป็นชื่อโฟลเดอร์เต็ม', en: 'must be an absolute path' },
  DATABASE_URL: { th: 'ต้องขึ้นต้นด้วย postgres://', en: 'must start with postgres://' },
  DATABASE_APP_URL: { th: 'ต้องขึ้นต้นด้วย postgres://', en: 'must start with postgres://' },
  SECRET_KEY: {
    th: 'ต้องเป็นเลขฐานสิบหก 64 ตัว (0–9 a–f) สร้างได้ด้วยคำสั่ง openssl rand -hex 32',
    en: 'must be 64 hexadecimal digits (0–9 a–f); openssl rand -hex 32 makes them',
  },
  SMTP_URL: {
    th: 'ต้องขึ้นต้นด้วย smtp:// หรือ smtps:// เช่น smtps://ผู้ใช้:รหัสผ่าน@mail.example.go.th',
    en: 'must start with smtp:// or smtps://, such as smtps://user:password@mail.example.go.th',
  },
  MAIL_FROM: {
    th: 'ต้องเป็นที่อยู่อีเมลหนึ่งที่อยู่ เช่น ita@example.go.th หรือ ระบบ ITA <ita@example.go.th>',
    en: 'must be one mail address, such as ita@example.go.th or ITA office <ita@example.go.th>',
  },
  CLAMD: {
    th: 'ต้องเป็น unix:/ที่อยู่ซ็อกเก็ต หรือ tcp:เครื่อง:พอร์ต',
    en: 'must be unix:/path/of/socket or tcp:host:port',
  },
  OIDC_ISSUER: {
    th: 'ต้องเป็นที่อยู่ผู้ให้บริการที่ขึ้นต้นด้วย https://',
    en: 'must be the provider’s address, starting with https://',
  },
  OIDC_CLIENT_ID: { th: 'ต้องไม่เกิน 500 ตัวอักษร', en: 'must have at most 500 characters' },
  OIDC_CLIENT_SECRET: { th: 'ต้องไม่เกิน 1000 ตัวอักษร', en: 'must have at most 1000 characters' },
  OIDC_LABEL: { th: 'ต้องไม่เกิน 100 ตัวอักษร', en: 'must have at most 100 characters' },
  PRONGSAI_DEMO: { th: 'ต้องเป็น 0 หรือ 1', en: 'must be 0 or 1' },
};
