import { withTenant } from '../../src/db/tenant.ts';
import type { TestAgency, TestOffice } from './office.ts';

/** What the audit trail of an agency says, newest first: "unit.add unit:…". */
export function auditOf(office: TestOffice, agency: TestAgency = office.ours) {
  return withTenant(office.db, agency.id, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select(['action', 'subject', 'actor', 'before', 'after'])
      .orderBy('sequence', 'desc')
      .execute(),
  );
}

/** The value of a form's field as the page prints it. */
export function fieldOf(page: string, name: string): string | null {
  return (
    new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
      .exec(page)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}
