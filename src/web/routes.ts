import type { Hono } from 'hono';
import { methodNotAllowed } from './error-pages.tsx';
import type { WebContext, WebEnv } from './page.ts';

/** Who may use a route. There is no default: a row without one does not compile. */
export type Permission = 'public';

/** A route is a row: method, path, permission, handler. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: Permission;
  readonly handler: (c: WebContext) => Response | Promise<Response>;
}

export function mount(app: Hono<WebEnv>, routes: readonly Route[]): void {
  for (const { method, path, handler } of routes) app.on(method, path, handler);
  // Behind the routes, so that only a method none of them takes gets here.
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, (c) => methodNotAllowed(c, allow));
  }
}
