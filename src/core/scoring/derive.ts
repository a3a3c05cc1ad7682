import type { Bilingual } from '../../lib/bilingual.ts';
import { type Exact, exact, printDecimal } from '../../lib/fraction.ts';
import { contradictionNote, incompleteNote, missingReason } from './reason-wording.ts';
import type { Derivation, DerivationKind } from './scorecard.ts';

/** What is known of one number before it is decided which of its sources counts. */
export interface Sources {
  readonly id: string;
  readonly kind: DerivationKind;
  readonly label: Bilingual;
  readonly places: number;
  readonly formula: Bilingual | null;
  /** From the children when every one of them is known, else null. */
  readonly computed: Exact | null;
  readonly given: Exact | null;
  readonly children: readonly Derivation[];
  readonly weight?: Exact | null;
  readonly respondents?: number | null;
  /** Total and instruments show their children even when nothing is known of them. */
  readonly alwaysShowChildren?: boolean;
}

/** Decides by the precedence of `ScoreInputs`: complete details, else the given score, else nothing and why. */
export function derive(sources: Sources): Derivation {
  const { id, kind, label, places, computed, given } = sources;
  const detailed = sources.alwaysShowChildren || sources.children.some(isKnown);
  const children = detailed ? sources.children : [];
  const value = computed ?? given;
  const origin = computed ? 'computed' : given ? 'given' : 'missing';
  return {
    id,
    kind,
    label,
    formula: origin === 'given' ? null : sources.formula,
    value,
    print: value && printDecimal(value, places),
    origin,
    reason: value ? null : missingReason(kind, id, children[0]?.kind ?? null, absentOf(children)),
    note: noteOf(sources, children),
    weight: sources.weight ?? null,
    respondents: sources.respondents ?? null,
    children,
  };
}

/** A number somebody supplied, or the reason why there is none. */
export function deriveGiven(
  id: string,
  kind: DerivationKind,
  label: Bilingual,
  places: number,
  given: Exact | null,
): Derivation {
  return derive({ id, kind, label, places, given, computed: null, formula: null, children: [] });
}

/** The values when every one is known, else null: a mean over what happens to be there would be a guess. */
export function allValues(children: readonly Derivation[]): readonly Exact[] | null {
  const values = children.flatMap(({ value }) => value ?? []);
  return values.length === children.length ? values : null;
}

export function readScore(text: string | null): Exact | null {
  return text === null ? null : exact(text);
}

function isKnown({ value, children }: Derivation): boolean {
  return value !== null || children.some(isKnown);
}

function absentOf(children: readonly Derivation[]): string[] {
  return children.filter(({ value }) => value === null).map(({ id }) => id);
}

function noteOf({ computed, given, places }: Sources, children: readonly Derivation[]): Bilingual | null {
  const [first] = children;
  if (given === null || first === undefined) return null;
  if (computed === null) return incompleteNote(first.kind, absentOf(children));
  const prints = [printDecimal(given, places), printDecimal(computed, places)] as const;
  return prints[0] === prints[1] ? null : contradictionNote(...prints);
}

/** The number with this id ("total", "IIT", "1", "9.1", "O6", "I3", "I3a") anywhere in the tree. */
export function findDerivation(root: Derivation, id: string): Derivation | null {
  if (root.id === id) return root;
  for (const child of root.children) {
    const found = findDerivation(child, id);
    if (found) return found;
  }
  return null;
}
