import { describe, expect, it } from 'vitest';
import { createPageAbove } from './page-above.ts';
import type { Role } from './reader.ts';

const pageAbove = createPageAbove([
  { method: 'GET', path: '/office', permission: 'office.read' },
  { method: 'GET', path: '/office/accounts', permission: 'people.manage' },
  { method: 'GET', path: '/office/years/:year/disclosures/:item', permission: 'office.read' },
  { method: 'POST', path: '/office/years/:year/disclosures/:item/publication', permission: 'work.approve' },
]);
const above = (address: string, role: Role = 'unit-officer') =>
  pageAbove({ accountId: 'a', sessionId: 's', name: 'n', roles: [{ role, unitId: null }] }, address);

describe('the page above', () => {
  it('is the address itself where it is a page, and of a form the thing it is about', () => {
    expect(above('/office/years/2566/disclosures/O14')).toBe('/office/years/2566/disclosures/O14');
    expect(above('/office/years/2566/disclosures/O14/publication')).toBe(
      '/office/years/2566/disclosures/O14',
    );
  });

  it('goes further up past what is no page and past what the reader may not open', () => {
    expect(above('/office/years/2566/disclosures')).toBe('/office');
    expect(above('/office/accounts/new')).toBe('/office');
    expect(above('/office/accounts/new', 'system-admin')).toBe('/office/accounts');
    expect(above('/elsewhere/x')).toBeNull();
    expect(above('')).toBeNull();
  });
});
