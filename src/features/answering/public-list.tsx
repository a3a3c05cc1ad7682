import { qrSvg } from '../../credentials/qr.ts';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { pageOf, type WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { listTold } from '../survey-results/queries.ts';
import { publicAddress } from '../surveys/rules.ts';
import { surveyLoader } from './load.ts';
import type { AnsweringParts } from './parts.ts';
import { qrPng } from './qr-png.ts';
import { listTaking } from './queries.ts';
import { SurveyListPage } from './views-list.tsx';

/** The list of open surveys, and the codes that lead to one. */
export function surveyListRoutes(parts: AnsweringParts): Route[] {
  const get = (path: string, handler: Route['handler']): Route => ({
    ...{ method: 'GET', path, permission: 'public', handler },
  });
  return [
    { ...get('/surveys', (c) => showList(c, parts)), kept: true },
    get(
      '/s/:code/qr.svg',
      sendCode(parts, 'image/svg+xml', (address, title) => qrSvg(address, { title })),
    ),
    get(
      '/s/:code/qr.png',
      sendCode(parts, 'image/png', (address) => Uint8Array.from(qrPng(address))),
    ),
  ];
}

async function showList(c: WebContext, { db, now }: AnsweringParts): Promise<Response> {
  const agency = c.get('agency');
  if (!agency) return notFound(c);
  const found = await readTenant(db, agency.id, async (tenant) => ({
    surveys: await listTaking(tenant, dayOf(now())),
    told: await listTold(tenant),
  }));
  return c.html(<SurveyListPage {...{ page: pageOf(c), agencyName: agency.name, ...found }} />);
}

type Draw = (address: string, title: string) => string | Uint8Array<ArrayBuffer>;

function sendCode(parts: AnsweringParts, type: string, draw: Draw): Route['handler'] {
  const load = surveyLoader(parts);
  return async (c) => {
    const found = await load(c);
    if (!found) return notFound(c);
    const { code, title } = found.asked.survey;
    const address = `${parts.publicUrl ?? pageOf(c).origin}${publicAddress(code)}`;
    return c.body(draw(address, title), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  };
}
