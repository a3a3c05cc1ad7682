import type { Hono } from 'hono';
import { methodNotAllowed } from './error-pages.tsx';
import { guard } from './guard.ts';
import type { WebContext, WebEnv } from './page.ts';
import { createPageAbove } from './page-above.ts';
import type { PageCache } from './page-cache.ts';
import type { Permission } from './permission.ts';

/** A route is a row: method, path, permission, handler. Without a permission it does not compile. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: Permission;
  /** A public page whose print may be kept in memory for strangers: it shows nothing of the reader and of the hour. */
  readonly kept?: true;
  readonly handler: (c: WebContext) => Response | Promise<Response>;
}

export function mount(app: Hono<WebEnv>, routes: readonly Route[], cache?: PageCache): void {
  const pageAbove = createPageAbove(routes);
  app.use((c, next) => {
    c.set('pageAbove', pageAbove);
    return next();
  });
  for (const { method, path, permission, handler, kept } of routes) {
    app.on(method, path, guard(permission, kept && cache ? cache.keep(handler) : handler));
  }
  // Behind the routes, so that only a method none of them takes gets here.
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, (c) => methodNotAllowed(c, allow));
  }
}
