import type { Severity } from '../finding.ts';
import { type AgencyMention, agencyMentions, isOwnKind } from './agency-mentions.ts';
import { mentionSeverity } from './mention-severity.ts';
import { type AgencyContext, isSlip, type OwnAgency } from './own-agency.ts';

/** A name that is not the own agency's where the text speaks of itself. */
export interface ForeignMention {
  readonly mention: AgencyMention;
  readonly severity: Severity;
  /** The own name typed wrong rather than another agency's. */
  readonly slip: boolean;
}

/** Names of other agencies that may be mistakes. An agency met, visited or asked is none. */
export function foreignMentions(context: AgencyContext, own: OwnAgency): readonly ForeignMention[] {
  if (own.name === '') return [];
  const named = agencyMentions(context).filter(({ name }) => name !== null && name !== own.name);
  const partners = new Set(named.filter((one) => one.role === 'partner').map((one) => one.name));
  return named.flatMap((mention) => judge(mention, own, partners.has(mention.name)));
}

function judge(mention: AgencyMention, own: OwnAgency, met: boolean): readonly ForeignMention[] {
  const severity = mentionSeverity(mention, own, met);
  if (severity === null) return [];
  const sameKind = isOwnKind(mention, own);
  if (sameKind && isSlip(mention.name ?? '', own.name)) return [{ mention, severity: 'warning', slip: true }];
  const certain = mention.nameKnown || !sameKind;
  // The own name cannot be told from the next word of the sentence: say nothing rather than guess.
  if (!certain && mention.form !== 'full') return [];
  return [{ mention, severity: severity === 'error' && !certain ? 'warning' : severity, slip: false }];
}
