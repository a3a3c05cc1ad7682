import type { Hono } from 'hono';
import type { Effect } from './effect.ts';
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
  /**
   * It changes nothing that a public page, its frame, or the choice of the agency shows, however often it is posted: what
   * is kept in memory stays. The log has no line for it and the metrics no count, so that nobody learns from them when an
   * answer was given; a bug in it is logged as any other.
   */
  readonly quiet?: true;
  readonly handler: (c: WebContext) => Response | Promise<Response>;
}

export function mount(app: Hono<WebEnv>, routes: readonly Route[], cache?: PageCache): void {
  const pageAbove = createPageAbove(routes);
  app.use((c, next) => {
    c.set('pageAbove', pageAbove);
    return next();
  });
  for (const route of routes) {
    const { method, path, permission, handler, kept } = route;
    const answer = kept && cache ? cache.keep(handler) : handler;
    const effect = effectOf(route);
    // Behind the guard, so that what is refused leaves no trace.
    app.on(
      method,
      path,
      guard(permission, (c) => {
        c.set('effect', effect);
        return answer(c);
      }),
    );
  }
  // Behind the routes, so that only a method none of them takes gets here.
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(path, (c) => methodNotAllowed(c, allow));
  }
}

/** Which rows ("POST /s/:code/answers") are quiet: asked by whoever sees a request that never came to its row. */
export function quietRows(routes: readonly Route[]): (row: string) => boolean {
  const quiet = new Set(routes.flatMap(({ method, path, quiet: is }) => (is ? [`${method} ${path}`] : [])));
  return (row) => quiet.has(row);
}

function effectOf({ method, quiet }: Route): Effect {
  if (quiet) return 'quiet';
  return method === 'GET' ? 'reads' : 'changes';
}
