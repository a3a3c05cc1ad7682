import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Config } from './config.ts';
import { checkerRoutes } from './features/checker/public.tsx';
import type { CheckerService } from './features/checker/service.ts';
import { documentRoutes } from './features/documents/public.tsx';
import { scoreRoutes } from './features/scores/public.tsx';
import { accessLog, type WriteLog } from './web/access-log.ts';
import { admitUploads } from './web/admit-uploads.ts';
import { loadAssets } from './web/assets.ts';
import { createErrorHandler, notFound } from './web/error-pages.tsx';
import { chooseLanguage } from './web/language.ts';
import type { OfficeParts } from './web/office-parts.ts';
import type { WebEnv } from './web/page.ts';
import { limitWrites } from './web/rate-limit.ts';
import { nameRequest } from './web/request-id.ts';
import { mount, type Route } from './web/routes.ts';
import { sameOriginWrites } from './web/same-origin.ts';
import { securityHeaders } from './web/security-headers.ts';
import { serveAssets } from './web/serve-assets.ts';

export interface AppParts {
  readonly config: Pick<Config, 'writesPerMinute' | 'trustProxy'>;
  readonly service: CheckerService;
  /** Null, or not given: no database, so only the checker is served. */
  readonly office?: OfficeParts | null;
  readonly log?: WriteLog;
}

/** Every route of the product: the list the tests walk through. */
export function routesOf(service: CheckerService): Route[] {
  return [...checkerRoutes(service), ...documentRoutes(service), ...scoreRoutes];
}

export function createApp({ config, service, log = () => {} }: AppParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(nameRequest);
  app.use(accessLog(log));
  app.use(securityHeaders);
  app.use(compress());
  app.use(serveAssets(loadAssets()));
  app.use(chooseLanguage(config.trustProxy));
  app.use(sameOriginWrites);
  app.use(limitWrites({ perMinute: config.writesPerMinute, trustProxy: config.trustProxy }));
  app.use(admitUploads(config.trustProxy));
  mount(app, routesOf(service));
  app.notFound(notFound);
  app.onError(createErrorHandler(log));
  return app;
}
