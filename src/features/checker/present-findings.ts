import type { Place, ReportPart } from '../../core/checking/report.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { placeWords as words } from './place-words.ts';
import type { FindingResult } from './result.ts';

type Severity = FindingResult['severity'];
const severities: readonly Severity[] = ['error', 'warning', 'notice'];

export interface PlaceLink {
  readonly text: string;
  /** Anchor in the report as shown below the findings. */
  readonly anchor: string;
}

export interface FindingLine {
  /** Counted through the whole list, so that a marked cell can name it. */
  readonly number: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly place: PlaceLink;
  readonly alsoAt: readonly PlaceLink[];
  readonly found: string | null;
  readonly expected: string | null;
  readonly remedy: string;
}

export interface FindingGroup {
  readonly part: ReportPart;
  readonly title: string;
  readonly findings: readonly FindingLine[];
}

export interface FindingSection {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
}

export function countBySeverity(findings: readonly FindingResult[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

/** Findings by severity, then by the part of the report, in the order they came; sections without any are left out. */
export function presentFindings(findings: readonly FindingResult[], page: Page): FindingSection[] {
  const lines = numberFindings(findings).map(([number, finding]) => toLine(number, finding, page));
  const parts = Object.keys(words.parts) as ReportPart[];
  return severities.flatMap((severity) => {
    const own = lines.filter((line) => line.severity === severity);
    const groups = parts.flatMap((part) => {
      const inPart = own.filter((line) => line.part === part);
      return inPart.length ? [{ part, title: page.say(words.parts[part]), findings: inPart }] : [];
    });
    return own.length ? [{ severity, count: own.length, groups }] : [];
  });
}

/** The number each finding bears on the page: by severity, then by part, as they are read. */
export function numberFindings(findings: readonly FindingResult[]): [number, FindingResult][] {
  const parts = Object.keys(words.parts);
  const rank = ({ severity, place }: FindingResult) =>
    severities.indexOf(severity) * parts.length + parts.indexOf(place.part);
  return findings
    .toSorted((a, b) => rank(a) - rank(b))
    .map((finding, index): [number, FindingResult] => [index + 1, finding]);
}

function toLine(number: number, finding: FindingResult, page: Page) {
  const { severity, rule, message, place, alsoAt, found, expected, remedy } = finding;
  return {
    number,
    severity,
    rule,
    part: place.part,
    message: page.say(message),
    place: linkTo(place, page),
    alsoAt: alsoAt.map((other) => linkTo(other, page)),
    found,
    expected,
    remedy: page.say(remedy),
  };
}

function linkTo(place: Place, page: Page): PlaceLink {
  const { item, indicator, measure, row, sheet, page: sheetPage, line } = place;
  const say = (words: Bilingual, value: string | number) => page.say(words).replace('#', String(value));
  const named = item ? say(words.item, item) : null;
  const pieces = [
    named,
    indicator === undefined ? null : say(words.indicator, indicator),
    measure === undefined ? null : say(words.measure, measure),
    named || row === undefined ? null : say(words.row, row + 1),
    sheet === undefined ? null : say(words.sheet, sheet),
    sheetPage === undefined ? null : say(words.page, sheetPage),
    line === undefined ? null : say(words.line, line),
  ].filter((piece) => piece !== null);
  return { text: pieces.join(' · ') || page.say(words.parts[place.part]), anchor: anchorOf(place) };
}

/** "b12r3c4": block, row and column as read, as far as the place goes. */
export function anchorOf({ block, row, column }: Pick<Place, 'block' | 'row' | 'column'>): string {
  return `b${block}${row === undefined ? '' : `r${row}`}${column === undefined ? '' : `c${column}`}`;
}
