import type { Hono } from 'hono';
import { hashPassword } from '../../src/credentials/password.ts';
import { appendAudit } from '../../src/db/audit.ts';
import { withTenant } from '../../src/db/tenant.ts';
import { setPassword } from '../../src/features/identity/queries.ts';
import type { WebEnv } from '../../src/web/page.ts';
import type { Role } from '../../src/web/reader.ts';
import { NOW, type TestAgency, type TestOffice } from './office.ts';

export const PASSWORD = 'ดาวเรืองบานหน้าหนาว 7 ต้น';

/** Lets the account of a role sign in by PASSWORD. */
export async function givePassword({ db }: TestOffice, at: TestAgency, role: Role): Promise<string> {
  const [accountId, hash] = [at.accounts[role], await hashPassword(PASSWORD)];
  await withTenant(db, at.id, async (tenant) => {
    await setPassword(tenant, { accountId, hash, changedAt: NOW });
    await appendAudit(tenant, {
      actor: 'system',
      action: 'account.password',
      subject: `account:${accountId}`,
    });
  });
  return `${role}@${at.host}`;
}

export interface TestBrowser {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, fields: Record<string, string | string[]>) => Promise<Response>;
  readonly cookies: Map<string, string>;
}

/** Keeps cookies between requests, as a browser would, and follows nothing. */
export function openTestBrowser(app: Hono<WebEnv>, host: string): TestBrowser {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit, headers: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(`http://${host}${path}`, { ...init, headers: { ...headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: (path) => ask(path, {}, {}),
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) body.append(name, value);
      const length = String(Buffer.byteLength(body.toString()));
      return ask(
        path,
        { method: 'POST', body },
        { 'sec-fetch-site': 'same-origin', 'content-length': length },
      );
    },
  };
}
