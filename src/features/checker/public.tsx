import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReadFailure } from '../../documents/read/document.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, type Result } from '../../lib/result.ts';
import { checkerAddress } from '../../web/checker-address.ts';
import { notFound, problem } from '../../web/error-pages.tsx';
import { pageOf, type WebContext } from '../../web/page.ts';
import { readForm } from '../../web/read-form.ts';
import type { Route } from '../../web/routes.ts';
import { fiscalYears, loadAgencyKinds, loadFramework } from '../frameworks/queries.ts';
import { defaultScheme } from '../frameworks/rules.ts';
import { toContract } from './contract.ts';
import { FORM_SLACK, type FormFault, formFault, MOST_BYTES, parseUpload } from './forms.ts';
import { presentResults } from './present.ts';
import { loadRulePages, type RulePage } from './rule-pages.ts';
import { readSample } from './sample.ts';
import type { Checked, CheckerService } from './service.ts';
import { FormPage } from './views-form.tsx';
import { LanguageSwitch } from './views-language.tsx';
import { ResultsPage } from './views-results.tsx';
import { RulePageView, RulesPage } from './views-rules.tsx';
import { formWords } from './views-words.ts';

type Failure = ReadFailure | FormFault;
type Outcome = Result<Checked, Failure>;

/**
 * Nothing is stored: each answer is made from the one file in the request and forgotten with it. Where an agency answers,
 * `front` is the front page of its site and the checker begins at /check.
 */
export function checkerRoutes(service: CheckerService, front: Route['handler'] | null = null): Route[] {
  const rules = loadRulePages();
  return [
    {
      method: 'GET',
      path: '/',
      permission: 'public',
      kept: true,
      handler: (c) => (front && c.get('agency') ? front(c) : showForm(c)),
    },
    {
      method: 'GET',
      path: '/check',
      permission: 'public',
      handler: (c) => (checkerAddress(pageOf(c)) === '/check' ? showForm(c) : c.redirect('/', 303)),
    },
    {
      method: 'POST',
      path: '/check',
      permission: 'public',
      handler: async (c) => answerPage(c, await checkUpload(c, service), false),
    },
    {
      method: 'GET',
      path: '/check/sample',
      permission: 'public',
      handler: (c) => c.redirect(checkerAddress(pageOf(c)), 303),
    },
    {
      method: 'POST',
      path: '/check/sample',
      permission: 'public',
      handler: async (c) =>
        answerPage(c, await service.check(await readSample(), undefined, c.req.raw.signal), true),
    },
    {
      method: 'POST',
      path: '/api/check',
      permission: 'public',
      handler: async (c) => answerJson(c, await checkUpload(c, service)),
    },
    {
      method: 'GET',
      path: '/rules',
      permission: 'public',
      handler: (c) => c.html(<RulesPage page={pageOf(c)} rules={rules} />),
    },
    { method: 'GET', path: '/rules/:id', permission: 'public', handler: (c) => showRule(c, rules) },
  ];
}

function showForm(c: WebContext): Response | Promise<Response> {
  return c.html(<FormPage page={pageOf(c)} years={fiscalYears(defaultScheme)} />);
}

function showRule(c: WebContext, rules: readonly RulePage[]): Response | Promise<Response> {
  const rule = rules.find(({ id }) => id === c.req.param('id'));
  return rule ? c.html(<RulePageView page={pageOf(c)} rule={rule} />) : notFound(c);
}

async function checkUpload(c: WebContext, service: CheckerService): Promise<Outcome> {
  const form = await readForm(c.req.raw, { mostBytes: MOST_BYTES + FORM_SLACK });
  if (!form.ok) return err(formFault(form.error));
  const upload = await parseUpload(form.value);
  return upload.ok ? service.check(upload.value, undefined, c.req.raw.signal) : upload;
}

function answerPage(c: WebContext, outcome: Outcome, isSample: boolean): Response | Promise<Response> {
  const page = pageOf(c);
  c.header('Cache-Control', 'no-store');
  if (!outcome.ok) {
    const { code, message } = outcome.error;
    return c.html(
      <FormPage page={page} years={fiscalYears(defaultScheme)} failure={message} />,
      statusOf(code),
    );
  }
  const loaded = loadFramework(outcome.value.result.framework);
  const framework = assertDefined(loaded.ok ? loaded.value : null, 'framework of a checked report');
  const view = presentResults(outcome.value, { framework, kinds: loadAgencyKinds() }, page);
  const languageSwitch = <LanguageSwitch page={page} isSample={isSample} />;
  return c.html(<ResultsPage page={page} view={view} languageSwitch={languageSwitch} />);
}

function answerJson(c: WebContext, outcome: Outcome): Response {
  if (!outcome.ok) {
    const { code, message } = outcome.error;
    return problem(c, statusOf(code), code, formWords.failed, message);
  }
  c.header('Cache-Control', 'no-store');
  return c.json(toContract(outcome.value.result));
}

const statuses: Partial<Record<Failure['code'], ContentfulStatusCode>> = {
  'too-large': 413,
  unsupported: 415,
  'wrong-extension': 415,
  macros: 415,
  'not-a-form': 415,
  malformed: 400,
  'nothing-sent': 400,
  'bad-year': 400,
  busy: 503,
};

/** Everything else is a file of the right kind that cannot be worked with: 422. */
function statusOf(code: Failure['code']): ContentfulStatusCode {
  return statuses[code] ?? 422;
}
