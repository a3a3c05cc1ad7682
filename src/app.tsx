import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Config } from './config.ts';
import { chooseAgency } from './features/agencies/choose-agency.ts';
import { agencyRoutes } from './features/agencies/office.tsx';
import { interviewRoutes } from './features/answering/office.tsx';
import { answeringRoutes } from './features/answering/public.tsx';
import { surveyListRoutes } from './features/answering/public-list.tsx';
import { appearanceRoutes } from './features/appearance/office.ts';
import { publicAppearanceRoutes } from './features/appearance/public.ts';
import { verifyRoutes } from './features/approvals/public.tsx';
import { assignmentRoutes } from './features/assignments/office.tsx';
import { auditRoutes } from './features/audit/office.tsx';
import { checkerRoutes } from './features/checker/public.tsx';
import type { CheckerService } from './features/checker/service.ts';
import { cycleRoutes } from './features/cycles/office.tsx';
import { disclosureRoutes } from './features/disclosures/office.tsx';
import { publicDisclosureRoutes } from './features/disclosures/public.tsx';
import { documentRoutes } from './features/documents/public.tsx';
import { downloadRoutes } from './features/downloads/public.ts';
import { evidenceRoutes } from './features/evidence/office.tsx';
import { publicEvidenceRoutes } from './features/evidence/public.tsx';
import { ownRoutes } from './features/identity/me.tsx';
import { accountRoutes } from './features/identity/office.tsx';
import { invitationRoutes } from './features/invitations/public.tsx';
import { measureRoutes } from './features/measures/office.tsx';
import { memoRoutes } from './features/memos/office.tsx';
import { newsRoutes } from './features/news/office.tsx';
import { publicNewsRoutes } from './features/news/public.tsx';
import { noticeRoutes } from './features/notices/office.tsx';
import { openDataRoutes } from './features/open-data/public.tsx';
import { sitePageRoutes } from './features/pages/office-pages.tsx';
import { socialRoutes } from './features/pages/office-social.tsx';
import { paperSettingsRoutes } from './features/paper-settings/office.tsx';
import { postRoutes } from './features/posts/office.ts';
import { appointmentRoutes } from './features/posts/office-appointments.ts';
import { progressRoutes } from './features/progress/office.tsx';
import { receiptRoutes } from './features/receipts/public.tsx';
import { reportImportRoutes } from './features/report-imports/office.tsx';
import { resultRoutes } from './features/results/office.tsx';
import { publicResultRoutes } from './features/results/public.tsx';
import { scoreImportRoutes } from './features/score-imports/office.tsx';
import { scoreRoutes } from './features/scores/public.tsx';
import { searchRoutes } from './features/search/public.tsx';
import { secondFactorRoutes } from './features/second-factors/office.tsx';
import { identifyReader } from './features/sessions/identify-reader.ts';
import { sessionRoutes } from './features/sessions/office.tsx';
import { signInRoutes } from './features/sessions/public.tsx';
import { setUpRoutes } from './features/set-up/public.tsx';
import { createFrontPage } from './features/site/front.tsx';
import { presentSite } from './features/site/load-site.ts';
import { siteRoutes } from './features/site/public.tsx';
import { slipRoutes } from './features/slips/office.tsx';
import { publicSlipRoutes } from './features/slips/public.ts';
import { stageRoutes } from './features/stages/office.tsx';
import { surveyResultRoutes } from './features/survey-results/office.ts';
import { publicSurveyResultRoutes } from './features/survey-results/public.ts';
import { surveyRoutes } from './features/surveys/office.tsx';
import { unitRoutes } from './features/units/office.tsx';
import { verdictRoutes } from './features/verdicts/office.tsx';
import { weakPointRoutes } from './features/weak-points/office.tsx';
import { workRoutes } from './features/work/office.tsx';
import type { Office } from './office.ts';
import { accessLog } from './web/access-log.ts';
import { admitUploads, createDoor } from './web/admit-uploads.ts';
import { readArrival } from './web/arrival.ts';
import { loadAssets } from './web/assets.ts';
import { createErrorHandler, notFound } from './web/error-pages.tsx';
import { chooseLanguage } from './web/language.ts';
import { createLog, type WriteLog } from './web/log.ts';
import type { Gauges } from './web/metrics.ts';
import { createOperations, operationsRoutes } from './web/operations.ts';
import type { WebEnv } from './web/page.ts';
import { createPageCache } from './web/page-cache.ts';
import { limitWrites } from './web/rate-limit.ts';
import { nameRequest } from './web/request-id.ts';
import { mount, quietRows, type Route } from './web/routes.ts';
import { sameOriginWrites } from './web/same-origin.ts';
import { securityHeaders } from './web/security-headers.ts';
import { serveAssets } from './web/serve-assets.ts';

export interface AppParts {
  readonly config: Pick<Config, 'writesPerMinute' | 'trustProxy'> &
    Partial<Pick<Config, 'logLevel' | 'metricsToken'>>;
  readonly service: CheckerService;
  /** Null, or not given: no database, so only the checker is served. */
  readonly office?: Office | null;
  readonly log?: WriteLog;
  /** What /metrics tells beside the requests. */
  readonly gauges?: Gauges;
}

/** Every route of the product: the list the tests walk through. */
export function routesOf(service: CheckerService, office: Office | null = null): Route[] {
  return [...operationsRoutes(createOperations({})), ...pageRoutes(service, office)];
}

function pageRoutes(service: CheckerService, office: Office | null): Route[] {
  const front = office && createFrontPage(office);
  const checker = [...checkerRoutes(service, front), ...documentRoutes(service), ...scoreRoutes];
  return office ? [...checker, ...officeRoutes(office)] : checker;
}

function officeRoutes(office: Office): Route[] {
  return [
    // Before the year's own pages: "import" is no year.
    ...reportImportRoutes(office, office.service),
    ...cycleRoutes(office),
    ...stageRoutes(office),
    ...assignmentRoutes(office),
    ...noticeRoutes(office),
    ...workRoutes(office),
    ...disclosureRoutes(office),
    ...publicDisclosureRoutes(office),
    ...evidenceRoutes(office),
    ...publicEvidenceRoutes(office),
    ...verdictRoutes(office),
    ...resultRoutes(office),
    ...scoreImportRoutes(office),
    ...downloadRoutes(office),
    ...publicResultRoutes(office),
    ...openDataRoutes(office),
    ...routesOfSurveys(office),
    ...weakPointRoutes(office),
    ...measureRoutes(office),
    ...progressRoutes(office),
    ...memoRoutes(office),
    ...verifyRoutes(office),
    ...paperSettingsRoutes(office),
    ...unitRoutes(office),
    ...postRoutes(office),
    ...appointmentRoutes(office),
    ...agencyRoutes(office),
    ...socialRoutes(office),
    ...sitePageRoutes(office),
    ...setUpRoutes(office),
    ...signInRoutes(office),
    ...invitationRoutes(office),
    ...accountRoutes(office),
    ...ownRoutes(office),
    ...sessionRoutes(office),
    ...appearanceRoutes(office),
    ...publicAppearanceRoutes(office),
    ...newsRoutes(office),
    ...publicNewsRoutes(office),
    ...searchRoutes(office),
    ...siteRoutes(office),
    ...auditRoutes(office),
    ...secondFactorRoutes(office),
  ];
}

/** Several slices: how one is run, who is invited, how it is answered, and what proves that an answer counted. */
function routesOfSurveys(office: Office): Route[] {
  return [
    ...surveyRoutes(office),
    ...surveyResultRoutes(office),
    ...publicSurveyResultRoutes(office),
    ...slipRoutes(office),
    ...publicSlipRoutes(office),
    ...answeringRoutes(office),
    ...surveyListRoutes(office),
    ...interviewRoutes(office),
    ...receiptRoutes(office),
  ];
}

export function createApp(parts: AppParts): Hono<WebEnv> {
  const { config, service, office = null } = parts;
  const log = createLog(parts.log ?? (() => {}), config.logLevel);
  const door = createDoor();
  const pages = createPageCache();
  const gauges = { ...parts.gauges, uploads: door.held };
  const operations = createOperations({ office, token: config.metricsToken, gauges });
  const routes = pageRoutes(service, office);
  const app = new Hono<WebEnv>();
  app.use(nameRequest);
  app.use(accessLog(log, operations.metrics.count, quietRows(routes)));
  app.use(securityHeaders);
  app.use(compress());
  app.use(serveAssets(loadAssets()));
  app.use(readArrival(config.trustProxy));
  app.use(chooseLanguage);
  // Before the database is asked for anything: they must answer when it does not.
  mount(app, operationsRoutes(operations));
  app.use(sameOriginWrites);
  app.use(pages.forgetOnWrites);
  app.use(chooseAgency(office));
  app.use(presentSite(office));
  app.use(identifyReader(office));
  app.use(limitWrites({ perMinute: config.writesPerMinute }));
  app.use(admitUploads(door));
  mount(app, routes, pages);
  app.notFound(notFound);
  app.onError(createErrorHandler(log));
  return app;
}
