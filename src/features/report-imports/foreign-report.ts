import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { ReportRead } from './report-read.ts';

/** An agency as it names itself, with or without its kind in the name: "อบต.ทุ่งตัวอย่าง". */
export interface OwnAgency {
  readonly name: string;
  /** A code of data/agencies/kinds.json; empty where the agency has not said. */
  readonly kind: string;
}

/**
 * Name of the agency a report is of, where that is another than `own`; null where it is the same or the report does not
 * say. Kind and name both count: an อบต. and a เทศบาล of one name are two agencies. A kind nobody states is no difference.
 */
export function foreignAgency(
  { agency }: ReportRead['document'],
  own: OwnAgency,
  kinds: readonly AgencyKind[],
): string | null {
  if (agency.name === null) return null;
  const ours = splitName(own, kinds);
  const isSameKind = agency.kind === null || ours.kind === '' || agency.kind === ours.kind;
  if (isSameKind && plain(agency.name) === ours.name) return null;
  return `${kinds.find(({ code }) => code === agency.kind)?.full ?? ''}${agency.name}`;
}

function splitName({ name, kind }: OwnAgency, kinds: readonly AgencyKind[]): OwnAgency {
  const whole = plain(name);
  const prefixes = kinds
    .flatMap(({ code, full, short, misprints }) =>
      [full, ...short, ...misprints].map((text) => ({ code, prefix: plain(text) })),
    )
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const found = prefixes.find(({ prefix }) => whole.startsWith(prefix));
  return found ? { name: whole.slice(found.prefix.length), kind: kind || found.code } : { name: whole, kind };
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
