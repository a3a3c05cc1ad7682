import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.tsx';
import { createTestApp } from '../support/app.ts';
import { createFakeChecker } from '../support/fake-checker.ts';

const routes = routesOf(createFakeChecker());

describe('every route', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s has a permission',
    (_name, { permission }) => expect(permission).toBe('public'),
  );

  it('stands once in the list', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is in the list: the app knows no other', () => {
    const { app } = createTestApp();
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const served = app.routes.filter(({ method }) => method !== 'ALL');
    expect(served.map(({ method, path }) => `${method} ${path}`).filter((key) => !known.has(key))).toEqual(
      [],
    );
  });

  it('keeps to 25 lines a handler', () => {
    const long = routes.filter(({ handler }) => handler.toString().split('\n').length > 25);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
