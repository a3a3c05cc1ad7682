import type { Fix } from '../finding.ts';
import type { AgencyMention } from './agency-mentions.ts';
import { fullName, headName, type OwnAgency } from './own-agency.ts';

/** Puts the own agency in the place of a mention; a head's title becomes the own head's. Null where that is unclear. */
export function mentionFix(mention: AgencyMention, own: OwnAgency): Fix | null {
  const { text, place } = mention.passage;
  const title = text.slice(mention.start, mention.kindStart);
  const ofHead =
    /^(?:นายก)\s?$/.test(title) || /^นายก\s?เทศมนตรี/.test(text.slice(mention.start, mention.end));
  if (ofHead) {
    const head = own.kind.head.startsWith('นายก') ? headName(own) : null;
    return head ? { place, from: text.slice(mention.start, mention.end), to: head } : null;
  }
  // "เทศมนตรี" and "เทศบัญญัติ" without "นายก" have no counterpart that could be put in mechanically.
  if (mention.form === 'word' && !/^เทศ\s?บาล/.test(text.slice(mention.kindStart, mention.end))) return null;
  return { place, from: text.slice(mention.kindStart, mention.end), to: fullName(own) };
}
