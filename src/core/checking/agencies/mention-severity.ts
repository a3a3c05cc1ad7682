import type { Severity } from '../finding.ts';
import type { AgencyMention } from './agency-mentions.ts';
import { type OwnAgency, servesOthers } from './own-agency.ts';

/**
 * How surely a mention of another agency is a mistake. `met`: the report met that agency elsewhere as a partner, so
 * it may be meant here too. Null: it is none.
 */
export function mentionSeverity(
  { role, passage }: AgencyMention,
  own: OwnAgency,
  met: boolean,
): Severity | null {
  if (role === 'partner' || role === 'law') return null;
  if (met || role === 'unclear') return 'notice';
  if (role === 'owner') return 'warning';
  return servesOthers(own) && passage.place.part !== 'signatures' ? 'warning' : 'error';
}
