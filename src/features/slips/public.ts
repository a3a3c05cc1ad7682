import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { networkOf } from '../../web/network.ts';
import { createNetworkGate, wholeOffice } from '../../web/network-gate.ts';
import { dayOf } from '../../web/office/dates.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { findSurveyByCode } from '../surveys/queries.ts';
import { shutOf } from '../surveys/rules.ts';
import { exchangeSlip } from './acts.ts';
import type { SlipParts } from './parts.ts';
import { readExchange } from './read-exchange.ts';
import { slipRefusals as refusals } from './refusals.ts';
import { createPosters, type Posters } from './send-sheet.ts';
import { createWrongCodes, type WrongCodes } from './wrong-codes.ts';

/** Nothing of an exchange is told to a log, and nothing of who asks is kept: quiet, and no time, address or agent. */
export function publicSlipRoutes(parts: SlipParts): Route[] {
  const gates = { wrong: createWrongCodes(), waitOf: createNetworkGate(wholeOffice) };
  const posters = createPosters(parts);
  return [
    {
      ...{ method: 'POST', path: '/s/:code/token', permission: 'public', quiet: true },
      handler: (c) => exchange(c, parts, gates),
    },
    {
      ...{ method: 'GET', path: '/s/:code/poster.pdf', permission: 'public' },
      handler: (c) => showPoster(c, parts, posters),
    },
  ];
}

const codeOf = (c: WebContext) => {
  const code = c.req.param('code') ?? '';
  return /^[a-z0-9-]{2,40}$/.test(code) ? code : null;
};

interface Gates {
  readonly wrong: WrongCodes;
  /** Seconds that an address is to wait: so many exchanges of one network at once. */
  readonly waitOf: (address: string) => number;
}

async function exchange(c: WebContext, parts: SlipParts, { wrong, waitOf }: Gates): Promise<Response> {
  const [agency, code] = [c.get('agency'), codeOf(c)];
  if (!agency || code === null) return notFound(c);
  const { address } = c.get('arrival');
  const network = networkOf(address);
  const seconds = waitOf(address);
  if (seconds > 0) return refused(c, 429, refusals.crowded, seconds);
  const asked = await readExchange(c.req.raw);
  const done = await withTenant(parts.db, agency.id, async (tenant) => {
    const survey = await findSurveyByCode(tenant, code);
    if (survey?.access !== 'invited' || survey.status === 'draft') return null;
    const shut = shutOf(survey, dayOf(parts.now()));
    return shut ?? (asked ? exchangeSlip(tenant, survey, asked, parts.secretKey) : 'malformed');
  });
  if (done === null) return notFound(c);
  if (done === 'malformed') return refused(c, 400, refusals.malformed);
  if (typeof done === 'string') return refused(c, 409, refusals.shut[done]);
  if (!done.ok && !done.error.wrong) return refused(c, 409, done.error.why);
  if (!done.ok) {
    // After the right codes, so that nobody's guessing keeps an office from answering.
    if (wrong.isSpent(network)) return refused(c, 429, refusals.tooMany);
    wrong.count(network);
    return refused(c, 404, done.error.why);
  }
  c.header('Cache-Control', 'no-store');
  return c.json({ signature: Buffer.from(done.value).toString('base64url') });
}

function refused(c: WebContext, status: 400 | 404 | 409 | 429, why: Bilingual, seconds = 60): Response {
  c.header('Cache-Control', 'no-store');
  if (status === 429) c.header('Retry-After', String(seconds));
  return c.json({ error: why }, status);
}

async function showPoster(c: WebContext, parts: SlipParts, posters: Posters): Promise<Response> {
  const [agency, code] = [c.get('agency'), codeOf(c)];
  if (!agency || code === null) return notFound(c);
  const survey = await readTenant(parts.db, agency.id, (tenant) => findSurveyByCode(tenant, code));
  const isShown = survey?.access === 'open' && shutOf(survey, dayOf(parts.now())) === null;
  return survey && isShown ? posters(c, agency.name, survey) : notFound(c);
}
