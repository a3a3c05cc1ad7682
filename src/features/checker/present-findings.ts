import type { Place, ReportPart } from '../../core/checking/report.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { placeWords as words } from './place-words.ts';
import type { FindingResult } from './result.ts';

type Severity = FindingResult['severity'];
/** What a page shows of one part's findings of one severity, and of one finding's other places. */
const MOST_IN_GROUP = 200;
const MOST_PLACES = 50;

const severities: readonly Severity[] = ['error', 'warning', 'notice'];
const parts = Object.keys(words.parts) as ReportPart[];

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
  /** The first of the other places; `otherPlaces` counts them all. */
  readonly alsoAt: readonly PlaceLink[];
  readonly otherPlaces: number;
  readonly found: string | null;
  readonly expected: string | null;
  readonly remedy: string;
}

export interface FindingGroup {
  readonly part: ReportPart;
  readonly title: string;
  readonly findings: readonly FindingLine[];
  /** Left out of a page that would become too long; the list of findings to download has them all. */
  readonly hidden: number;
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
  const all = numberFindings(findings);
  const lines = shownFindings(findings).map(({ number, finding }) => toLine(number, finding, page));
  return severities.flatMap((severity) => {
    const ofSeverity = all.filter(({ finding }) => finding.severity === severity);
    const groups = parts.flatMap((part) => {
      const count = ofSeverity.filter(({ finding }) => finding.place.part === part).length;
      const shown = lines.filter((line) => line.severity === severity && line.part === part);
      const title = page.say(words.parts[part]);
      return count ? [{ part, title, findings: shown, hidden: count - shown.length }] : [];
    });
    return groups.length ? [{ severity, count: ofSeverity.length, groups }] : [];
  });
}

export interface NumberedFinding {
  readonly number: number;
  readonly finding: FindingResult;
}

/** The number each finding bears on the page: by severity, then by part, as they are read. */
function numberFindings(findings: readonly FindingResult[]): NumberedFinding[] {
  const rank = ({ severity, place }: FindingResult) =>
    severities.indexOf(severity) * parts.length + parts.indexOf(place.part);
  return findings
    .toSorted((a, b) => rank(a) - rank(b))
    .map((finding, index) => ({ number: index + 1, finding }));
}

/** Those a page shows, with the places it shows of each: bounded, whatever was sent. */
export function shownFindings(findings: readonly FindingResult[]): NumberedFinding[] {
  const counts = new Map<string, number>();
  return numberFindings(findings).filter(({ finding: { severity, place } }) => {
    const group = `${severity} ${place.part}`;
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= MOST_IN_GROUP;
  });
}

export function shownPlaces({ alsoAt }: FindingResult): readonly Place[] {
  return alsoAt.slice(0, MOST_PLACES);
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
    alsoAt: shownPlaces(finding).map((other) => linkTo(other, page)),
    otherPlaces: alsoAt.length,
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
