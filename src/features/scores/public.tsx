import { assertDefined } from '../../lib/assert.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { findFramework, frameworkIds } from '../frameworks/queries.ts';
import { parseScoreQuery } from './page-form.ts';
import { presentScorePage } from './present-page.ts';
import { ScorePage } from './views.tsx';

const SCHEME = 'nacc';

export const scoreRoutes: readonly Route[] = [
  { method: 'GET', path: '/score', permission: 'public', handler: showScores },
];

function showScores(c: WebContext): Response | Promise<Response> {
  const years = fiscalYears();
  const asked = years.find((year) => String(year) === c.req.query('year')) ?? years[0];
  const framework = findFramework(SCHEME, assertDefined(asked, 'a framework'));
  const page = pageOf(c);
  const known = assertDefined(framework, `framework of ${asked}`);
  const view = presentScorePage(
    known,
    parseScoreQuery((name) => c.req.query(name), known),
    page,
  );
  c.header('Cache-Control', 'no-store');
  return c.html(<ScorePage page={page} view={view} years={years} />);
}

/** Newest first. */
function fiscalYears(): number[] {
  const prefix = `${SCHEME}-`;
  const ids = frameworkIds().filter((id) => id.startsWith(prefix));
  return ids.map((id) => Number(id.slice(prefix.length))).sort((a, b) => b - a);
}
