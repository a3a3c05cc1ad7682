import { canonical } from '../../../lib/thai/canonical.ts';
import { similarity } from '../../../lib/thai/similar.ts';
import type { AgencyKind } from '../agency-kind.ts';
import type { CheckContext } from '../finding.ts';
import type { Report } from '../report.ts';

/** What naming agencies in a text needs to know: a whole report's context is one, a single item's texts are another. */
export interface AgencyContext extends Pick<CheckContext, 'geography' | 'kinds'> {
  readonly report: Pick<Report, 'agency' | 'passages'>;
}

/** The reporting agency, as far as the report says: `name` is canonical, "" when it names none. */
export interface OwnAgency {
  readonly kind: AgencyKind;
  readonly name: string;
}

/** Null when the report names no known kind: then no word of another kind is a mistake. */
export function ownAgency({ report, kinds }: Pick<AgencyContext, 'report' | 'kinds'>): OwnAgency | null {
  const kind = kinds.find((one) => one.code === report.agency.kind);
  return kind ? { kind, name: canonical(report.agency.name ?? '') } : null;
}

/** "องค์การบริหารส่วนตำบลทุ่งสมมุติ" */
export function fullName({ kind, name }: OwnAgency): string {
  return `${kind.full}${name}`;
}

/** The head's title with the agency: a title that does not hold the kind ("นายกเทศมนตรี") has it added. */
export function headName({ kind, name }: OwnAgency): string {
  return kind.head.includes(kind.full) ? `${kind.head}${name}` : `${kind.head}${kind.full}${name}`;
}

/** An อบจ. or a university works for other agencies, so what it says of their staff and plans may be its own work. */
export function servesOthers({ kind }: OwnAgency): boolean {
  return /จังหวัด$|^มหาวิทยาลัย/.test(kind.full);
}

/** How alike two names must be for one to be a slip of the other. */
const SLIP = 0.7;

/** Whether a name is the own one typed wrong rather than another agency's. */
export function isSlip(name: string, own: string): boolean {
  return own !== '' && name !== own && similarity(name, own) >= SLIP;
}
