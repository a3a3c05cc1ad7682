import type { Bilingual } from '../../lib/bilingual.ts';
import { printFraction } from '../../lib/fraction.ts';
import type { Derivation, DerivationKind } from './scorecard.ts';

/** A derivation as plain JSON: the decimal print beside the exact fraction. */
export interface DerivationJson {
  readonly id: string;
  readonly kind: DerivationKind;
  readonly label: Bilingual;
  readonly formula: Bilingual | null;
  readonly value: string | null;
  readonly exact: string | null;
  readonly origin: Derivation['origin'];
  readonly reason: Bilingual | null;
  readonly note: Bilingual | null;
  readonly weight: string | null;
  readonly respondents: number | null;
  readonly children: readonly DerivationJson[];
}

export function derivationToJson(derivation: Derivation): DerivationJson {
  const { id, kind, label, formula, origin, reason, note, respondents } = derivation;
  return {
    id,
    kind,
    label,
    formula,
    origin,
    reason,
    note,
    respondents,
    value: derivation.print,
    exact: derivation.value && printFraction(derivation.value),
    weight: derivation.weight && printFraction(derivation.weight),
    children: derivation.children.map(derivationToJson),
  };
}
