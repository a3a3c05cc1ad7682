import type { Hono } from 'hono';
import { createApp } from '../../src/app.tsx';
import type { WebEnv } from '../../src/web/page.ts';
import { createFakeChecker } from './fake-checker.ts';

export type Body = NonNullable<RequestInit['body']>;

export const ORIGIN = 'http://localhost';

export interface TestApp {
  readonly app: Hono<WebEnv>;
  readonly log: string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Posts as our own page would, unless the headers say otherwise. */
  readonly post: (path: string, body: Body, headers?: Record<string, string>) => Promise<Response>;
}

export function createTestApp(writesPerMinute = 0, trustProxy = false): TestApp {
  const log: string[] = [];
  const app = createApp({
    config: { writesPerMinute, trustProxy },
    service: createFakeChecker(),
    log: (line) => log.push(line),
  });
  return {
    app,
    log,
    get: async (path, headers = {}) => app.request(`${ORIGIN}${path}`, { headers }),
    post: async (path, body, headers = { 'sec-fetch-site': 'same-origin' }) =>
      app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers }),
  };
}

export function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

export function fileNamed(name: string, content: string | Uint8Array<ArrayBuffer> = 'x'): File {
  return new File([content], name);
}
