import { emptyBrackets, unbalanced } from '../damage/brackets.ts';
import { brokenMarks } from '../damage/broken-marks.ts';
import { cutEnd } from '../damage/cut-end.ts';
import { type Damage, LONGEST_READ } from '../damage/damage.ts';
import { damageRemedies as remedies, damageWords as says } from '../damage/damage-words.ts';
import { doubledWords } from '../damage/doubled-words.ts';
import { lostLetters } from '../damage/lost-letters.ts';
import type { Finding, Fix, Rule, Severity } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Passage, Report } from '../report.ts';
import { capital, listPlaces, placeKey } from '../where.ts';

/**
 * Text that was damaged in typing or pasting. The same damage in several places is one finding. A PDF's text comes
 * out damaged of itself, so there nothing is said.
 */
export const textDamaged: Rule = {
  id: 'text-damaged',
  title: { th: 'ข้อความเสียหาย', en: 'Damaged text' },
  check: ({ report }) => {
    if (report.certainty !== 'exact') return [];
    const form = formCells(report);
    const all = report.passages.flatMap((passage) =>
      damagesIn(passage, report.agency.name).map((damage) => ({
        passage,
        damage,
        ofForm: form.has(placeKey(passage.place)),
      })),
    );
    const groups = Map.groupBy(all, ({ damage, ofForm }) => `${damage.kind} ${damage.found} ${ofForm}`);
    return [...groups.values()].flatMap(findingOf);
  },
};

/** Titles and components come with the form: damage there is the form's, and of less weight. */
function formCells(report: Report): ReadonlySet<string> {
  return new Set(
    report.items.flatMap((row) => [row.components, row.title]).map(({ place }) => placeKey(place)),
  );
}

function damagesIn({ text, place }: Passage, ownName: string | null): readonly Damage[] {
  const read = text.slice(0, LONGEST_READ);
  // "สวนสมมุติใน" ends with a name, not in the middle of a sentence.
  const endsWithName = ownName !== null && text.trimEnd().endsWith(ownName);
  const inTable = place.row !== undefined && place.part !== 'scores';
  return [
    ...brokenMarks(read),
    ...lostLetters(read),
    ...doubledWords(read),
    ...(place.part === 'signatures' ? [] : [...emptyBrackets(read), ...unbalanced(read)]),
    // A paragraph may go on in the next one; a cell ends where it ends.
    ...(inTable && !endsWithName && text.length <= LONGEST_READ ? cutEnd(text) : []),
  ];
}

interface Damaged {
  readonly passage: Passage;
  readonly damage: Damage;
  readonly ofForm: boolean;
}

function severityOf({ kind }: Damage, ofForm: boolean): Severity {
  return ofForm || kind === 'empty-brackets' || kind === 'unbalanced' ? 'notice' : 'warning';
}

function findingOf(group: readonly Damaged[]): readonly Finding[] {
  const [first, ...others] = [...new Map(group.map((one) => [placeKey(one.passage.place), one])).values()];
  if (!first) return [];
  const { damage, passage, ofForm } = first;
  const list = listPlaces([first, ...others].map((one) => one.passage.place));
  const { th, en } = says[damage.kind];
  const right = damage.expected;
  return [
    makeFinding({
      rule: 'text-damaged',
      severity: severityOf(damage, ofForm),
      message: {
        th: `${list.th}: ${th} “${damage.found}”${right ? ` น่าจะเป็น “${right}”` : ''}`,
        en: `${capital(list.en)}: ${en}, “${damage.found}”${right ? `, probably “${right}”` : ''}.`,
      },
      place: passage.place,
      alsoAt: others.map((one) => one.passage.place),
      found: damage.found,
      expected: right,
      remedy: remedies[damage.kind],
      fix: certainFix(damage, passage),
    }),
  ];
}

/** Only a known word with a letter lost has one sure spelling. */
function certainFix({ kind, found, expected }: Damage, { place }: Passage): Fix | null {
  return kind === 'lost-letter' && expected ? { place, from: found, to: expected } : null;
}
