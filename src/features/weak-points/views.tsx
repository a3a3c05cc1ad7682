import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import type { FormState } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { Page } from '../../web/page.ts';
import type { Visit } from '../../web/visit.ts';
import { listAddress, measureAddress, measureTabs } from '../measures/rules.ts';
import type { LoadedPage } from './load.ts';
import type { WeakPoint } from './queries.ts';
import { type Suggestion, targetName, weakPointsAddress } from './rules.ts';
import { WeakPointForm } from './views-weak-point.tsx';
import { sourceWords, words } from './words.ts';

export interface WeakPointsPageProps {
  readonly visit: Visit;
  readonly loaded: LoadedPage;
  /** Of the form for analysis. */
  readonly state: FormState;
  readonly mayPlan: boolean;
  readonly notice: Bilingual | null;
}

export function WeakPointsPage(props: WeakPointsPageProps) {
  const { visit, loaded, state, mayPlan, notice } = props;
  const { page } = visit;
  const { cycle, framework } = loaded;
  const { year } = cycle;
  const hasErrors = Object.keys(state.errors).length > 0;
  const form = (
    <Panel title={page.say(words.add)} id="analysis">
      <WeakPointForm {...{ page, framework, state, action: weakPointsAddress(year), submit: words.add }} />
    </Panel>
  );
  return (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, year), section: 'measures', styles: ['measures.css'], notice }}
      title={`${page.say(words.title)} ${year}`}
      lead={page.say(words.lead)}
      hasErrors={hasErrors}
      wide
    >
      <Tabs page={page} label={words.title} current="weak-points" tabs={tabsOf(loaded)} />
      {hasErrors && form}
      <Panel title={page.say(words.ofYear)} flush>
        <WeakPointTable {...props} />
      </Panel>
      <Suggested {...props} />
      {mayPlan && !hasErrors && form}
    </OfficeLayout>
  );
}

function tabsOf({ cycle, measures, weakPoints }: LoadedPage) {
  const ofKind = (kind: string) => measures.filter((each) => each.kind === kind).length;
  const counts = {
    measure: ofKind('measure'),
    guideline: ofKind('guideline'),
    'weak-points': weakPoints.length,
  };
  return measureTabs(cycle.year).map((tab) => ({ ...tab, count: counts[tab.key] }));
}

function WeakPointTable({ visit: { page }, loaded, mayPlan }: WeakPointsPageProps) {
  const { weakPoints, framework, measures, cycle } = loaded;
  if (weakPoints.length === 0) {
    return <EmptyState title={page.say(words.none)} text={page.say(words.noneWhy)} />;
  }
  const name = ({ target }: WeakPoint) => page.say(targetName(framework, target));
  const columns: Column<WeakPoint>[] = [
    {
      label: words.about,
      kind: 'head',
      cell: (point) =>
        mayPlan ? <a href={`${weakPointsAddress(cycle.year)}/${point.id}`}>{name(point)}</a> : name(point),
    },
    { label: words.description, cell: ({ description }) => <span class="lines">{description}</span> },
    { label: words.source, cell: ({ source }) => page.say(sourceWords[source]) },
    {
      label: words.measures,
      cell: ({ id }) => <Answers page={page} measures={measures.filter((each) => each.weakPointId === id)} />,
    },
  ];
  const make: Column<WeakPoint> = {
    label: words.make,
    kind: 'narrow',
    cell: (point) => (
      <a
        class="ds-button quiet-button small-button"
        href={`${listAddress(cycle.year)}/new?weak=${point.id}`}
        aria-label={`${page.say(words.make)}: ${name(point)}`}
      >
        {page.say(words.make)}
      </a>
    ),
  };
  const rows = { rows: weakPoints, rowId: ({ id }: WeakPoint) => `weak-point-${id}` };
  return (
    <DataTable
      page={page}
      caption={words.ofYear}
      columns={mayPlan ? [...columns, make] : columns}
      {...rows}
    />
  );
}

function Answers({ page, measures }: { page: Page; measures: LoadedPage['measures'] }) {
  if (measures.length === 0) return <span class="quiet">{page.say(words.noMeasure)}</span>;
  return (
    <ul class="answers">
      {measures.map((measure) => (
        <li>
          <a href={measureAddress(measure)}>{measure.title}</a>
        </li>
      ))}
    </ul>
  );
}

/** Last year's indicators from the lowest score on, and its items that were not complete. */
function Suggested(props: WeakPointsPageProps) {
  const { visit, loaded } = props;
  const { page } = visit;
  const { suggestions, cycle } = loaded;
  const last = cycle.year - 1;
  return (
    <>
      <Panel title={`${page.say(words.fromScores)} ${last} (${page.say(words.lowestFirst)})`} flush>
        {suggestions.scores.length === 0 ? (
          <EmptyState title={page.say(words.noScores)} text={page.say(words.noScoresWhy)} />
        ) : (
          <SuggestionTable {...props} caption={words.fromScores} suggestions={suggestions.scores} />
        )}
      </Panel>
      {suggestions.verdicts.length > 0 && (
        <Panel title={`${page.say(words.fromVerdicts)} ${last}`} flush>
          <SuggestionTable {...props} caption={words.fromVerdicts} suggestions={suggestions.verdicts} />
        </Panel>
      )}
    </>
  );
}

interface SuggestionTableProps extends WeakPointsPageProps {
  readonly caption: Bilingual;
  readonly suggestions: readonly Suggestion[];
}

function SuggestionTable({ visit: { page }, loaded, mayPlan, caption, suggestions }: SuggestionTableProps) {
  const { framework, weakPoints, cycle } = loaded;
  const named = new Set(weakPoints.filter(({ source }) => source === 'score').map(({ target }) => target));
  const name = ({ target }: Suggestion) => page.say(targetName(framework, target));
  const score: Column<Suggestion> = { label: words.score, kind: 'number', cell: (each) => each.score };
  const adopt: Column<Suggestion> = {
    label: words.adopt,
    kind: 'narrow',
    cell: (each) =>
      named.has(each.target) ? (
        <span class="quiet">{page.say(words.adopted)}</span>
      ) : (
        <form method="post" action={`${weakPointsAddress(cycle.year)}/adoption`}>
          <input type="hidden" name="target" value={each.target} />
          <button
            class="ds-button quiet-button small-button"
            type="submit"
            aria-label={`${page.say(words.adopt)}: ${name(each)}`}
          >
            {page.say(words.adopt)}
          </button>
        </form>
      ),
  };
  const hasScores = suggestions.some((each) => each.score !== null);
  const columns: Column<Suggestion>[] = [
    { label: words.about, kind: 'head', cell: name },
    ...(hasScores ? [score] : []),
    ...(mayPlan ? [adopt] : []),
  ];
  return <DataTable page={page} caption={caption} columns={columns} rows={suggestions} />;
}
