import { fullName, headName } from '../../core/checking/agencies/own-agency.ts';
import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import type { Framework } from '../../core/framework/schema.ts';
import { computeScorecard } from '../../core/scoring/compute.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';
import type { Profile } from '../agencies/rules.ts';
import type { Disclosure } from '../disclosures/queries.ts';
import type { YearFacts } from '../documents/acts.ts';
import type { Measure } from '../measures/queries.ts';
import { boxesOf, inOrder, subjectOf as measureSubject } from '../measures/rules.ts';
import type { Post } from '../posts/rules.ts';
import type { YearProgress } from '../progress/queries.ts';
import { type Asked, type ItemResults, inputsOf } from '../results/rules.ts';
import type { Unit } from '../units/rules.ts';

/** All that the papers of a year are made of, as it stands in the database. */
export interface YearRows {
  readonly framework: Framework;
  readonly kinds: readonly AgencyKind[];
  readonly profile: Profile;
  readonly posts: readonly Post[];
  readonly units: readonly Pick<Unit, 'id' | 'name'>[];
  /** Announced scores by axis: "1" → "91.04". */
  readonly announced: ReadonlyMap<string, string>;
  /** Of the items of what was not announced, and what answers say of it. */
  readonly finals: ItemResults;
  readonly asked: Asked;
  readonly measures: readonly Measure[];
  readonly disclosures: readonly Disclosure[];
  readonly progress: readonly YearProgress[];
}

/** The rows as a paper says them: every number computed from what the year's scores are made of, texts as the officers wrote them. */
export function factsOf(rows: YearRows): YearFacts {
  const { framework, announced, finals, asked, measures } = rows;
  const said = (measure: Measure) => progressText(rows, measureSubject(measure.id));
  const of = (kind: Measure['kind']) => inOrder(measures.filter((each) => each.kind === kind));
  return {
    framework,
    scorecard: computeScorecard(framework, inputsOf(framework, announced, finals, asked)),
    agency: agencyFacts(rows),
    measures: of('measure').map((each) => ({
      ...{ title: each.title, method: numbered(each.steps), period: periodOf(each) },
      ...{ owner: ownersOf(rows, each), summary: said(each), outcome: linesOf(each.outcome, each.effect) },
    })),
    guidelines: of('guideline').map((each) => ({
      ...{ indicator: each.indicator ?? 0, text: linesOf(each.title, numbered(each.steps)) },
      ...{ owner: ownersOf(rows, each), period: periodOf(each) },
      progress: { done: boxesOf(each.status).done, text: linesOf(said(each), each.outcome) },
    })),
    items: new Map(rows.disclosures.map((each) => [each.item, itemFacts(rows, each)])),
  };
}

/** Begun is done, as for measures: the second box says that the work is under way or over. */
function itemFacts(rows: YearRows, { item, fiscalYear, unitName, status, publishedEdition }: Disclosure) {
  const said = progressText(rows, `disclosure:${fiscalYear}:${item}`);
  const published = publishedEdition === null ? '' : 'เผยแพร่บนเว็บไซต์ของหน่วยงานแล้ว';
  const done = status !== 'empty' || publishedEdition !== null;
  return { owner: unitName ?? '', done, text: linesOf(said, published) };
}

function progressText({ progress }: YearRows, subject: string): string {
  const own = progress.filter((each) => each.subject === subject);
  return own.map(({ on, text }) => `${formatThaiDate(on, 'long', 'thai')} ${text}`).join('\n');
}

function ownersOf({ units }: YearRows, { unitIds }: Measure): string {
  return unitIds.map((id) => units.find((unit) => unit.id === id)?.name ?? '').join('\n');
}

function linesOf(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function numbered(steps: readonly string[]): string {
  return steps.length === 1 ? (steps[0] ?? '') : steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
}

function periodOf({ startsOn, endsOn, periodText }: Measure): string {
  if (!startsOn || !endsOn) return periodText;
  const [first, last] = [startsOn, endsOn.subtract({ days: 1 })];
  return [first, last].map((day) => formatThaiDate(day, 'long', 'thai')).join(' – ');
}

function agencyFacts({ profile, kinds, posts }: YearRows): YearFacts['agency'] {
  const kind = kinds.find(({ code }) => code === profile.kind);
  const own = kind ? { kind, name: bareName(profile.name, kind) } : null;
  const { district, province, telephone, email } = profile;
  return {
    full: own ? fullName(own) : profile.name,
    names: [own?.name ?? '', district, province].filter((name) => name !== ''),
    head: posts.find((post) => post.kind === 'head')?.title ?? (own ? headName(own) : 'หัวหน้าหน่วยงาน'),
    ...{ district, province, telephone, email },
  };
}

/** An agency's own name, without the name or abbreviation of its kind before it. */
export function bareName(name: string, { full, short, misprints }: AgencyKind): string {
  const before = [full, ...short, ...misprints].find((each) => name.startsWith(each)) ?? '';
  return name.slice(before.length).trim() || name;
}
