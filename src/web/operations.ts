import { createHash, timingSafeEqual } from 'node:crypto';
import { createPing } from '../db/ping.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { refuse } from './error-pages.tsx';
import { createMetrics, type Gauges, type Metrics } from './metrics.ts';
import type { OfficeParts } from './office-parts.ts';
import type { WebContext } from './page.ts';
import type { Route } from './routes.ts';

export interface Operations {
  /** Whether the app can work: true without a database, else whether that answers. */
  readonly isHealthy: () => Promise<boolean>;
  readonly metrics: Metrics;
  /** Null: this machine alone may read the metrics. */
  readonly token: string | null;
}

export interface OperationsParts {
  readonly office?: Pick<OfficeParts, 'db'> | null | undefined;
  readonly token?: string | null | undefined;
  readonly gauges?: Gauges;
}

const PATIENCE_MS = 2_000;

export function createOperations({ office, token = null, gauges = {} }: OperationsParts): Operations {
  const isHealthy = office ? createPing(office.db, PATIENCE_MS) : async () => true;
  return { isHealthy, metrics: createMetrics(gauges), token };
}

/** For whoever runs the server. Neither tells anything of a person or an agency. */
export function operationsRoutes({ isHealthy, metrics, token }: Operations): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      permission: 'public',
      handler: async (c) => {
        const healthy = await isHealthy();
        c.header('Cache-Control', 'no-store');
        return c.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503);
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      permission: 'public',
      handler: async (c) => {
        if (token === null && !isFromThisMachine(c)) return refuse(c, 403, onlyHere);
        if (token !== null && !isToken(c.req.header('authorization'), token)) return askForToken(c);
        c.header('Cache-Control', 'no-store');
        return c.body(await metrics.print(), 200, { 'Content-Type': metrics.contentType });
      },
    },
  ];
}

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** By the socket, and through no proxy: one on this machine would lend its own address to the whole world. */
function isFromThisMachine(c: WebContext): boolean {
  const address = c.env?.incoming?.socket.remoteAddress ?? '';
  return loopback.test(address) && forwarding.every((name) => c.req.header(name) === undefined);
}

/** Hashed first, so that the time it takes tells neither length nor beginning. */
function isToken(authorization: string | undefined, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${token}`));
}

function askForToken(c: WebContext): Response | Promise<Response> {
  c.header('WWW-Authenticate', 'Bearer');
  return refuse(c, 401, needsToken);
}

const onlyHere: Bilingual = {
  th: 'ค่าชี้วัดของระบบอ่านได้จากเครื่องที่ติดตั้งเท่านั้น · ผู้ดูแลระบบตั้ง METRICS_TOKEN เพื่ออ่านจากเครื่องอื่นได้',
  en: 'The metrics are read on the server’s own machine only. Its administrator may set METRICS_TOKEN to read them elsewhere.',
};

const needsToken: Bilingual = {
  th: 'ค่าชี้วัดของระบบต้องใช้รหัส METRICS_TOKEN · ส่งมาในส่วนหัว Authorization: Bearer …',
  en: 'The metrics need the METRICS_TOKEN, sent in the header Authorization: Bearer ….',
};
