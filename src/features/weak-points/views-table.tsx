import { EmptyState } from '../../web/office/empty-state.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import { listAddress, measureAddress } from '../measures/rules.ts';
import type { LoadedPage } from './load.ts';
import type { WeakPoint } from './queries.ts';
import { targetName, weakPointsAddress } from './rules.ts';
import type { WeakPointsPageProps } from './views.tsx';
import { sourceWords, words } from './words.ts';

export function WeakPointTable({ visit: { page }, loaded, mayPlan }: WeakPointsPageProps) {
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
