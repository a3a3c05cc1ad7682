import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAgency } from '../../src/features/agencies/choose-agency.ts';
import { identifyReader } from '../../src/features/sessions/identify-reader.ts';
import { readArrival } from '../../src/web/arrival.ts';
import type { WebEnv } from '../../src/web/page.ts';
import { mayEnter, type Permission, permissions } from '../../src/web/permission.ts';
import { type Reader, roles } from '../../src/web/reader.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

describe('the reader of a request', () => {
  const whoIs = async (token: string, host: string, now = () => NOW) => {
    const parts = { db: office.db, now, secretKey: new Uint8Array(32), publicUrl: null };
    const app = new Hono<WebEnv>()
      .use(readArrival(false))
      .use(chooseAgency(parts))
      .use(identifyReader(parts))
      .get('/', (c) => c.json({ agency: c.get('agency')?.id ?? null, reader: c.get('reader') }));
    const answer = await app.request(`http://${host}/`, { headers: { cookie: `session=${token}` } });
    return (await answer.json()) as { agency: string | null; reader: Reader | null };
  };

  it('is who holds the session, with the roles held for a unit', async () => {
    const { ours } = office;
    const { agency, reader } = await whoIs(ours.tokens['unit-officer'], ours.host);
    expect(agency).toBe(ours.id);
    expect(reader).toMatchObject({
      accountId: ours.accounts['unit-officer'],
      roles: [{ role: 'unit-officer', unitId: ours.unitId }],
    });
  });

  it('is unknown under the host of another agency, and so is every agency under an unknown host', async () => {
    const { ours, theirs } = office;
    expect(await whoIs(ours.tokens['ita-officer'], theirs.host)).toEqual({ agency: theirs.id, reader: null });
    expect(await whoIs(ours.tokens['ita-officer'], 'nobody.test')).toEqual({ agency: null, reader: null });
  });

  it('is unknown when the session has ended', async () => {
    const { ours } = office;
    const later = () => NOW.add({ hours: 24 * 3650 });
    expect((await whoIs(ours.tokens['ita-officer'], ours.host, later)).reader).toBeNull();
    expect((await whoIs('x'.repeat(43), ours.host)).reader).toBeNull();
  });
});

describe('permissions', () => {
  it('let a stranger into public pages only', () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      expect(mayEnter(null, permission).ok).toBe(permission === 'public');
    }
  });

  it('let a role in where it is listed, and nowhere else', () => {
    for (const role of roles) {
      const reader = { roles: [{ role, unitId: null }] };
      expect(mayEnter(reader, 'people.manage').ok).toBe(role === 'system-admin');
      expect(mayEnter(reader, 'year.manage').ok).toBe(role === 'ita-officer');
      expect(mayEnter(reader, 'signed-in').ok).toBe(true);
    }
    expect(mayEnter({ roles: [] }, 'office.read')).toEqual({ ok: false, error: 'role' });
  });
});
