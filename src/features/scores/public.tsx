import { assertDefined } from '../../lib/assert.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { findFramework, fiscalYears } from '../frameworks/queries.ts';
import { defaultScheme } from '../frameworks/rules.ts';
import { parseScoreQuery } from './page-form.ts';
import { presentScorePage } from './present-page.ts';
import { ScorePage } from './views.tsx';

export const scoreRoutes: readonly Route[] = [
  { method: 'GET', path: '/score', permission: 'public', handler: showScores },
];

function showScores(c: WebContext): Response | Promise<Response> {
  const years = fiscalYears(defaultScheme);
  const typed = c.req.query('year') ?? '';
  const asked = years.find((year) => String(year) === typed);
  const year = assertDefined(asked ?? years[0], 'a framework');
  const framework = findFramework(defaultScheme, year);
  const page = pageOf(c);
  const known = assertDefined(framework, `framework of ${year}`);
  const view = presentScorePage(
    known,
    parseScoreQuery((name) => c.req.query(name), known),
    page,
  );
  c.header('Cache-Control', 'no-store');
  return c.html(<ScorePage page={page} view={view} years={years} isYearUnknown={typed !== '' && !asked} />);
}
