import type { Framework, Item } from '../../framework/schema.ts';
import type { AgencyKind } from '../agency-kind.ts';
import type { Geography } from '../geography.ts';

/** What a probe of an address found. `checkedAt` is an instant, `finalUrl` where redirects ended. */
export interface LinkState {
  readonly checkedAt: string;
  readonly outcome: 'ok' | 'dead' | 'login-wall' | 'moved' | 'unreachable' | 'refused';
  readonly status: number | null;
  readonly finalUrl: string | null;
  /** Why it was not reached: "tls", "name", "timeout"; missing or null where the outcome says all. */
  readonly reason?: string | null;
}

/**
 * One piece of evidence. `text` null with `hasText` null: not read yet; with `hasText` false and no `pages`: a file
 * that could not be opened. A scan has `hasText` false and its number of pages.
 */
export interface ItemEvidence {
  readonly id: string;
  readonly title: string;
  readonly kind: 'file' | 'page' | 'link' | 'register';
  readonly text: string | null;
  readonly hasText: boolean | null;
  readonly pages: number | null;
  readonly fileName: string | null;
  readonly url: string | null;
  /** ISO dates of the common era; the period is half-open [from, to). */
  readonly datedOn: string | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly link: LinkState | null;
}

/** A text of another item of this year, or of the same item last year. */
export interface OtherText {
  /** Code: "O13". */
  readonly item: string;
  /** Buddhist era. */
  readonly fiscalYear: number;
  readonly title: string;
  readonly text: string;
}

export interface CheckedAgency {
  /** Code in data/agencies/kinds.json. */
  readonly kind: string;
  /** Without the kind. */
  readonly name: string;
  readonly subdistrict: string | null;
  readonly district: string | null;
  readonly province: string | null;
}

/** One disclosure item as it stands while an officer works on it. */
export interface ItemUnderCheck {
  readonly framework: Framework;
  readonly item: Item;
  readonly agency: CheckedAgency;
  readonly explanation: string;
  /** By index in the item's components; a component without an answer is left out. */
  readonly selfCheck: Readonly<Record<number, 'yes' | 'no' | 'unsure'>>;
  readonly evidence: readonly ItemEvidence[];
  readonly otherTexts: readonly OtherText[];
  readonly geography: Geography;
  readonly kinds: readonly AgencyKind[];
  /** ISO date, C.E., in the agency's time zone. */
  readonly today: string;
  /** Hosts of the agency's own site. */
  readonly channels: readonly string[];
}
