import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import { Panel } from '../../web/office/panel.tsx';
import { type Column, DataTable } from '../../web/office/table.tsx';
import type { Visit } from '../../web/visit.ts';
import type { LoadedPage } from './load.ts';
import { targetName, weakPointsAddress } from './rules.ts';
import type { Suggestion } from './suggestions.ts';
import { words } from './words.ts';

interface SuggestedProps {
  readonly visit: Visit;
  readonly loaded: LoadedPage;
  readonly mayPlan: boolean;
}

/** Last year's indicators from the lowest score on, and its items that were not complete. */
export function Suggested(props: SuggestedProps) {
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

interface SuggestionTableProps extends SuggestedProps {
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
